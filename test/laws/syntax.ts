import ts from 'typescript';

/** The syntax of a source file, with parents. */
export function parseSource(file: string, text: string): ts.SourceFile {
	return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

/** Calls `visit` for every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, child => walk(child, visit));
}

/** `src/a.ts:3`, 1-based. */
export function placeOf(node: ts.Node): string {
	const file = node.getSourceFile();
	return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** The member that a node names: `b` in `a.b`, `a['b']` and `const { b: c } = a`; undefined for any other node. */
export function memberOf(node: ts.Node): string | undefined {
	if (ts.isPropertyAccessExpression(node)) {
		return node.name.text;
	}
	if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
		return node.argumentExpression.text;
	}
	if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
		const name = node.propertyName ?? node.name;
		return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
	}
	return undefined;
}
