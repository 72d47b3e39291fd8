import * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { FileChange } from './fileChanges';
import { parentPath } from './folderScopes';
import { isMissing } from './fsSource';
import { folderKey } from '../base/workspaceFolder';

/** More things than this that may be folders are not asked about one by one. */
const MAX_QUESTIONS = 1000;

/** A change and where it happened. */
export interface ChangeAt {
	/** Relative to the workspace folder. */
	readonly path: string;
	readonly change: FileChange;
}

/** Paths relative to the workspace folder, none below another one. */
export interface Folders {
	/** Those that are there. */
	readonly changed: readonly string[];
	/** Those that were there and that entries stand in. */
	readonly gone: readonly string[];
}

/** Which of the changes happened to folders that matter; `many` when that would be too much to ask. */
export async function findFolders(catalog: Catalog, changes: readonly ChangeAt[]): Promise<Folders | 'many'> {
	if (changes.length === 0) {
		return { changed: [], gone: [] };
	}
	const holding = foldersOf(catalog);
	// Events may come in any order, so that what was deleted may be there; of files that would be many questions for nothing.
	const candidates = changes.filter(
		({ path, change }) => change.happening !== 'deleted' || !hasExtension(path) || holding.has(folderKey(change.uri)),
	);
	if (candidates.length > MAX_QUESTIONS) {
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

/** Every folder that an entry stands in, at any depth. */
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

/** The paths without those that stand below another one of them. */
function outermost(changes: readonly ChangeAt[]): string[] {
	const known = new Set(changes.map(({ path }) => path));
	const isBelow = (path: string): boolean => {
		const parent = parentPath(path);
		return parent !== '' && (known.has(parent) || isBelow(parent));
	};
	return [...known].filter(path => !isBelow(path));
}

/** When the file system does not say, what was there is taken to be there still. */
async function isFolderNow(uri: vscode.Uri, wasFolder: boolean): Promise<boolean> {
	try {
		return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
	} catch (error) {
		return wasFolder && !isMissing(error);
	}
}
