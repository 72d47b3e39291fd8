import * as vscode from 'vscode';
import { emptyCatalog, updateCatalog, type Catalog, type CatalogChange } from '../../../catalog/catalog';
import type { Entry } from '../../../catalog/entry';
import type { Source } from '../../../catalog/files/source';
import { viewIds } from '../../contributions';
import { fileTime } from '../base/clock';
import type { TaskDocuments } from '../documents/taskDocuments';
import { isIgnoreFile, type FileChange } from './fileChanges';
import { findStale } from './findStale';
import { FolderReader } from './folderReader';
import { FolderScopes } from './folderScopes';
import { FolderWatch } from './folderWatch';
import { errorText } from '../base/log';
import { OpenDocuments } from '../documents/openDocuments';
import { readPlanFolders } from './readPlanFolders';
import { countsOutside, openEntries, unsavedDocuments } from './openEntries';
import { TimeSlicer } from '../../../util/timeSlice';
import type { Settings } from '../base/settings';
import { folderKey, pathIn } from '../base/workspaceFolder';

/** Milliseconds after which new and replaced folders are read again. */
const REREAD_DELAY = 1000;

export interface CatalogStoreOptions {
	readonly settings: Settings;
	readonly documents: TaskDocuments;
	readonly log: vscode.LogOutputChannel;
	/** A faster source for `file:` folders than `workspace.fs`, if there is one. */
	readonly fileSource?: Source | undefined;
}

/** Minimum milliseconds between two comparisons with the disk; users may switch windows back and forth. */
const COMPARE_INTERVAL = 5_000;
/** Minimum ratio of that time to the duration of the last comparison: comparing takes at most a hundredth of the time in a huge workspace. */
const COMPARE_RATIO = 100;
/** Maximum milliseconds by which the clock of a file system may be slow. */
const MAX_CLOCK_ERROR = 10_000;

/** Not requested yet; reading the folders; complete and up to date; incomplete after an unexpected error. */
export type CatalogState = 'idle' | 'reading' | 'ready' | 'failed';

/**
 * The current catalog of the workspace. Nothing is searched, read or watched until it is first requested. From then on it
 * follows the disk, the open documents, the workspace folders and the settings, with one event for each batch of changes.
 */
export class CatalogStore implements vscode.Disposable {
	readonly #options: CatalogStoreOptions;
	readonly #scopes: FolderScopes;
	readonly #reader: FolderReader;
	readonly #signal = { isCancelled: false };
	readonly #slicer = new TimeSlicer();
	readonly #disposables: vscode.Disposable[] = [];
	readonly #onDidChange = new vscode.EventEmitter<Catalog>();
	readonly #onDidRead = new vscode.EventEmitter<readonly string[]>();
	readonly #onDidChangeState = new vscode.EventEmitter<CatalogState>();
	#catalog: Catalog = emptyCatalog;
	#isNoting = false;
	#state: CatalogState = 'idle';
	readonly #timers = new Set<ReturnType<typeof setTimeout>>();
	#watch: FolderWatch | undefined;
	#open: OpenDocuments | undefined;
	/** The end of the queue of work on the catalog. */
	#tail: Promise<void> = Promise.resolve();
	#indexed: Promise<void> | undefined;
	/** A comparison that was requested and hasn't begun. */
	#nextCompare: Promise<void> | undefined;
	/** When all folders were last read or compared with the disk. */
	#comparedAt = 0;
	/** Duration of the last comparison in milliseconds. */
	#compareCost = 0;

	/** Fires with the new catalog after each batch that changes it. */
	readonly onDidChange: vscode.Event<Catalog> = this.#onDidChange.event;
	/** Fires with the URIs of documents that were read, even if their entries are unchanged. */
	readonly onDidRead: vscode.Event<readonly string[]> = this.#onDidRead.event;
	readonly onDidChangeState: vscode.Event<CatalogState> = this.#onDidChangeState.event;

	constructor(options: CatalogStoreOptions) {
		this.#options = options;
		this.#scopes = new FolderScopes(options.settings);
		this.#reader = new FolderReader({
			settings: options.settings,
			scopes: this.#scopes,
			fileSource: options.fileSource,
			signal: this.#signal,
			catalog: () => this.#catalog,
		});
	}

	/** Stops reading and watching. */
	dispose(): void {
		this.#signal.isCancelled = true;
		this.#timers.forEach(timer => clearTimeout(timer));
		vscode.Disposable.from(...this.#disposables, this.#onDidChange, this.#onDidRead, this.#onDidChangeState).dispose();
	}

	/** The catalog as far as it has been read; empty before it is requested. */
	get current(): Catalog {
		return this.#catalog;
	}

	get state(): CatalogState {
		return this.#state;
	}

	/** Whether the settings let a document become an entry. Ignores ignore files. */
	mayCount(uri: vscode.Uri): boolean {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		return folder ? this.#scopes.base(folder).includesFile(pathIn(folder, uri) ?? '') : countsOutside(uri);
	}

	/** Starts reading, unless that has happened. */
	start(): void {
		this.#indexed ??= this.#begin();
	}

	/** The catalog once every folder has been read. Never rejects. */
	async whenIndexed(): Promise<Catalog> {
		this.start();
		await this.#indexed;
		return this.#catalog;
	}

	/** The catalog once it has followed all changes that are known so far, of files and of open documents. Never rejects. */
	async whenUpToDate(): Promise<Catalog> {
		await this.whenIndexed();
		this.#open?.flush();
		await this.#watch?.flush();
		await this.#tail;
		return this.#catalog;
	}

	/** Reads everything again and keeps the current catalog until then. Never rejects. */
	async refresh(): Promise<Catalog> {
		if (this.#indexed) {
			await this.#readAll();
		}
		return this.whenIndexed();
	}

	/**
	 * Finds changes that file watchers have missed: compares the catalog with the files on disk without reading them, and
	 * rechecks those that differ. Only for sources that can do this cheaply. Requests share a comparison that hasn't begun.
	 * Never rejects.
	 */
	compare(): Promise<void> {
		const findFiles = this.#options.fileSource?.findFiles;
		if (this.#state !== 'ready' || !findFiles) {
			return Promise.resolve();
		}
		this.#nextCompare ??= this.#enqueue(async () => {
			this.#nextCompare = undefined;
			const since = this.#comparedAt - MAX_CLOCK_ERROR;
			const start = fileTime();
			for (const folder of vscode.workspace.workspaceFolders ?? []) {
				if (folder.uri.scheme === 'file') {
					const stale = await findStale(folder, {
						findFiles,
						scope: this.#scopes.base(folder),
						catalog: this.#catalog,
						since,
						signal: this.#signal,
					});
					stale.forEach(uri => this.recheck(vscode.Uri.parse(uri, true)));
				}
			}
			this.#comparedAt = start;
			this.#compareCost = fileTime() - start;
		});
		return this.#nextCompare;
	}

	/** Re-reads a document whose entry proved stale; file watchers lose events. */
	recheck(uri: vscode.Uri): void {
		this.#watch?.add(uri);
	}

	#begin(): Promise<void> {
		const { settings } = this.#options;
		this.#watch = new FolderWatch({
			scopes: this.#scopes,
			onFile: uri => {
				// While everything is being read, nothing is read ahead.
				if (this.#state === 'ready') {
					this.#reader.note(uri);
				}
			},
			onFolder: uri => this.#reader.noteFolder(uri),
			onBatch: changes => void this.#enqueue(() => this.#follow(changes)),
		});
		this.#open = new OpenDocuments({
			onChange: documents => void this.#enqueue(async () => this.#publish({ set: await this.#openEntries(documents) })),
			onClean: ({ uri }) => this.recheck(uri),
			onClose: document => this.#forget(document),
		});
		this.#disposables.push(
			this.#watch,
			this.#open,
			settings.onDidChange(change => {
				if (!this.#isNoting && (change.affectsFiles || change.affectsReading)) {
					void this.#readAll();
				}
			}),
			// Other programs may have changed files meanwhile.
			vscode.window.onDidChangeWindowState(
				({ focused }) =>
					focused && fileTime() - this.#comparedAt > Math.max(COMPARE_INTERVAL, COMPARE_RATIO * this.#compareCost) && void this.compare(),
			),
			vscode.workspace.onDidChangeWorkspaceFolders(event => this.#changeFolders(event)),
			// The workspace's own values of settings that name files apply now.
			vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#readAll()),
		);
		return this.#readAll();
	}

	/** Runs work after all work that was requested before. Never rejects. */
	#enqueue(work: () => Promise<void>): Promise<void> {
		this.#tail = this.#tail
			.then(async () => {
				if (!this.#signal.isCancelled) {
					await work();
				}
			})
			.catch((error: unknown) => {
				this.#options.log.error(`The documents could not be read: ${errorText(error)}`);
			});
		return this.#tail;
	}

	#readAll(): Promise<void> {
		return this.#enqueue(async () => {
			this.#forgetScopes();
			const start = fileTime();
			try {
				await this.#readFolders(vscode.workspace.workspaceFolders ?? []);
			} catch (error) {
				this.#setState('failed');
				throw error;
			}
			this.#comparedAt = start;
		});
	}

	/** Others read again what these folders change; this store is about to read the workspace folder anyway. */
	#notePlanFolders(folder: vscode.WorkspaceFolder, folders: readonly string[]): void {
		this.#isNoting = true;
		this.#options.settings.notePlanFolders(folder, folders);
		this.#isNoting = false;
		this.#forgetScopes();
	}

	async #readFolders(folders: readonly vscode.WorkspaceFolder[]): Promise<void> {
		const start = performance.now();
		this.#setState('reading');
		await vscode.window.withProgress({ location: { viewId: viewIds.documents } }, async () => {
			// In order: a part that is published late would bring back entries that have been replaced.
			let parts = Promise.resolve();
			for (const folder of folders) {
				this.#notePlanFolders(folder, await readPlanFolders(folder));
				const change = await this.#reader.readFolder(folder, this.#catalog, '', entries => {
					parts = parts.then(() => this.#publishInSlices({ set: entries }));
				});
				await parts;
				await this.#publishInSlices(change);
			}
			this.#publish({ set: await this.#openEntries() });
		});
		if (!this.#signal.isCancelled) {
			this.#setState('ready');
			this.#options.log.info(`Read ${this.#catalog.entries.length} documents in ${Math.round(performance.now() - start)} ms.`);
		}
	}

	#changeFolders({ added, removed }: vscode.WorkspaceFoldersChangeEvent): void {
		this.#watch?.update();
		void this.#enqueue(async () => {
			this.#forgetScopes();
			this.#publish({ removeUnder: removed.map(folder => folderKey(folder.uri)) });
			const folders = vscode.workspace.workspaceFolders ?? [];
			// A nested folder takes over documents of the outer one, and gives them back.
			const moved = [...added, ...removed];
			await this.#readFolders(
				folders.filter(folder => moved.some(other => pathIn(folder, other.uri) !== undefined || pathIn(other, folder.uri) !== undefined)),
			);
		});
	}

	#forgetScopes(): void {
		this.#scopes.clear();
		this.#reader.forget();
	}

	async #follow(changes: readonly FileChange[]): Promise<void> {
		if (changes.some(change => isIgnoreFile(change.uri.path))) {
			this.#forgetScopes();
		}
		const folders = vscode.workspace.workspaceFolders ?? [];
		for (const folder of folders) {
			// Finding the folder of thousands of changes takes long, and there usually is only one.
			const own =
				folders.length === 1 ? changes : changes.filter(change => vscode.workspace.getWorkspaceFolder(change.uri)?.index === folder.index);
			if (own.length > 0) {
				const { change, readFolders } = await this.#reader.readChanges(folder, this.#catalog, own);
				await this.#publishFromDisk(change);
				this.#rereadLater(folder, readFolders);
			}
		}
	}

	/** File watchers miss changes in a folder that has just been created, so it is read once more. */
	#rereadLater(folder: vscode.WorkspaceFolder, paths: readonly string[]): void {
		if (paths.length === 0) {
			return;
		}
		const timer = setTimeout(
			() =>
				void this.#enqueue(async () => {
					this.#timers.delete(timer);
					// There may be an ignore file that hasn't been reported yet.
					this.#forgetScopes();
					for (const path of paths) {
						await this.#publishFromDisk(await this.#reader.readFolder(folder, this.#catalog, path));
					}
				}),
			REREAD_DELAY,
		);
		this.#timers.add(timer);
	}

	async #publishFromDisk(change: CatalogChange): Promise<void> {
		const unsaved = await this.#openEntries();
		await this.#publishInSlices({ ...change, set: [...(change.set ?? []), ...unsaved] });
	}

	#forget(document: vscode.TextDocument): void {
		const uri = document.uri;
		if (document.isUntitled || !vscode.workspace.getWorkspaceFolder(uri)) {
			void this.#enqueue(async () => this.#publish({ remove: [uri.toString()] }));
		} else {
			this.recheck(uri);
		}
	}

	#openEntries(documents: readonly vscode.TextDocument[] = unsavedDocuments()): Promise<readonly Entry[]> {
		return openEntries(documents, { documents: this.#options.documents, scopes: this.#scopes, catalog: this.#catalog });
	}

	#publish(change: CatalogChange): void {
		if (!this.#signal.isCancelled) {
			this.#replace(updateCatalog(this.#catalog, change));
			this.#fireRead(change);
		}
	}

	/** Publishes a change that may be large. Computing the new catalog and notifying listeners get slices of their own. */
	async #publishInSlices(change: CatalogChange): Promise<void> {
		await this.#slicer.pause();
		const before = this.#catalog;
		const next = updateCatalog(before, change);
		await this.#slicer.pause();
		if (this.#signal.isCancelled) {
			return;
		}
		this.#replace(before === this.#catalog ? next : updateCatalog(this.#catalog, change));
		await this.#slicer.pause();
		this.#fireRead(change);
	}

	#replace(next: Catalog): void {
		if (next !== this.#catalog) {
			this.#catalog = next;
			this.#onDidChange.fire(next);
		}
	}

	#fireRead({ set }: CatalogChange): void {
		if (set?.length) {
			this.#onDidRead.fire(set.map(entry => entry.uri));
		}
	}

	#setState(state: CatalogState): void {
		if (this.#state !== state) {
			this.#state = state;
			this.#onDidChangeState.fire(state);
		}
	}
}
