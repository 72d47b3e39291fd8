import ts from 'typescript';
import { targetOf, type SourceTexts } from './imports';
import { walk } from './syntax';

/** The name under which an import uses everything that a file exports. */
const ALL = '*';

/** Exports that no other file of src imports, and who uses them. */
export const exceptions: Readonly<Record<string, string>> = {
	'src/extension.ts: activate': 'VS Code calls it',
	'src/extension.web.ts: activate': 'VS Code calls it',
	'src/vscode/checking/lazy.ts: Checker': 'CrossCheck loads the bundle and states itself what it needs of it',
	'src/vscode/tree/viewStatus.ts: viewState': 'a window is in one state at a time, and each has a test',
	'src/vscode/tree/viewStatus.ts: offersPlansIn': 'likewise',
	'src/vscode/tree/dragAndDrop.ts: ROWS_TYPE': 'tests check what a drag carries',
	'src/agent/instructionsBlock.ts: INSTRUCTIONS_BLOCK': 'tests compare a file with it, and count its lines',
	'src/cli/program.ts: commandNames': 'tests run every command',
	'src/query/parseQuery.ts: MAX_DEPTH': 'tests go just up to the limit',
	'src/query/parseQuery.ts: MAX_LENGTH': 'likewise',
	'src/vscode/tree/askAboutWords.ts: ASKED_WORDS': 'tests make the workspace forget what it was asked',
	'src/vscode/tree/askAboutWords.ts: askAboutWord': 'tests ask without waiting for the view to be shown',
	'src/template/providedTexts.ts: bundledText': 'the build puts this file in the place of bundledTexts.ts',
	'src/template/snippet/snippetFile.ts: snippetFile': 'snippets/generate.mjs writes the contributed snippets',
	'src/sentences/fixSentences.ts: fixSentences': 'a law compares the sentences with the translated ones',
	'src/sentences/refusalSentences.ts: refusalSentences': 'a law compares the sentences with the translated ones',
	'src/catalog/files/scope.ts: DEFAULT_INCLUDE': 'a law compares it with the default in package.json',
	'src/document/model/fieldForm.ts: FIELD_FORMS': 'a law finds what tells the forms apart by name',
	'src/document/markdown/scanBlocks.ts: GIVE_UP_REASONS': 'each reason has a test',
	'src/document/markdown/blocks.ts: readBlocksWithLibrary': 'tests compare the two readers',
	'src/document/frontMatter/frontMatter.ts: readYaml': 'a property test compares it with the faster reader',
	'src/document/date/rewriteDate.ts: momentAt': 'a property test calculates the expected date',
	'src/catalog/files/warmUp.ts: ORDINARY': 'a test reads the documents that warm up the readers',
	'src/catalog/files/warmUp.ts: ODD': 'a test reads the documents that warm up the readers',
	'src/action/addPart.ts: addNamedPart': 'an action for callers that cannot ask; the editor lets users choose',
};

/**
 * Every export that no other file of the sources imports, as `src/a.ts: name`. A type that its own file mentions counts as
 * used: it describes what another export takes or returns.
 */
export function unusedExports(sources: SourceTexts): readonly string[] {
	const files = Object.entries(sources).map(([name, text]) => ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, false));
	const used = new Set(files.flatMap(importedNames));
	return files.flatMap(file => {
		const path = file.fileName.replace(/\.ts$/u, '');
		return used.has(`${path}: ${ALL}`)
			? []
			: exportsOf(file)
					.filter(({ name, isType }) => !used.has(`${path}: ${name}`) && !(isType && isMentioned(file, name)))
					.map(({ name }) => `${file.fileName}: ${name}`);
	});
}

interface Export {
	readonly name: string;
	readonly isType: boolean;
}

function exportsOf(file: ts.SourceFile): readonly Export[] {
	return file.statements.flatMap((statement): readonly Export[] => {
		if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
			return statement.exportClause.elements.map(({ name }) => ({ name: name.text, isType: false }));
		}
		if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
			return [];
		}
		if (ts.isVariableStatement(statement)) {
			return statement.declarationList.declarations.flatMap(({ name }) =>
				ts.isIdentifier(name)
					? { name: name.text, isType: false }
					: name.elements.flatMap(element =>
							ts.isBindingElement(element) && ts.isIdentifier(element.name) ? { name: element.name.text, isType: false } : [],
						),
			);
		}
		if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) {
			return statement.name ? [{ name: statement.name.text, isType: false }] : [];
		}
		return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
			? [{ name: statement.name.text, isType: true }]
			: [];
	});
}

/** What a file imports from others of the sources, as `src/a: name`. */
function importedNames(file: ts.SourceFile): readonly string[] {
	const names: string[] = [];
	const add = (specifier: ts.Node | undefined, imported: readonly string[]): void => {
		const target = specifier && ts.isStringLiteralLike(specifier) ? targetOf(file.fileName, specifier.text) : undefined;
		names.push(...imported.map(name => `${target}: ${name}`));
	};
	for (const statement of file.statements) {
		if (ts.isImportDeclaration(statement)) {
			const bindings = statement.importClause?.namedBindings;
			if (bindings) {
				add(statement.moduleSpecifier, ts.isNamedImports(bindings) ? bindings.elements.map(nameBefore) : [ALL]);
			}
		} else if (ts.isExportDeclaration(statement)) {
			const { exportClause: clause } = statement;
			add(statement.moduleSpecifier, clause && ts.isNamedExports(clause) ? clause.elements.map(nameBefore) : [ALL]);
		}
	}
	// Walking takes time, and nearly all files import at the top only.
	if (file.text.includes('import(')) {
		walk(file, node => {
			if (ts.isImportTypeNode(node)) {
				add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, [ALL]);
			} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
				add(node.arguments[0], [ALL]);
			}
		});
	}
	return names;
}

/** `a` in `{ a }` and `{ a as b }`. */
function nameBefore({ propertyName, name }: ts.ImportOrExportSpecifier): string {
	return (propertyName ?? name).text;
}

/** Whether a file names one of its types besides declaring it. */
function isMentioned({ text }: ts.SourceFile, name: string): boolean {
	return (text.match(new RegExp(`\\b${name}\\b`, 'gu'))?.length ?? 0) > 1;
}
