import type * as vscode from 'vscode';

/** The length of a document in UTF-16 characters, without copying its text. */
export function lengthOf(text: vscode.TextDocument): number {
	return text.offsetAt(text.lineAt(text.lineCount - 1).range.end);
}
