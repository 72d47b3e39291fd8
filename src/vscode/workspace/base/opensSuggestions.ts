import * as vscode from 'vscode';

/** Whether the user lets lists of suggestions open by themselves in the document. */
export function opensSuggestions(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration('editor', document).get<unknown>('suggestOnTriggerCharacters') !== false;
}
