import ts from 'typescript';
import type { SourceTexts } from './imports';
import { memberOf, parseSource, placeOf, walk } from './syntax';

/** Functions of `vscode.window` in whose texts VS Code renders links. */
const INPUTS: ReadonlySet<string> = new Set([
	'showInputBox',
	'showQuickPick',
	'createInputBox',
	'createQuickPick',
	'showWorkspaceFolderPick',
	'showOpenDialog',
	'showSaveDialog',
]);
/** Where they are called, and every text passes through `plain()`. */
const INPUTS_FILE = 'src/vscode/workspace/words/inputs.ts';
/** The options that contain such a text. */
const TEXTS: ReadonlySet<string> = new Set([
	'title',
	'prompt',
	'placeHolder',
	'placeholder',
	'message',
	'validationMessage',
	'validateInput',
]);
/** The function that makes a text plain. */
const PLAIN = /^(?:plain|plainMessage|plainTexts)$/;

/** Uses of input boxes and lists that show a text unescaped. */
export function linksInInputs(sources: SourceTexts): readonly string[] {
	return findIn(sources, (node, file) => {
		const member = memberOf(node);
		if (member !== undefined && INPUTS.has(member)) {
			if (file !== INPUTS_FILE) {
				return `${member} is called through workspace/words/inputs.ts`;
			}
			const options = ts.isCallExpression(node.parent) ? node.parent.arguments.at(-1) : undefined;
			return options === undefined || isPlainOptions(options) ? undefined : `${member} gets texts that are not plain`;
		}
		if (file === INPUTS_FILE && ts.isPropertyAssignment(node) && TEXTS.has(node.name.getText()) && !callsPlain(node.initializer)) {
			return `${node.name.getText()} is not plain`;
		}
		return file === INPUTS_FILE && ts.isShorthandPropertyAssignment(node) && TEXTS.has(node.name.text)
			? `${node.name.text} is not plain`
			: undefined;
	});
}

/** An object whose last spread makes its texts plain. */
function isPlainOptions(node: ts.Expression): boolean {
	const spreads = ts.isObjectLiteralExpression(node) ? node.properties.filter(ts.isSpreadAssignment) : [];
	return (
		spreads.some(({ expression }) => isPlainCall(expression)) &&
		spreads
			.filter(({ expression }) => ts.isIdentifier(expression))
			.every(spread => spreads.indexOf(spread) < spreads.findIndex(({ expression }) => isPlainCall(expression)))
	);
}

function isPlainCall(node: ts.Expression): boolean {
	return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && PLAIN.test(node.expression.text);
}

/** `plain(…)`, or a function that returns it. */
function callsPlain(node: ts.Expression): boolean {
	return isPlainCall(node) || (ts.isArrowFunction(node) && !ts.isBlock(node.body) && isPlainCall(node.body));
}

/** Where VS Code's own `appendText`, which does not escape `<`, may be called. */
const APPEND_FILE = 'src/vscode/workspace/words/appendText.ts';

/** Uses of Markdown that could turn untrusted text into links, commands or HTML. */
export function markupInMarkdown(sources: SourceTexts): readonly string[] {
	return findIn(sources, (node, file) => {
		const member = memberOf(node);
		if (member === 'appendText' && file !== APPEND_FILE) {
			return 'appendText of workspace/words/appendText.ts also escapes <';
		}
		if (member === 'appendMarkdown') {
			return ts.isCallExpression(node.parent) && node.parent.expression === node && node.parent.arguments.every(isOwnText)
				? undefined
				: 'appendMarkdown gets texts of our own alone';
		}
		if (ts.isNewExpression(node) && /(?:^|\.)MarkdownString$/.test(node.expression.getText()) && (node.arguments?.length ?? 0) > 0) {
			return 'a MarkdownString begins empty';
		}
		if (
			ts.isBinaryExpression(node) &&
			node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
			node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
		) {
			const set = memberOf(node.left);
			if (set === 'supportHtml' || (set === 'isTrusted' && !isOwnCommands(node.right))) {
				return `${set} allows more than commands of our own`;
			}
		}
		return (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && node.name.getText() === 'supportHtml'
			? 'supportHtml allows more than commands of our own'
			: undefined;
	});
}

/** A literal, or a template of which each value is the id of a command or a message without parameters. */
function isOwnText(node: ts.Expression): boolean {
	if (ts.isConditionalExpression(node)) {
		return isOwnText(node.whenTrue) && isOwnText(node.whenFalse);
	}
	return (
		ts.isStringLiteralLike(node) ||
		(ts.isTemplateExpression(node) &&
			node.templateSpans.every(
				({ expression }) =>
					isCommandId(expression) ||
					(ts.isCallExpression(expression) &&
						expression.arguments.length === 0 &&
						/^\w+Messages\.\w+$/.test(expression.expression.getText())),
			))
	);
}

function isCommandId(node: ts.Node): boolean {
	return /^commandIds\.\w+$/.test(node.getText());
}

/** `{ enabledCommands: [commandIds.a] }` */
function isOwnCommands(node: ts.Expression): boolean {
	return (
		ts.isObjectLiteralExpression(node) &&
		node.properties.every(
			property =>
				ts.isPropertyAssignment(property) &&
				property.name.getText() === 'enabledCommands' &&
				ts.isArrayLiteralExpression(property.initializer) &&
				property.initializer.elements.every(isCommandId),
		)
	);
}

/** Where a command may resolve documents without excluding those outside the workspace, and why. */
const TARGET_FILES: Readonly<Record<string, string>> = {
	'src/vscode/workspace/documents/targetDocument.ts': 'Declares them.',
	'src/vscode/workspace/edits/findTargets.ts': 'Leaves out what is out of reach.',
	'src/vscode/editor/removeLeftInstructions.ts': 'The edit queue refuses what is out of reach.',
	'src/vscode/problems/setProblemSeverity.ts': 'Only settings are read and written.',
	'src/vscode/fields/revealInExplorer.ts': 'Only shows where the document is.',
};

/** Commands that accept any document that a link names. */
export function unreachedTargets(sources: SourceTexts): readonly string[] {
	return findIn(sources, (node, file) =>
		ts.isCallExpression(node) &&
		ts.isIdentifier(node.expression) &&
		/^targetUris?$/.test(node.expression.text) &&
		!Object.hasOwn(TARGET_FILES, file)
			? 'findTargets leaves out documents that are out of reach'
			: undefined,
	);
}

function findIn(sources: SourceTexts, judge: (node: ts.Node, file: string) => string | undefined): readonly string[] {
	const found: string[] = [];
	for (const [file, text] of Object.entries(sources)) {
		walk(parseSource(file, text), node => {
			const sentence = judge(node, file);
			if (sentence !== undefined) {
				found.push(`${placeOf(node)} ${sentence}`);
			}
		});
	}
	return found;
}
