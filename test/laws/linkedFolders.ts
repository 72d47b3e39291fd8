import ts from 'typescript';
import { targetOf, type SourceTexts } from './imports';
import { memberOf, parseSource, walk } from './syntax';

/** Members that create or move a file or a folder. */
const WRITERS: ReadonlySet<string> = new Set(['createFile', 'renameFile', 'writeFile', 'createDirectory']);
/** The same, but only as members of `fs`, since their names are common. */
const FS_WRITERS: ReadonlySet<string> = new Set(['copy', 'rename']);

const GUARD = 'mayFollowLinks';

/** A function by its file and name; '' is code outside of functions. */
interface Owner {
	readonly file: string;
	readonly name: string;
}

interface Use extends Owner {
	/** `file#name` of what is called, or `writer`. */
	readonly target: string;
	/** Whether `mayFollowLinks` is called before it in the same function. */
	readonly isGuarded: boolean;
}

const WRITER = 'writer';

/**
 * Functions that write into a folder, directly or through others, although neither they nor their callers call
 * `mayFollowLinks` first; each as `file#function`. A call counts for its innermost function that has a name. A function
 * that a `lazy.ts` exports is called from outside.
 */
export function unguardedWriters(sources: SourceTexts): readonly string[] {
	const files = Object.entries(sources).map(([file, text]) => parseSource(file, text));
	const uses = files.flatMap(file => usesOf(file, sources));
	const entries = new Set(files.filter(({ fileName }) => /\/lazy\.ts$/.test(fileName)).flatMap(exportedBy));
	const writing = new Set([WRITER]);
	for (let size = 0; size < writing.size;) {
		size = writing.size;
		for (const { file, name, target, isGuarded } of uses) {
			if (!isGuarded && writing.has(target)) {
				writing.add(`${file}#${name}`);
			}
		}
	}
	writing.delete(WRITER);
	return [...writing]
		.filter(key => entries.has(key) || !uses.some(({ file, name, target }) => target === key && `${file}#${name}` !== key))
		.sort();
}

function usesOf(file: ts.SourceFile, sources: SourceTexts): readonly Use[] {
	const imported = importedNames(file, sources);
	const own = new Set<string>();
	const guards: { readonly owner: string; readonly position: number }[] = [];
	const found: { readonly node: ts.Node; readonly target: string }[] = [];
	walk(file, node => {
		const name = functionName(node);
		if (name !== undefined) {
			own.add(name);
		}
	});
	walk(file, node => {
		if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === GUARD) {
			guards.push({ owner: ownerOf(node), position: node.getStart() });
		}
		const member = memberOf(node);
		if (
			member !== undefined &&
			(WRITERS.has(member) || (FS_WRITERS.has(member) && ts.isPropertyAccessExpression(node) && memberOf(node.expression) === 'fs'))
		) {
			found.push({ node, target: WRITER });
		} else if (ts.isIdentifier(node) && isReference(node)) {
			const target = own.has(node.text) ? `${file.fileName}#${node.text}` : imported.get(node.text);
			if (target !== undefined) {
				found.push({ node, target });
			}
		}
	});
	return found.map(({ node, target }) => {
		const name = ownerOf(node);
		return {
			file: file.fileName,
			name,
			target,
			isGuarded: guards.some(({ owner, position }) => owner === name && position < node.getStart()),
		};
	});
}

/** For each imported name, `file#name` in the other source file. */
function importedNames(file: ts.SourceFile, sources: SourceTexts): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const statement of file.statements) {
		if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
			const target = `${targetOf(file.fileName, statement.moduleSpecifier.text) ?? ''}.ts`;
			const bindings = statement.importClause?.namedBindings;
			if (Object.hasOwn(sources, target) && bindings && ts.isNamedImports(bindings)) {
				bindings.elements.forEach(({ name, propertyName }) => names.set(name.text, `${target}#${(propertyName ?? name).text}`));
			}
		}
	}
	return names;
}

/** `file#name` of what a file re-exports. */
function exportedBy(file: ts.SourceFile): readonly string[] {
	return file.statements.flatMap(statement => {
		if (
			!ts.isExportDeclaration(statement) ||
			!statement.moduleSpecifier ||
			!ts.isStringLiteral(statement.moduleSpecifier) ||
			!statement.exportClause ||
			!ts.isNamedExports(statement.exportClause)
		) {
			return [];
		}
		const target = `${targetOf(file.fileName, statement.moduleSpecifier.text) ?? ''}.ts`;
		return statement.exportClause.elements.map(({ name, propertyName }) => `${target}#${(propertyName ?? name).text}`);
	});
}

/** The name of the innermost named function around a node; '' if there is none. */
function ownerOf(node: ts.Node): string {
	for (let above: ts.Node = node.parent; !ts.isSourceFile(above); above = above.parent) {
		const name = functionName(above);
		if (name !== undefined) {
			return name;
		}
	}
	return '';
}

/** `f` of `function f() {}`, `f() {}` in a class or an object, `const f = () => {}` and `{ f: () => {} }`. */
function functionName(node: ts.Node): string | undefined {
	if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) {
		return node.name?.getText();
	}
	if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
		const { parent } = node;
		return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)
			? parent.name.getText()
			: undefined;
	}
	return undefined;
}

/** Whether a name stands for its value, not for a declaration, an import, an export, a type or a member. */
function isReference(node: ts.Identifier): boolean {
	const { parent } = node;
	return !(
		ts.isImportSpecifier(parent) ||
		ts.isExportSpecifier(parent) ||
		ts.isTypeReferenceNode(parent) ||
		((ts.isPropertyAccessExpression(parent) ||
			ts.isFunctionDeclaration(parent) ||
			ts.isMethodDeclaration(parent) ||
			ts.isVariableDeclaration(parent) ||
			ts.isPropertyAssignment(parent) ||
			ts.isPropertyDeclaration(parent) ||
			ts.isParameter(parent) ||
			ts.isBindingElement(parent) ||
			ts.isPropertySignature(parent)) &&
			parent.name === node)
	);
}
