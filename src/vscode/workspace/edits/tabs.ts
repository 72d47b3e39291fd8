import * as vscode from 'vscode';

/** Whether a tab shows the document, in any kind of editor. */
export function hasTab(uri: vscode.Uri): boolean {
	return vscode.window.tabGroups.all.some(group => group.tabs.some(tab => shows(tab, uri.toString())));
}

/**
 * Whether an active tab shows the document. VS Code itself opens background tabs for documents that stay unsaved for a
 * moment.
 */
export function hasTabInFront(uri: vscode.Uri): boolean {
	return vscode.window.tabGroups.all.some(({ activeTab }) => activeTab !== undefined && shows(activeTab, uri.toString()));
}

function shows({ input }: vscode.Tab, uri: string): boolean {
	if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
		return input.uri.toString() === uri;
	}
	return input instanceof vscode.TabInputTextDiff && (input.modified.toString() === uri || input.original.toString() === uri);
}
