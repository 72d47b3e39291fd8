import * as vscode from 'vscode';
import type { Catalog, CatalogChange } from '../../../catalog/catalog';
import type { Entry, Location } from '../../../catalog/entry';
import { fingerprint } from '../../../catalog/files/fingerprint';
import { keptEntry } from '../../../catalog/isSameEntry';
import { readEntry } from '../../../catalog/files/readEntry';
import { prepareToSort } from '../../../catalog/group/sort';
import type { CancelSignal, Source, SourceFile } from '../../../catalog/files/source';
import { isIgnoreFile, type FileChange } from './fileChanges';
import { findFolders, type ChangeAt } from './findFolders';
import { parentPath, type FolderScopes } from './folderScopes';
import { fsSource } from './fsSource';
import { GrowingParts } from '../../../util/growingParts';
import { mapWithLimit } from '../../../util/mapWithLimit';
import { TimeSlicer } from '../../../util/timeSlice';
import { ReadAhead } from '../../../util/readAhead';
import type { Settings } from '../base/settings';
import { warmUp } from './warmUp';
import { folderKey, locationIn, pathIn, toFolder, uriIn } from '../base/workspaceFolder';

/** When more files than this have changed, and this share of all, they are faster found by reading the folder again. */
const MANY_FILES = 200;
const LARGE_SHARE = 0.5;

export interface FolderReaderOptions {
	readonly settings: Settings;
	readonly scopes: FolderScopes;
	/** For `file:` folders, where there is one. */
	readonly fileSource: Source | undefined;
	readonly signal: CancelSignal;
	/** As it is now. */
	readonly catalog: () => Catalog;
}

/** What came of looking at changes. */
export interface Findings {
	readonly change: CatalogChange;
	/** The folders that were read as a whole; `''` is the workspace folder itself. */
	readonly readFolders: readonly string[];
}

/** Finds out what the catalog must change to agree with the disk. */
export class FolderReader {
	readonly #options: FolderReaderOptions;
	readonly #slicer = new TimeSlicer();
	/** What an entry was read from: a fingerprint of the file's bytes, and the settings that say how. */
	readonly #readFrom = new WeakMap<Entry, { readonly bytes: number; readonly settings: string }>();
	/** By URI; undefined for a file that is gone or does not count. */
	readonly #ahead = new ReadAhead<Entry | undefined>({
		read: async uri => {
			const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true));
			return (
				folder && this.#readFile(folder, pathIn(folder, vscode.Uri.parse(uri, true)) ?? '', this.#reader(folder, this.#options.catalog()))
			);
		},
		inFlight: uri => {
			const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true));
			return folder ? this.#source(folder).inFlight : 1;
		},
	});

	constructor(options: FolderReaderOptions) {
		this.#options = options;
	}

	/** Something has happened to what may be a file that counts; when that happens to many, they are read at once. */
	note(uri: vscode.Uri): void {
		this.#ahead.note(uri.toString());
	}

	/** Something has happened to what may be a folder: when it is gone or replaced, its files are not told of one by one. */
	noteFolder(uri: vscode.Uri): void {
		this.#ahead.forgetBelow(`${folderKey(uri)}/`);
	}

	/** What was read ahead is not to be relied on: settings or ignore files are others now. */
	forget(): void {
		this.#ahead.clear();
	}

	/**
	 * Reads all of a folder, or what is below `under`: sets what differs, removes what is not there.
	 * @param onPart gets what the catalog did not know, a part at a time while the rest is being read.
	 */
	async readFolder(
		folder: vscode.WorkspaceFolder,
		catalog: Catalog,
		under = '',
		onPart?: (entries: readonly Entry[]) => void,
	): Promise<CatalogChange> {
		const { scopes, signal } = this.#options;
		const read = this.#reader(folder, catalog);
		const inner = innerFolders(folder);
		const seen = new Set<string>();
		const unread: string[] = [];
		const all: Entry[] = [];
		const parts = onPart && new GrowingParts(onPart);
		const source = this.#source(folder);
		const isWarm = warmUp();
		if (source.inFlight === 1) {
			// Others have time for it while they wait for the first answers.
			await isWarm;
		}
		const sink = (file: SourceFile): void => {
			const location = locationIn(folder, file.path);
			if (isWithinAny(location.uri, inner)) {
				return;
			}
			seen.add(location.uri);
			if ('problem' in file) {
				unread.push(`${folderKey(uriIn(folder, file.path))}/`);
			}
			const entry = read(file, location);
			all.push(entry);
			// What was known before may have unsaved changes, which are looked at in the end.
			if (!catalog.get(location.uri)) {
				parts?.add(entry);
			}
		};
		try {
			await source.readFolder(toFolder(folder), scopes.base(folder), sink, signal, under === '' ? undefined : under);
		} finally {
			parts?.dispose();
		}
		if (signal.isCancelled) {
			return {};
		}
		const own = folderKey(uriIn(folder, under));
		if (catalog.get(own) && !seen.has(own)) {
			// Since somebody asked for the folder, a file may have taken its place.
			const file = await this.#readFile(folder, under, read);
			if (file) {
				seen.add(own);
				all.push(file);
			}
		}
		// What is in a folder that cannot be read now may well be there.
		const gone = catalog.entries.filter(
			({ uri }) => (uri === own || uri.startsWith(`${own}/`)) && !seen.has(uri) && !isWithinAny(uri, inner) && !isWithinAny(uri, unread),
		);
		return { set: all, remove: gone.map(entry => entry.uri) };
	}

	/** Looks at files and folders that something happened to, in one workspace folder. */
	async readChanges(folder: vscode.WorkspaceFolder, catalog: Catalog, changes: readonly FileChange[]): Promise<Findings> {
		const files: ChangeAt[] = [];
		const others: ChangeAt[] = [];
		this.#ahead.stop();
		// A checkout changes files in a thousand folders; their ignore files are read side by side, not in a row.
		await Promise.all(
			[...new Set(changes.map(({ uri }) => parentPath(pathIn(folder, uri) ?? '')))].map(path => this.#options.scopes.at(folder, path)),
		);
		for (const change of changes) {
			const path = pathIn(folder, change.uri);
			if (path === undefined) {
				continue;
			}
			await this.#slicer.pause();
			if (path === '' || isIgnoreFile(path)) {
				return this.#readAll(folder, catalog);
			}
			if ((await this.#options.scopes.at(folder, parentPath(path))).includesFile(path)) {
				files.push({ path, change });
			} else if (catalog.get(change.uri.toString())) {
				// It was let in before; that it is no longer says an ignore file whose change we are still to hear of. Or it
				// is a folder that could not be read.
				files.push({ path, change });
				others.push({ path, change });
			} else {
				others.push({ path, change });
			}
		}
		const unread = files.filter(({ change: { uri } }) => !this.#ahead.has(uri.toString())).length;
		if (unread > MANY_FILES && unread > LARGE_SHARE * catalog.entries.length) {
			return this.#readAll(folder, catalog);
		}
		const read = await this.#readFiles(
			folder,
			catalog,
			files.map(({ path }) => path),
		);
		// What is new may be a folder of a file's name, or a file in a folder's place; so may what is no file now.
		const gone = new Set(read.remove);
		const folders = await findFolders(catalog, [
			...others,
			...files.filter(({ change: { uri } }) => !catalog.get(uri.toString()) || gone.has(uri.toString())),
		]);
		if (folders === 'many') {
			return this.#readAll(folder, catalog);
		}
		const parts = [read, ...(await Promise.all(folders.changed.map(path => this.readFolder(folder, catalog, path))))];
		const change = {
			set: parts.flatMap(part => part.set ?? []),
			remove: parts.flatMap(part => part.remove ?? []),
			removeUnder: folders.gone.map(path => folderKey(uriIn(folder, path))),
		};
		return { change, readFolders: folders.changed };
	}

	async #readAll(folder: vscode.WorkspaceFolder, catalog: Catalog): Promise<Findings> {
		this.#ahead.clear();
		return { change: await this.readFolder(folder, catalog), readFolders: [''] };
	}

	/** Some files, from disk; what to change when one is gone or does not count. */
	async #readFiles(folder: vscode.WorkspaceFolder, catalog: Catalog, paths: readonly string[]): Promise<CatalogChange> {
		const read = this.#reader(folder, catalog);
		const set: Entry[] = [];
		const remove: string[] = [];
		await mapWithLimit(paths, this.#source(folder).inFlight, async path => {
			const { uri } = locationIn(folder, path);
			const found = this.#ahead.take(uri);
			const entry = found ? found.value : await this.#readFile(folder, path, read);
			if (entry) {
				set.push(entry);
			} else {
				remove.push(uri);
			}
		});
		return { set, remove };
	}

	/** One file, from disk; undefined when it is gone or does not count. */
	async #readFile(
		folder: vscode.WorkspaceFolder,
		path: string,
		read: (file: SourceFile, location: Location) => Entry,
	): Promise<Entry | undefined> {
		const { scopes, signal } = this.#options;
		const scope = await scopes.at(folder, parentPath(path));
		const file = !signal.isCancelled && scope.includesFile(path) ? await this.#source(folder).readFile(toFolder(folder), path) : undefined;
		return file && this.#slicer.run(() => read(file, locationIn(folder, path)));
	}

	#reader(folder: vscode.WorkspaceFolder, catalog: Catalog): (file: SourceFile, location: Location) => Entry {
		const fieldAliases = this.#options.settings.fieldAliases(folder.uri);
		const templateFolders = this.#options.settings.templateFolders(folder.uri);
		const settings = JSON.stringify([fieldAliases, templateFolders]);
		return (file, location) => {
			const previous = catalog.get(location.uri);
			const bytes = 'problem' in file ? undefined : fingerprint(file.bytes);
			const known = previous && this.#readFrom.get(previous);
			if (previous && known && known.bytes === bytes && known.settings === settings && previous.folder === location.folder) {
				// Most files that a checkout or a refresh brings are as they were.
				return previous;
			}
			const read = readEntry(file, location, { fieldAliases, templateFolders, previous });
			// Finding out here, a little at a time, that nothing is new spares the catalog from doing so all at once.
			const entry = previous ? keptEntry(previous, read) : read;
			prepareToSort(entry);
			if (bytes !== undefined) {
				this.#readFrom.set(entry, { bytes, settings });
			}
			return entry;
		};
	}

	#source(folder: vscode.WorkspaceFolder): Source {
		return (folder.uri.scheme === 'file' ? this.#options.fileSource : undefined) ?? fsSource;
	}
}

/** Workspace folders within this one; each document belongs to the innermost. */
function innerFolders(folder: vscode.WorkspaceFolder): readonly string[] {
	const prefix = `${folderKey(folder.uri)}/`;
	return (vscode.workspace.workspaceFolders ?? [])
		.map(other => `${folderKey(other.uri)}/`)
		.filter(other => other !== prefix && other.startsWith(prefix));
}

function isWithinAny(uri: string, prefixes: readonly string[]): boolean {
	return prefixes.some(prefix => uri.startsWith(prefix));
}
