import * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import { summarize, type Entry } from '../../../catalog/entry';
import type { TaskDocuments } from '../documents/taskDocuments';
import { parentPath } from '../../../util/paths';
import type { FolderScopes } from './folderScopes';
import { isMarkdown } from '../base/isMarkdown';
import { locationIn, locationOutside, pathIn } from '../base/workspaceFolder';

export interface OpenEntriesOptions {
	readonly documents: TaskDocuments;
	readonly scopes: FolderScopes;
	/** The current catalog. */
	readonly catalog: Catalog;
}

/**
 * The entries of the open documents that count: those in the scope of a folder, untitled ones, and all Markdown documents
 * in a window without a folder.
 */
export async function openEntries(documents: readonly vscode.TextDocument[], options: OpenEntriesOptions): Promise<readonly Entry[]> {
	const entries = await Promise.all(documents.map(document => openEntry(document, options)));
	return entries.filter(entry => entry !== undefined);
}

/** Open documents that differ from the disk. Not those that are unchanged, which may have been deleted on disk. */
export function unsavedDocuments(): readonly vscode.TextDocument[] {
	return vscode.workspace.textDocuments.filter(document => document.isDirty || !vscode.workspace.getWorkspaceFolder(document.uri));
}

/** Whether an open document outside the workspace folders counts: if it is untitled, or the window has no folder. */
export function countsOutside(uri: vscode.Uri): boolean {
	return uri.scheme === 'untitled' || vscode.workspace.workspaceFolders === undefined;
}

async function openEntry(document: vscode.TextDocument, { documents, scopes, catalog }: OpenEntriesOptions): Promise<Entry | undefined> {
	if (document.isClosed || !isMarkdown(document)) {
		return undefined;
	}
	const { uri } = document;
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (!folder) {
		return countsOutside(uri) ? summarize(documents.get(document), locationOutside(uri)) : undefined;
	}
	const path = pathIn(folder, uri) ?? '';
	if (!(await scopes.at(folder, parentPath(path))).includesFile(path) || document.isClosed) {
		return undefined;
	}
	const isReplaced = catalog.get(uri.toString())?.problems.some(({ code }) => code === 'not-utf8');
	// The editor doesn't reveal that bytes were replaced; the entry from the disk does.
	return isReplaced && !document.isDirty ? undefined : summarize(documents.get(document), locationIn(folder, path));
}
