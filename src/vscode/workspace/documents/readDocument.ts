import * as vscode from 'vscode';
import { decode } from '../../../catalog/files/decode';
import type { TaskDocument } from '../../../document/model/model';
import type { TaskDocuments } from './taskDocuments';

/** What a document says now: the open one's text, else the disk's. Undefined when it cannot be read. */
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
