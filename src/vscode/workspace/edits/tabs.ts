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

/** The documents that tabs show. */
export function urisInTabs(): ReadonlySet<string> {
	return new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisIn)));
}

/** The documents that a tab shows. */
export function urisIn({ input }: vscode.Tab): readonly string[] {
	if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
		return [input.uri.toString()];
	}
	return input instanceof vscode.TabInputTextDiff ? [input.original.toString(), input.modified.toString()] : [];
}

function shows(tab: vscode.Tab, uri: string): boolean {
	return urisIn(tab).includes(uri);
}
