import * as vscode from 'vscode';

/** Whether a tab shows the document, in whichever editor. */
export function hasTab(uri: vscode.Uri): boolean {
	const text = uri.toString();
	return vscode.window.tabGroups.all.some(group => group.tabs.some(({ input }) => {
		if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
			return input.uri.toString() === text;
		}
		return input instanceof vscode.TabInputTextDiff
			&& (input.modified.toString() === text || input.original.toString() === text);
	}));
}
