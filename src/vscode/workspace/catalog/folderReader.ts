import * as vscode from 'vscode';
import type { Catalog, CatalogChange } from '../../../catalog/catalog';
import type { Entry } from '../../../catalog/entry';
import type { CancelSignal, Source, SourceFile } from '../../../catalog/files/source';
import { EntryReader, type ReadFileEntry } from './entryReader';
import { isIgnoreFile, type FileChange } from './fileChanges';
import { findFolders, type ChangeAt } from './findFolders';
import { parentPath } from '../../../util/paths';
import type { FolderScopes } from './folderScopes';
import { fsSource } from './fsSource';
import { GrowingParts } from '../../../util/growingParts';
import { mapWithLimit } from '../../../util/mapWithLimit';
import { TimeSlicer } from '../../../util/timeSlice';
import { ReadAhead } from '../../../util/readAhead';
import type { Settings } from '../base/settings';
import { warmUp } from './warmUp';
import { folderKey, locationIn, pathIn, toFolder, uriIn } from '../base/workspaceFolder';

/** If more files than this have changed, and more than this share of all, reading the whole folder is faster. */
const MAX_CHANGED_FILES = 200;
const MAX_CHANGED_SHARE = 0.5;

export interface FolderReaderOptions {
	readonly settings: Settings;
	readonly scopes: FolderScopes;
	/** For `file:` folders, if there is one. */
	readonly fileSource: Source | undefined;
	readonly signal: CancelSignal;
	/** The current catalog. */
	readonly catalog: () => Catalog;
}

/** The result of following changes. */
export interface Findings {
	readonly change: CatalogChange;
	/** The folders that were read completely; `''` is the workspace folder itself. */
	readonly readFolders: readonly string[];
}

/** Finds the changes that bring the catalog in line with the disk. */
export class FolderReader {
	readonly #options: FolderReaderOptions;
	readonly #slicer = new TimeSlicer();
	readonly #entries: EntryReader;
	/** By URI; undefined for a file that doesn't exist or doesn't count. */
	readonly #ahead = new ReadAhead<Entry | undefined>({
		read: async uri => {
			const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true));
			return (
				folder &&
				this.#readFile(folder, pathIn(folder, vscode.Uri.parse(uri, true)) ?? '', this.#entries.in(folder, this.#options.catalog()))
			);
		},
		inFlight: uri => {
			const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true));
			return folder ? this.#source(folder).inFlight : 1;
		},
	});

	constructor(options: FolderReaderOptions) {
		this.#options = options;
		this.#entries = new EntryReader(options.settings);
	}

	/** To be called when a file may have changed. Many such files are prefetched. */
	note(uri: vscode.Uri): void {
		this.#ahead.note(uri.toString());
	}

	/** To be called when a folder may be gone or replaced, since no changes of its files are reported then. */
	noteFolder(uri: vscode.Uri): void {
		this.#ahead.forgetBelow(`${folderKey(uri)}/`);
	}

	/** Drops prefetched files, after settings or ignore files have changed. */
	forget(): void {
		this.#ahead.clear();
	}

	/**
	 * Reads a folder, or the part of it below `under`. The change sets the entries of all files and removes the others.
	 * @param onPart gets entries that are new to the catalog, part by part while the rest is being read
	 */
	async readFolder(
		folder: vscode.WorkspaceFolder,
		catalog: Catalog,
		under = '',
		onPart?: (entries: readonly Entry[]) => void,
	): Promise<CatalogChange> {
		const { scopes, signal } = this.#options;
		const read = this.#entries.in(folder, catalog);
		const inner = innerFolders(folder);
		const seen = new Set<string>();
		const unread: string[] = [];
		const all: Entry[] = [];
		const parts = onPart && new GrowingParts(onPart);
		const source = this.#source(folder);
		const isWarm = warmUp();
		if (source.inFlight === 1) {
			// Asynchronous sources warm up while they wait for their first files.
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
			// Known documents may have unsaved changes, which are read in the end.
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

	/** Follows changes of files and folders in one workspace folder. */
	async readChanges(folder: vscode.WorkspaceFolder, catalog: Catalog, changes: readonly FileChange[]): Promise<Findings> {
		const files: ChangeAt[] = [];
		const others: ChangeAt[] = [];
		this.#ahead.stop();
		// A checkout changes files in a thousand folders, so their ignore files are read in parallel.
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
				// It counted before: an ignore file has changed that hasn't been reported yet, or this is a folder that
				// couldn't be read.
				files.push({ path, change });
				others.push({ path, change });
			} else {
				others.push({ path, change });
			}
		}
		const unread = files.filter(({ change: { uri } }) => !this.#ahead.has(uri.toString())).length;
		if (unread > MAX_CHANGED_FILES && unread > MAX_CHANGED_SHARE * catalog.entries.length) {
			return this.#readAll(folder, catalog);
		}
		const read = await this.#readFiles(
			folder,
			catalog,
			files.map(({ path }) => path),
		);
		// A new or missing file may be a folder with the name of a file, or a file in place of a folder.
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

	/** Reads some files; the change removes those that don't exist or don't count. */
	async #readFiles(folder: vscode.WorkspaceFolder, catalog: Catalog, paths: readonly string[]): Promise<CatalogChange> {
		const read = this.#entries.in(folder, catalog);
		const set: Entry[] = [];
		const remove: string[] = [];
		await mapWithLimit(paths, this.#source(folder).inFlight, async path => {
			const { uri } = locationIn(folder, path);
			const ahead = this.#ahead.take(uri);
			const entry = ahead ? ahead.value : await this.#readFile(folder, path, read);
			if (entry) {
				set.push(entry);
			} else {
				remove.push(uri);
			}
		});
		return { set, remove };
	}

	/** Reads one file; undefined if it doesn't exist or doesn't count. */
	async #readFile(folder: vscode.WorkspaceFolder, path: string, read: ReadFileEntry): Promise<Entry | undefined> {
		const { scopes, signal } = this.#options;
		const scope = await scopes.at(folder, parentPath(path));
		const file = !signal.isCancelled && scope.includesFile(path) ? await this.#source(folder).readFile(toFolder(folder), path) : undefined;
		return file && this.#slicer.run(() => read(file, locationIn(folder, path)));
	}

	#source(folder: vscode.WorkspaceFolder): Source {
		return (folder.uri.scheme === 'file' ? this.#options.fileSource : undefined) ?? fsSource;
	}
}

/** Prefixes of the workspace folders inside this one; each document belongs to the innermost. */
function innerFolders(folder: vscode.WorkspaceFolder): readonly string[] {
	const prefix = `${folderKey(folder.uri)}/`;
	return (vscode.workspace.workspaceFolders ?? [])
		.map(other => `${folderKey(other.uri)}/`)
		.filter(other => other !== prefix && other.startsWith(prefix));
}

function isWithinAny(uri: string, prefixes: readonly string[]): boolean {
	return prefixes.some(prefix => uri.startsWith(prefix));
}
