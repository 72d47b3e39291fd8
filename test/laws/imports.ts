import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesBelow } from './filesBelow';

/** One module that a source file names. */
export interface Import {
	/** As written. */
	readonly specifier: string;
	/** 1-based. */
	readonly line: number;
	/** `import type`, `export type` and imports within types. */
	readonly isTypeOnly: boolean;
}

/** A source file: its path relative to the project with `/`, and its text. */
export type SourceTexts = Readonly<Record<string, string>>;

/** Every `.ts` and `.mjs` file below these folders. */
export function readSources(...folders: readonly string[]): SourceTexts {
	const files = (folders.length === 0 ? ['src'] : folders).flatMap(folder => filesBelow(folder).map(file => `${folder}/${file}`));
	return Object.fromEntries(files.filter(file => /\.(?:ts|mjs)$/.test(file)).map(file => [file, fs.readFileSync(file, 'utf8')]));
}

/** Every module that a text names: imports, re-exports, `import()`, `require()`, and `import()` in types. */
export function importsOf(text: string): readonly Import[] {
	const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, false);
	const imports: Import[] = [];
	const add = (node: ts.Node | undefined, isTypeOnly: boolean): void => {
		if (node && ts.isStringLiteralLike(node)) {
			imports.push({ specifier: node.text, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, isTypeOnly });
		}
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			add(node.moduleSpecifier, isTypeOnlyImport(node.importClause));
		} else if (ts.isExportDeclaration(node)) {
			add(node.moduleSpecifier, node.isTypeOnly);
		} else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
			add(node.moduleReference.expression, node.isTypeOnly);
		} else if (ts.isImportTypeNode(node)) {
			add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
		} else if (ts.isCallExpression(node)) {
			const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
			if (isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword) {
				add(node.arguments[0], false);
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return imports;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
	if (!clause) {
		return false;
	}
	const { namedBindings } = clause;
	return (
		clause.isTypeOnly ||
		(!clause.name &&
			namedBindings !== undefined &&
			ts.isNamedImports(namedBindings) &&
			namedBindings.elements.length > 0 &&
			namedBindings.elements.every(element => element.isTypeOnly))
	);
}

/** The project-relative path that a relative specifier leads to, without its ending; undefined for a package. */
export function targetOf(fromFile: string, specifier: string): string | undefined {
	return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(fromFile), specifier) : undefined;
}
