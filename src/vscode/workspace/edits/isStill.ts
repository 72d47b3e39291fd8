import * as vscode from 'vscode';
import { isAsOnDisk, isOnDisk } from './writable';

/** Whether a document says this: in its editor, and on disk as well where nothing is unsaved. */
export async function isStill(uri: vscode.Uri, text: string): Promise<boolean> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	return open ? (open.isDirty || (await isAsOnDisk(open))) && open.getText() === text : (await isOnDisk(uri, text)) === true;
}
