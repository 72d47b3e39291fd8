import ts from 'typescript';

/**
 * Whether a piece of a program has the syntax of a pattern. Spaces, comments, quotation marks and parentheses make no
 * difference, so a bundle and its minified form give the same answer.
 * @param pattern JavaScript in which `$name` stands for any identifier and for nothing else. A declaration stands for the
 * one variable in it, whichever keyword declares it, and `switch ($x) { case VALUE: }` for the label of its one case.
 */
export function matchesSyntax(pattern: string, node: ts.Node): boolean {
	return isSame(parsePattern(pattern), node);
}

const parsed = new Map<string, ts.Node>();

function parsePattern(pattern: string): ts.Node {
	const known = parsed.get(pattern);
	if (known) {
		return known;
	}
	const file = ts.createSourceFile('pattern.js', `async () => {${pattern}}`, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
	const [statement] = file.statements;
	const body =
		statement && ts.isExpressionStatement(statement) && ts.isArrowFunction(statement.expression) ? statement.expression.body : undefined;
	const [first, ...others] = body && ts.isBlock(body) ? body.statements : [];
	if (!first || others.length > 0) {
		throw new Error(`${pattern} is not one statement.`);
	}
	const node = ts.isExpressionStatement(first)
		? first.expression
		: ts.isVariableStatement(first)
			? first.declarationList.declarations[0]
			: ts.isSwitchStatement(first)
				? first.caseBlock.clauses[0]
				: first;
	if (!node) {
		throw new Error(`${pattern} has nothing to compare with.`);
	}
	parsed.set(pattern, node);
	return node;
}

function isSame(pattern: ts.Node, node: ts.Node): boolean {
	const [expected, actual] = [withoutParentheses(pattern), withoutParentheses(node)];
	if (ts.isIdentifier(expected)) {
		return ts.isIdentifier(actual) && (expected.text.startsWith('$') || expected.text === actual.text);
	}
	if (ts.isStringLiteralLike(expected)) {
		return ts.isStringLiteralLike(actual) && expected.text === actual.text;
	}
	if (expected.kind !== actual.kind) {
		return false;
	}
	if (ts.isPrefixUnaryExpression(expected) && ts.isPrefixUnaryExpression(actual) && expected.operator !== actual.operator) {
		return false;
	}
	if (ts.isCaseClause(expected) && ts.isCaseClause(actual)) {
		return isSame(expected.expression, actual.expression);
	}
	const [parts, others] = [childrenOf(expected), childrenOf(actual)];
	return parts.length === 0
		? expected.getText() === actual.getText()
		: parts.length === others.length && parts.every((part, index) => isSame(part, others[index] as ts.Node));
}

function withoutParentheses(node: ts.Node): ts.Node {
	return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
	const children: ts.Node[] = [];
	node.forEachChild(child => void children.push(child));
	return children;
}
