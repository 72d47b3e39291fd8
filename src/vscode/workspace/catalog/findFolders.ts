import * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { FileChange } from './fileChanges';
import { parentPath } from '../../../util/paths';
import { isMissing } from './fsSource';
import { folderKey } from '../base/workspaceFolder';

/** Maximum number of paths that are checked one by one for being folders. */
const MAX_CANDIDATES = 1000;

/** A change and its path. */
export interface ChangeAt {
	/** Relative to the workspace folder. */
	readonly path: string;
	readonly change: FileChange;
}

/** Paths relative to the workspace folder; none is inside another. */
export interface Folders {
	/** Folders that exist. */
	readonly changed: readonly string[];
	/** Folders with entries that don't exist any more. */
	readonly gone: readonly string[];
}

/** Finds the changed folders that matter; `many` if too many paths may be folders. */
export async function findFolders(catalog: Catalog, changes: readonly ChangeAt[]): Promise<Folders | 'many'> {
	if (changes.length === 0) {
		return { changed: [], gone: [] };
	}
	const holding = foldersOf(catalog);
	// Events come in any order, so a deleted folder may exist. Deleted files aren't checked, as there may be many.
	const candidates = changes.filter(
		({ path, change }) => change.happening !== 'deleted' || !hasExtension(path) || holding.has(folderKey(change.uri)),
	);
	if (candidates.length > MAX_CANDIDATES) {
		return 'many';
	}
	const isFolder = await Promise.all(candidates.map(({ change: { uri } }) => isFolderNow(uri, holding.has(folderKey(uri)))));
	return {
		changed: outermost(candidates.filter((_, index) => isFolder[index])),
		gone: outermost(candidates.filter(({ change }, index) => !isFolder[index] && holding.has(folderKey(change.uri)))),
	};
}

/** Whether the last name of a path looks like a file's. */
export function hasExtension(path: string): boolean {
	return /[^/]\.[^./]+$/.test(path);
}

/** Every folder that contains an entry, at any depth. */
function foldersOf(catalog: Catalog): ReadonlySet<string> {
	const folders = new Set<string>();
	for (const { uri } of catalog.entries) {
		for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
			const folder = uri.slice(0, end);
			if (folders.has(folder)) {
				break;
			}
			folders.add(folder);
		}
	}
	return folders;
}

/** The paths without those inside another one of them. */
function outermost(changes: readonly ChangeAt[]): string[] {
	const known = new Set(changes.map(({ path }) => path));
	const isBelow = (path: string): boolean => {
		const parent = parentPath(path);
		return parent !== '' && (known.has(parent) || isBelow(parent));
	};
	return [...known].filter(path => !isBelow(path));
}

/** If the file system can't tell, a folder that existed is assumed to exist. */
async function isFolderNow(uri: vscode.Uri, wasFolder: boolean): Promise<boolean> {
	try {
		return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
	} catch (error) {
		return wasFolder && !isMissing(error);
	}
}
