import { getL10nJson } from '@vscode/l10n-dev';
import ts from 'typescript';
import type { SourceTexts } from './imports';
import { memberOf, parseSource, placeOf, walk } from './syntax';

/** The literal keys of `l10n.t` calls, as the tools for translators find them. */
export async function extractedKeys(sources: SourceTexts): Promise<ReadonlySet<string>> {
	// As one file: the extractor starts its parser anew for each.
	const contents = Object.values(sources)
		.filter(text => text.includes('l10n'))
		.join('\n');
	return new Set(Object.keys(await getL10nJson([{ contents, extension: '.ts' }])));
}

/** Every call of `l10n.t`, with its key where that is a literal. */
export function translations(sources: SourceTexts): readonly { readonly place: string; readonly key: string | undefined }[] {
	return find(sources, node => {
		if (!ts.isCallExpression(node) || !isTranslate(node.expression)) {
			return undefined;
		}
		const [key] = node.arguments;
		return { place: placeOf(node), key: key && ts.isStringLiteralLike(key) ? key.text : undefined };
	});
}

/** Uses of `l10n` other than a call of `vscode.l10n.t`, which extraction could miss. */
export function indirectTranslations(sources: SourceTexts): readonly string[] {
	return find(sources, node => {
		const isMember = memberOf(node) === 'l10n';
		const isCalled =
			isMember && isTranslate(node.parent) && ts.isCallExpression(node.parent.parent) && node.parent.parent.expression === node.parent;
		return isMember && !isCalled ? placeOf(node) : undefined;
	});
}

function isTranslate(node: ts.Node): boolean {
	return ts.isPropertyAccessExpression(node) && node.expression.getText() === 'vscode.l10n' && node.name.text === 't';
}

/** Functions of `vscode.window` that show their first argument, and their strings after it as buttons. */
const MESSAGES = /^show(?:Information|Warning|Error)Message$/;
/** Properties of the editor's objects that users read. */
const SHOWN: ReadonlySet<string> = new Set([
	'title',
	'tooltip',
	'prompt',
	'placeHolder',
	'placeholder',
	'detail',
	'description',
	'label',
	'message',
]);
/** A text with a word of two letters or more; names and signs need no translation. */
const HAS_WORD = /\p{L}{2}/u;

/** Literal texts for users that are not translated. @param names texts that are the same in every language */
export function untranslated(sources: SourceTexts, names: ReadonlySet<string>): readonly string[] {
	return find(sources, node => {
		const texts =
			ts.isCallExpression(node) && MESSAGES.test(memberOf(node.expression) ?? '')
				? node.arguments
				: ts.isPropertyAssignment(node) && SHOWN.has(node.name.getText())
					? [node.initializer]
					: [];
		const found = texts.flatMap(literalsOf).filter(text => HAS_WORD.test(text) && !names.has(text));
		return found.length > 0 ? `${placeOf(node)} ${found.join(' | ')}` : undefined;
	});
}

/** The literals that a text may be or be made of; not those that are handed to a function. */
function literalsOf(node: ts.Expression): readonly string[] {
	if (ts.isStringLiteralLike(node)) {
		return [node.text];
	}
	if (ts.isTemplateExpression(node)) {
		return [node.head.text, ...node.templateSpans.flatMap(({ literal, expression }) => [literal.text, ...literalsOf(expression)])];
	}
	if (ts.isConditionalExpression(node)) {
		return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
	}
	if (ts.isBinaryExpression(node)) {
		return node.operatorToken.kind === ts.SyntaxKind.PlusToken ||
			node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
			node.operatorToken.kind === ts.SyntaxKind.BarBarToken
			? [...literalsOf(node.left), ...literalsOf(node.right)]
			: [];
	}
	return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? literalsOf(node.expression) : [];
}

/** Calls that give a text in the user's language. */
const GIVES_TEXT = /^(?:vscode\.l10n\.t|\w*[mM]essages\.\w+|\w+(?:Label|Text|Sentence)|documentCount|itemsDone)$/;

/** Comparisons of translated texts: what is compared is an object or a code. */
export function comparedTexts(sources: SourceTexts): readonly string[] {
	return find(sources, node => {
		const isComparison =
			ts.isBinaryExpression(node) &&
			[ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(node.operatorToken.kind);
		return isComparison && [node.left, node.right].some(isText) ? placeOf(node) : undefined;
	});
}

function isText(node: ts.Expression): boolean {
	if (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node)) {
		return isText(node.expression);
	}
	return ts.isCallExpression(node) && GIVES_TEXT.test(node.expression.getText());
}

/** Translated texts that are a part of another translated sentence. */
export function gluedTexts(sources: SourceTexts, allowed: RegExp): readonly string[] {
	return find(sources, node => {
		if (!ts.isCallExpression(node) || !isTranslate(node.expression)) {
			return undefined;
		}
		const parts = node.arguments.slice(1).filter(part => isText(part) && !allowed.test(part.getText()));
		return parts.length > 0 ? `${placeOf(node)} ${parts.map(part => part.getText()).join(', ')}` : undefined;
	});
}

/** The sentences that a file translates for each code: `case 'code': return vscode.l10n.t('sentence', …)`. */
export function sentencesByCode(file: string, text: string): Readonly<Record<string, unknown>> {
	const found: Record<string, unknown> = {};
	walk(parseSource(file, text), node => {
		const [statement] = ts.isCaseClause(node) ? node.statements : [];
		if (ts.isCaseClause(node) && ts.isStringLiteral(node.expression) && statement && ts.isReturnStatement(statement)) {
			const result = statement.expression;
			found[node.expression.text] =
				result && ts.isConditionalExpression(result) ? { one: keyOf(result.whenTrue), other: keyOf(result.whenFalse) } : keyOf(result);
		}
	});
	return found;
}

function keyOf(node: ts.Expression | undefined): string {
	const [key] = node && ts.isCallExpression(node) && isTranslate(node.expression) ? node.arguments : [];
	return key && ts.isStringLiteralLike(key) ? key.text : 'no literal key';
}

function find<T>(sources: SourceTexts, judge: (node: ts.Node) => T | undefined): readonly T[] {
	const found: T[] = [];
	for (const [file, text] of Object.entries(sources)) {
		walk(parseSource(file, text), node => {
			const result = judge(node);
			if (result !== undefined) {
				found.push(result);
			}
		});
	}
	return found;
}
