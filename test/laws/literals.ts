import ts from 'typescript';

/** The string literals of a text, and templates without values in them; no comments. */
export function literalsOf(text: string): readonly string[] {
	const literals: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node)) {
			literals.push(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, false));
	return literals;
}
