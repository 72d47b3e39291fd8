import * as vscode from 'vscode';
import { hasTab } from './tabs';

/** Closed files that are opened at a time: VS Code keeps about fifty that nobody looks at, and closes the others again. */
const MAX_CLOSED = 40;

/** The same documents in groups that can be opened at once; what a tab shows or is not saved stays open and is in the first. */
export function groupsOf(uris: readonly vscode.Uri[]): readonly (readonly vscode.Uri[])[] {
	const unsaved = new Set(vscode.workspace.textDocuments.filter(document => document.isDirty).map(({ uri }) => uri.toString()));
	const isOpen = (uri: vscode.Uri): boolean => unsaved.has(uri.toString()) || hasTab(uri);
	const closed = uris.filter(uri => !isOpen(uri));
	const groups = [[...uris.filter(isOpen), ...closed.slice(0, MAX_CLOSED)]];
	for (let start = MAX_CLOSED; start < closed.length; start += MAX_CLOSED) {
		groups.push(closed.slice(start, start + MAX_CLOSED));
	}
	return groups;
}

/** What comes of opening documents and looking at each, by URI; of more than a group at once some would be closed before we get them. */
export async function inGroups<T>(uris: readonly vscode.Uri[], look: (uri: vscode.Uri) => Promise<T>): Promise<ReadonlyMap<string, T>> {
	const found = new Map<string, T>();
	for (const group of groupsOf(uris)) {
		await Promise.all(group.map(async uri => found.set(uri.toString(), await look(uri))));
	}
	return found;
}
