import type * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { CancelSignal, Scope, Source } from '../../../catalog/files/source';
import { folderKey, locationIn, toFolder } from '../base/workspaceFolder';

export interface FindStaleOptions {
	readonly findFiles: NonNullable<Source['findFiles']>;
	/** The scope of the folder by settings alone. */
	readonly scope: Scope;
	readonly catalog: Catalog;
	/** Milliseconds since 1970: the catalog is up to date as of then. */
	readonly since: number;
	readonly signal: CancelSignal;
}

/** The URIs of files in a folder whose entries may be stale: files that changed since then, are new, or are gone. */
export async function findStale(
	folder: vscode.WorkspaceFolder,
	{ findFiles, scope, catalog, since, signal }: FindStaleOptions,
): Promise<readonly string[]> {
	const found = new Set<string>();
	const stale: string[] = [];
	await findFiles(
		toFolder(folder),
		scope,
		(path, changed) => {
			const { uri } = locationIn(folder, path);
			found.add(uri);
			if (changed >= since || !catalog.get(uri)) {
				stale.push(uri);
			}
		},
		signal,
	);
	const prefix = `${folderKey(folder.uri)}/`;
	return signal.isCancelled
		? []
		: [...stale, ...catalog.entries.flatMap(({ uri }) => (uri.startsWith(prefix) && !found.has(uri) ? [uri] : []))];
}
