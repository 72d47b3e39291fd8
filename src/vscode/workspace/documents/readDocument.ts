import * as vscode from 'vscode';
import { decode } from '../../../catalog/files/decode';
import type { TaskDocument } from '../../../document/model/model';
import type { TaskDocuments } from './taskDocuments';

/** Parses a document's current text: the open document's, else the file's. Undefined if it can't be read. */
export async function readDocument(documents: TaskDocuments, uri: vscode.Uri): Promise<TaskDocument | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) {
		return documents.get(open);
	}
	try {
		return documents.parse(decode(await vscode.workspace.fs.readFile(uri)).text, uri);
	} catch {
		return undefined;
	}
}
