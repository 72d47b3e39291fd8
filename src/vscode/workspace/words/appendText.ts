import type * as vscode from 'vscode';

/**
 * Appends text to Markdown so that it is shown literally. Use this instead of `MarkdownString.appendText`, which
 * doesn't escape `<`: `<command:…>` would become a link, in trusted Markdown one that runs the command.
 */
export function appendText(markdown: vscode.MarkdownString, text: string): vscode.MarkdownString {
	for (const [index, piece] of text.split('<').entries()) {
		markdown.appendMarkdown(index === 0 ? '' : '&lt;').appendText(piece);
	}
	return markdown;
}
