import { shownValue } from '../../document/model/plainText';
import { lineRange } from '../../document/model/text';
import type { Entry } from '../entry';
import { outcomeOf, type Steps } from '../../util/steps';
import { isHistory } from './isHistory';
import type { Report } from './checkOptions';
import { folderStage, type FolderStage } from './folderStage';

/** A folder above a document that is named after a status. */
export interface StatusFolder {
	/** Workspace-relative. */
	readonly path: string;
	readonly name: string;
	readonly meaning: FolderStage;
}

/**
 * Documents in folders for another status: in `completed` while still in progress. `active`, `todo` and the like
 * count only next to a folder for another status, as on a board. Archives, examples and documents without a written
 * status are not checked. Linear.
 */
export function* checkFolders(entries: readonly Entry[], report: Report): Steps<void> {
	const folders = yield* statusFolderSteps(entries);
	for (const entry of entries) {
		// What stands nowhere in the document can't contradict its folder.
		const isWritten = entry.isTaskDocument && entry.status.text !== undefined && !isHistory(entry);
		const folder = isWritten ? folderFor(entry, folders) : undefined;
		if (folder?.meaning.against.includes(entry.status.stage)) {
			report(entry, {
				code: 'folder-status',
				range: entry.places.status ?? lineRange(0, 0, 0),
				severity: 'warning',
				parameters: { folder: folder.name, status: shownValue(entry.status.text ?? '') },
			});
		}
		yield;
	}
}

/** The folders named after a status, by workspace folder and path. */
export function statusFolders(entries: readonly Entry[]): ReadonlyMap<string, StatusFolder> {
	return outcomeOf(statusFolderSteps(entries));
}

function* statusFolderSteps(entries: readonly Entry[]): Steps<ReadonlyMap<string, StatusFolder>> {
	const found = new Map<string, StatusFolder>();
	const stages = new Map<string, Set<string>>();
	for (const { folder, path } of entries) {
		for (let slash = path.indexOf('/'), from = 0; slash >= 0; from = slash + 1, slash = path.indexOf('/', from)) {
			const key = keyOf(folder, path.slice(0, slash));
			const meaning = found.has(key) ? undefined : folderStage(path.slice(from, slash));
			if (meaning) {
				found.set(key, { path: path.slice(0, slash), name: path.slice(from, slash), meaning });
				const parent = keyOf(folder, path.slice(0, Math.max(0, from - 1)));
				stages.set(parent, (stages.get(parent) ?? new Set()).add(meaning.stage));
			}
		}
		yield;
	}
	for (const [key, { path, meaning }] of found) {
		const parent = keyOf(key.slice(0, key.indexOf('\0')), path.slice(0, Math.max(0, path.lastIndexOf('/'))));
		if (!meaning.isPlain && (stages.get(parent)?.size ?? 0) < 2) {
			found.delete(key);
		}
	}
	return found;
}

/** The innermost such folder around a document. */
export function folderFor({ folder, path }: Entry, folders: ReadonlyMap<string, StatusFolder>): StatusFolder | undefined {
	for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
		const found = folders.get(keyOf(folder, path.slice(0, slash)));
		if (found) {
			return found;
		}
	}
	return undefined;
}

function keyOf(folder: string, path: string): string {
	return `${folder}\0${path}`;
}
