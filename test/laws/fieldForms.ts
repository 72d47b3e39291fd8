import ts from 'typescript';
import { FIELD_FORMS } from '../../src/document/model/fieldForm';
import type { SourceTexts } from './imports';
import { memberOf, parseSource, placeOf, walk } from './syntax';

const EQUALITIES: ReadonlySet<ts.SyntaxKind> = new Set([
	ts.SyntaxKind.EqualsEqualsEqualsToken,
	ts.SyntaxKind.ExclamationEqualsEqualsToken,
	ts.SyntaxKind.EqualsEqualsToken,
	ts.SyntaxKind.ExclamationEqualsToken,
]);

/**
 * Every place that names a field form to decide something: in a comparison with a `form`, in a `switch` of one, and in a
 * list that is asked for one. A form is known by its name, so one kept under another name is not found.
 */
export function formComparisons(sources: SourceTexts): readonly string[] {
	const places = new Set<string>();
	// Parsing takes time, and most files have no such word.
	for (const [name, text] of Object.entries(sources).filter(([, text]) => /\bform\b/u.test(text))) {
		walk(parseSource(name, text), node => {
			if (isComparison(node)) {
				places.add(placeOf(node));
			}
		});
	}
	return [...places];
}

function isComparison(node: ts.Node): boolean {
	if (ts.isBinaryExpression(node) && EQUALITIES.has(node.operatorToken.kind)) {
		return (isForm(node.left) && isKey(node.right)) || (isKey(node.left) && isForm(node.right));
	}
	if (ts.isCaseClause(node)) {
		return isKey(node.expression) && isForm(node.parent.parent.expression);
	}
	if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
		const { name, expression: list } = node.expression;
		return name.text === 'includes' && node.arguments.some(isForm) && ts.isArrayLiteralExpression(list) && list.elements.some(isKey);
	}
	return false;
}

function isForm(node: ts.Expression): boolean {
	const bare = withoutWrapping(node);
	return ts.isIdentifier(bare) ? bare.text === 'form' : memberOf(bare) === 'form';
}

function isKey(node: ts.Expression): boolean {
	const bare = withoutWrapping(node);
	return ts.isStringLiteralLike(bare) && Object.hasOwn(FIELD_FORMS, bare.text);
}

/** The expression inside parentheses and `as`. */
function withoutWrapping(node: ts.Expression): ts.Expression {
	return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
		? withoutWrapping(node.expression)
		: node;
}
