import type * as vscode from 'vscode';

/** Tells one renaming of a file from others. */
export function renameKey(from: vscode.Uri, to: vscode.Uri): string {
	return `${from.toString()}\n${to.toString()}`;
}
