import * as vscode from 'vscode';
import { resolvePath } from '../../catalog/relations/paths';
import { isThere } from '../workspace/catalog/isThere';
import { pathIn, uriIn } from '../workspace/base/workspaceFolder';

/** A file that a document lists. */
export interface ListedFile {
	/** Relative to the workspace folder; undefined if it would be outside. */
	readonly path: string | undefined;
	readonly uri: vscode.Uri | undefined;
	readonly isThere: boolean;
}

/**
 * Resolves a listed path relative to the workspace folder, or to the document if the file exists only there. If it
 * exists in neither place, returns the one relative to the workspace folder, unless the path begins with a dot. Never
 * outside the folder.
 */
export async function findListedFile(document: vscode.Uri, path: string): Promise<ListedFile> {
	const ways = listedWays(document, path);
	for (const way of ways) {
		if (await isThere(way.uri)) {
			return { ...way, isThere: true };
		}
	}
	return ways[0] ? { ...ways[0], isThere: false } : { path: undefined, uri: undefined, isThere: false };
}

/** The candidate locations of the file, most likely first; none for a document outside the workspace folders. */
export function listedWays(document: vscode.Uri, path: string): readonly { readonly path: string; readonly uri: vscode.Uri }[] {
	const folder = vscode.workspace.getWorkspaceFolder(document);
	const own = folder && pathIn(folder, document);
	if (!folder || own === undefined) {
		return [];
	}
	const ways = [path.startsWith('.') ? undefined : resolvePath(path, ''), resolvePath(path, own)];
	return [...new Set(ways)].flatMap(way => (way === undefined ? [] : [{ path: way, uri: uriIn(folder, way) }]));
}
