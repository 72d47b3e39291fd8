import * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { TaskDocuments } from '../documents/taskDocuments';
import { nameOf, plain } from './messages';

/** Maximum characters of a title in a message, so that messages fit on one line. */
const MAX_TITLE = 60;

/** A title in quotes, shortened, for messages. */
export function quotedTitle(title: string): string {
	const text = title.length <= MAX_TITLE ? title : `${title.slice(0, MAX_TITLE - 1).trimEnd()}…`;
	return `"${plain(text)}"`;
}

/** The title of a document in quotes: from its open text, else from the catalog. The file name if neither knows it. */
export function titleOf(
	{ documents, catalog }: { readonly documents: TaskDocuments; readonly catalog: { readonly current: Catalog } },
	uri: vscode.Uri,
): string {
	const key = uri.toString();
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
	const title = open ? documents.get(open).title.text : catalog.current.get(key)?.title;
	return title === undefined ? nameOf(uri) : quotedTitle(title);
}
