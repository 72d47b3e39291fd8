import * as vscode from 'vscode';
import { isAsOnDisk, isOnDisk } from './writable';

/** Whether a document has this text: in its editor, and also on disk if it has no unsaved changes. */
export async function isStill(uri: vscode.Uri, text: string): Promise<boolean> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	return open ? (open.isDirty || (await isAsOnDisk(open))) && open.getText() === text : (await isOnDisk(uri, text)) === true;
}
