import * as vscode from 'vscode';
import { emptyCatalog, updateCatalog, type Catalog, type CatalogChange } from '../../../catalog/catalog';
import type { Entry } from '../../../catalog/entry';
import type { Source } from '../../../catalog/files/source';
import { settingKeys, viewIds } from '../../contributions';
import { fileTime } from '../base/clock';
import type { TaskDocuments } from '../documents/taskDocuments';
import { FileChanges, isIgnoreFile, type FileChange } from './fileChanges';
import { hasExtension } from './findFolders';
import { findStale } from './findStale';
import { FolderReader } from './folderReader';
import { FolderScopes, parentPath } from './folderScopes';
import { errorText } from '../base/log';
import { OpenDocuments } from '../documents/openDocuments';
import { countsOutside, openEntries, unsavedDocuments } from './openEntries';
import { TimeSlicer } from '../../../util/timeSlice';
import type { Settings } from '../base/settings';
import { folderKey, pathIn } from '../base/workspaceFolder';

/** Milliseconds after which folders that were made or replaced are looked at once more. */
const SECOND_LOOK = 1000;

export interface CatalogStoreOptions {
	readonly settings: Settings;
	readonly documents: TaskDocuments;
	readonly log: vscode.LogOutputChannel;
	/** Reads `file:` folders, where there is something better than `workspace.fs`. */
	readonly fileSource?: Source | undefined;
}

/** Milliseconds that must have passed before everything is compared with the disk once more; somebody may go back and forth. */
const COMPARE_INTERVAL = 5_000;
/** And so many times as long as it took last: in a huge workspace it takes no more than a hundredth of the time. */
const COMPARE_SHARE = 100;
/** Milliseconds by which a file system's clock may be behind. */
const CLOCK_ERROR = 10_000;

/** Nobody has asked yet; the folders are being read; the catalog is complete and follows what happens. */
export type CatalogState = 'idle' | 'reading' | 'ready';

/**
 * Holds the current catalog of the workspace. Nothing is searched, read or watched before somebody asks for it;
 * from then on it follows the disk, the open documents, the folders and the settings, one event for each batch.
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
	#state: CatalogState = 'idle';
	readonly #timers = new Set<ReturnType<typeof setTimeout>>();
	#files: FileChanges | undefined;
	/** Work on the catalog is done one piece after the other. */
	#tail: Promise<void> = Promise.resolve();
	#indexed: Promise<void> | undefined;
	/** When reading or looking at the disk as a whole began last, all folders of it. */
	#comparedAt = 0;
	/** Milliseconds that comparing took last. */
	#compareCost = 0;

	/** Fires with the new catalog after each batch that changed it. */
	readonly onDidChange: vscode.Event<Catalog> = this.#onDidChange.event;
	/** Fires with the URIs of documents that were read, also when their entries say the same as before. */
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

	/** Ends all reading and watching. */
	dispose(): void {
		this.#signal.isCancelled = true;
		this.#timers.forEach(timer => clearTimeout(timer));
		vscode.Disposable.from(...this.#disposables, this.#onDidChange, this.#onDidRead, this.#onDidChangeState).dispose();
	}

	/** As far as it is known now; empty before somebody has asked. */
	get current(): Catalog {
		return this.#catalog;
	}

	get state(): CatalogState {
		return this.#state;
	}

	/** Whether a document may become an entry, by settings alone: ignore files are not asked. */
	mayCount(uri: vscode.Uri): boolean {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		return folder ? this.#scopes.base(folder).includesFile(pathIn(folder, uri) ?? '') : countsOutside(uri);
	}

	/** Starts reading when nobody has yet. */
	start(): void {
		this.#indexed ??= this.#begin();
	}

	/** The catalog once every folder has been read. Never rejects. */
	async whenIndexed(): Promise<Catalog> {
		this.start();
		await this.#indexed;
		return this.#catalog;
	}

	/** Reads everything anew; what is known stays until then. Never rejects. */
	async refresh(): Promise<Catalog> {
		if (this.#indexed) {
			await this.#readAll();
		}
		return this.whenIndexed();
	}

	/**
	 * Looks for what watchers did not tell of: compares the catalog with what is on disk, without reading it, and has a
	 * look at what differs. Only where that is cheap, which it is in `file:` folders where there is Node. Never rejects.
	 */
	compare(): Promise<void> {
		const findFiles = this.#options.fileSource?.findFiles;
		return this.#state !== 'ready' || !findFiles
			? Promise.resolve()
			: this.#enqueue(async () => {
					const since = this.#comparedAt - CLOCK_ERROR;
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
	}

	/** Looks at a document of which it turned out that it is not what it was taken for; watchers lose events. */
	recheck(uri: vscode.Uri): void {
		this.#files?.add({ uri, happening: 'changed' });
	}

	#begin(): Promise<void> {
		const { settings } = this.#options;
		this.#files = new FileChanges({
			matters: change => this.#matters(change),
			onChange: change => this.#note(change),
			onBatch: changes => void this.#enqueue(() => this.#follow(changes)),
		});
		this.#files.watch(vscode.workspace.workspaceFolders ?? []);
		this.#disposables.push(
			this.#files,
			new OpenDocuments({
				onChange: documents => void this.#enqueue(async () => this.#publish({ set: await this.#openEntries(documents) })),
				onClean: ({ uri }) => this.recheck(uri),
				onClose: document => this.#forget(document),
			}),
			settings.onDidChange(change => {
				if (change.affectsFiles || change.affects(settingKeys.fieldAliases) || change.affects(settingKeys.templateFolders)) {
					void this.#readAll();
				}
			}),
			// Much may have happened in other programs meanwhile.
			vscode.window.onDidChangeWindowState(
				({ focused }) =>
					focused && fileTime() - this.#comparedAt > Math.max(COMPARE_INTERVAL, COMPARE_SHARE * this.#compareCost) && void this.compare(),
			),
			vscode.workspace.onDidChangeWorkspaceFolders(event => this.#changeFolders(event)),
			// Settings that name files may hold values now that were not to be trusted before.
			vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#readAll()),
		);
		return this.#readAll();
	}

	/** Does the work after all that was asked for before. Never rejects. */
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
			await this.#readFolders(vscode.workspace.workspaceFolders ?? []);
			this.#comparedAt = start;
		});
	}

	async #readFolders(folders: readonly vscode.WorkspaceFolder[]): Promise<void> {
		const start = performance.now();
		this.#setState('reading');
		await vscode.window.withProgress({ location: { viewId: viewIds.documents } }, async () => {
			// One after the other: a part that came last would bring back what has been replaced meanwhile.
			let parts = Promise.resolve();
			for (const folder of folders) {
				const change = await this.#reader.readFolder(folder, this.#catalog, '', entries => {
					parts = parts.then(() => this.#publishInTurns({ set: entries }));
				});
				await parts;
				await this.#publishInTurns(change);
			}
			this.#publish({ set: await this.#openEntries() });
		});
		if (!this.#signal.isCancelled) {
			this.#setState('ready');
			this.#options.log.info(`Read ${this.#catalog.entries.length} documents in ${Math.round(performance.now() - start)} ms.`);
		}
	}

	#changeFolders({ added, removed }: vscode.WorkspaceFoldersChangeEvent): void {
		this.#files?.watch(vscode.workspace.workspaceFolders ?? []);
		void this.#enqueue(async () => {
			this.#forgetScopes();
			this.#publish({ removeUnder: removed.map(folder => folderKey(folder.uri)) });
			const folders = vscode.workspace.workspaceFolders ?? [];
			// A folder within another one takes its documents over, and gives them back.
			const moved = [...added, ...removed];
			await this.#readFolders(
				folders.filter(folder => moved.some(other => pathIn(folder, other.uri) !== undefined || pathIn(other, folder.uri) !== undefined)),
			);
		});
	}

	/** By settings alone, since this is asked for every file of a build or an installation. */
	#matters({ uri, happening }: FileChange): boolean {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		const path = folder && pathIn(folder, uri);
		if (!folder || path === undefined) {
			return false;
		}
		const scope = this.#scopes.base(folder);
		if (path === '' || !scope.entersFolder(parentPath(path))) {
			return path === '' && happening !== 'changed';
		}
		// A folder that is replaced at once is reported as changed; asking about every file a build writes would cost too much.
		const mayBeFolder = happening !== 'changed' || !hasExtension(path);
		return scope.includesFile(path) || isIgnoreFile(path) || (mayBeFolder && scope.entersFolder(path));
	}

	#forgetScopes(): void {
		this.#scopes.clear();
		this.#reader.forget();
	}

	/** Lets files be read ahead, but not while everything is being read. */
	#note({ uri, happening }: FileChange): void {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		if (folder && this.#scopes.base(folder).includesFile(pathIn(folder, uri) ?? '')) {
			if (this.#state === 'ready') {
				this.#reader.note(uri);
			}
		} else if (happening !== 'created') {
			this.#reader.noteFolder(uri);
		}
	}

	async #follow(changes: readonly FileChange[]): Promise<void> {
		if (changes.some(change => isIgnoreFile(change.uri.path))) {
			this.#forgetScopes();
		}
		const folders = vscode.workspace.workspaceFolders ?? [];
		for (const folder of folders) {
			// Asking for the folder of thousands would be a long turn, and most often there is one.
			const own =
				folders.length === 1 ? changes : changes.filter(change => vscode.workspace.getWorkspaceFolder(change.uri)?.index === folder.index);
			if (own.length > 0) {
				const { change, readFolders } = await this.#reader.readChanges(folder, this.#catalog, own);
				await this.#publishFromDisk(change);
				this.#lookAgain(folder, readFolders);
			}
		}
	}

	/** Watchers lose some of what happens in a folder that has just been made, so that it is looked at once more. */
	#lookAgain(folder: vscode.WorkspaceFolder, paths: readonly string[]): void {
		if (paths.length === 0) {
			return;
		}
		const timer = setTimeout(
			() =>
				void this.#enqueue(async () => {
					this.#timers.delete(timer);
					// The walk may meet an ignore file that no event has told of yet; both must go by it.
					this.#forgetScopes();
					for (const path of paths) {
						await this.#publishFromDisk(await this.#reader.readFolder(folder, this.#catalog, path));
					}
				}),
			SECOND_LOOK,
		);
		this.#timers.add(timer);
	}

	async #publishFromDisk(change: CatalogChange): Promise<void> {
		const unsaved = await this.#openEntries();
		await this.#publishInTurns({ ...change, set: [...(change.set ?? []), ...unsaved] });
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
			this.#tellRead(change);
		}
	}

	/** The same for a change that may be large: finding out what it comes to, and whoever hears of it, get turns of their own. */
	async #publishInTurns(change: CatalogChange): Promise<void> {
		await this.#slicer.pause();
		const before = this.#catalog;
		const next = updateCatalog(before, change);
		await this.#slicer.pause();
		if (this.#signal.isCancelled) {
			return;
		}
		this.#replace(before === this.#catalog ? next : updateCatalog(this.#catalog, change));
		await this.#slicer.pause();
		this.#tellRead(change);
	}

	#replace(next: Catalog): void {
		if (next !== this.#catalog) {
			this.#catalog = next;
			this.#onDidChange.fire(next);
		}
	}

	#tellRead({ set }: CatalogChange): void {
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
