import type * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { CancelSignal, Scope, Source } from '../../../catalog/files/source';
import { folderKey, locationIn, toFolder } from '../base/workspaceFolder';

export interface FindStaleOptions {
	readonly findFiles: NonNullable<Source['findFiles']>;
	/** The folder's, by settings alone. */
	readonly scope: Scope;
	readonly catalog: Catalog;
	/** Milliseconds since 1970; what the catalog says is not older. */
	readonly since: number;
	readonly signal: CancelSignal;
}

/**
 * The URIs, as text, of the files in a folder of which the catalog may not know how they are now: changed since, not
 * known to it, or gone. Each is to be looked at; that nothing is wrong with some of them does no harm.
 */
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
