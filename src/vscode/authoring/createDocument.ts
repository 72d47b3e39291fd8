import * as vscode from 'vscode';
import { isThere } from '../workspace/isThere';

/** What came of it; `unsaved`: the text is in the editor and the file is empty. */
export type CreateOutcome = 'created' | 'exists' | 'failed' | 'unsaved';

/**
 * Makes a file, opens it and inserts the snippet as a live one, in one step that one undo takes back; then saves it, so
 * that the file holds what its editor shows. An existing file is never touched.
 */
export async function createDocument(uri: vscode.Uri, snippet: string): Promise<CreateOutcome> {
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
	if (!await vscode.workspace.applyEdit(edit)) {
		return await isThere(uri) ? 'exists' : 'failed';
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document, { preview: false });
	const isInserted = await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
	return !isInserted ? 'failed' : await document.save() ? 'created' : 'unsaved';
}
