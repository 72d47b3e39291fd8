import * as vscode from 'vscode';

/** Shows a document in a new editor. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Types text at a position, which makes the document dirty. */
export async function type(editor: vscode.TextEditor, line: number, character: number, text: string): Promise<void> {
	if (!(await editor.edit(edit => edit.insert(new vscode.Position(line, character), text)))) {
		throw new Error('The text could not be typed.');
	}
}

/** Closes all tabs and discards unsaved changes. */
export async function closeAll(): Promise<void> {
	for (const document of vscode.workspace.textDocuments.filter(document => document.isDirty)) {
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The URIs that tabs show, as text. */
export function openTabs(): readonly string[] {
	return vscode.window.tabGroups.all
		.flatMap(group => group.tabs)
		.map(tab => (tab.input instanceof vscode.TabInputText ? tab.input.uri.toString() : tab.label));
}
