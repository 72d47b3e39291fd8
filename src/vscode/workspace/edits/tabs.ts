import * as vscode from 'vscode';

/** Whether a tab shows the document, in whichever editor. */
export function hasTab(uri: vscode.Uri): boolean {
	return vscode.window.tabGroups.all.some(group => group.tabs.some(tab => shows(tab, uri.toString())));
}

/** Whether such a tab is in front: VS Code itself opens tabs behind others for documents that stay unsaved for a moment. */
export function hasTabInFront(uri: vscode.Uri): boolean {
	return vscode.window.tabGroups.all.some(({ activeTab }) => activeTab !== undefined && shows(activeTab, uri.toString()));
}

function shows({ input }: vscode.Tab, uri: string): boolean {
	if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
		return input.uri.toString() === uri;
	}
	return input instanceof vscode.TabInputTextDiff && (input.modified.toString() === uri || input.original.toString() === uri);
}
