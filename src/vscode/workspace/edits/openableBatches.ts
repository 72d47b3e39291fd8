import * as vscode from 'vscode';
import { hasTab } from './tabs';

/**
 * Maximum closed documents opened at a time: VS Code keeps about fifty without an editor and closes the others again.
 */
const MAX_CLOSED = 40;

/**
 * Splits documents into batches that can be open at the same time. Those with a tab or unsaved changes stay open anyway
 * and are all in the first batch.
 */
export function openableBatches(uris: readonly vscode.Uri[]): readonly (readonly vscode.Uri[])[] {
	const unsaved = new Set(vscode.workspace.textDocuments.filter(document => document.isDirty).map(({ uri }) => uri.toString()));
	const isOpen = (uri: vscode.Uri): boolean => unsaved.has(uri.toString()) || hasTab(uri);
	const closed = uris.filter(uri => !isOpen(uri));
	const batches = [[...uris.filter(isOpen), ...closed.slice(0, MAX_CLOSED)]];
	for (let start = MAX_CLOSED; start < closed.length; start += MAX_CLOSED) {
		batches.push(closed.slice(start, start + MAX_CLOSED));
	}
	return batches;
}

/** Opens documents batch by batch and returns the result of `look` for each, by URI. */
export async function inBatches<T>(uris: readonly vscode.Uri[], look: (uri: vscode.Uri) => Promise<T>): Promise<ReadonlyMap<string, T>> {
	const found = new Map<string, T>();
	for (const batch of openableBatches(uris)) {
		await Promise.all(batch.map(async uri => found.set(uri.toString(), await look(uri))));
	}
	return found;
}
