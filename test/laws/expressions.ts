import ts from 'typescript';
import type { SourceTexts } from './imports';

/** A regular expression in the code. */
export interface Expression {
	readonly source: string;
	readonly flags: string;
	/** The whole literal, used as its name. */
	readonly text: string;
	/** `file:line` of its first occurrence. */
	readonly place: string;
}

/** Every distinct regular expression literal of the sources. */
export function expressionsOf(sources: SourceTexts): readonly Expression[] {
	const found = new Map<string, Expression>();
	for (const [name, code] of Object.entries(sources)) {
		const file = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, false);
		const visit = (node: ts.Node): void => {
			if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) {
				const end = node.text.lastIndexOf('/');
				const place = `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
				found.set(node.text, { source: node.text.slice(1, end), flags: node.text.slice(end + 1), text: node.text, place });
			}
			ts.forEachChild(node, visit);
		};
		visit(file);
	}
	return [...found.values()];
}

/** `file:line` of every `RegExp(…)`, whose pattern is not a literal. */
export function builtExpressions(sources: SourceTexts): readonly string[] {
	return Object.entries(sources).flatMap(([name, code]) =>
		code.split('\n').flatMap((line, index) => (/\bRegExp\(/.test(line) ? [`${name}:${index + 1}`] : [])),
	);
}
