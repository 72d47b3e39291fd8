import * as vscode from 'vscode';
import { IGNORE_FILE_NAME } from '../../../catalog/files/ignoreFile';
import { Batch } from '../../../util/batch';
import { TimeSlicer } from '../../../util/timeSlice';

/** What may have happened to the file or folder at a URI; the disk has the last word. */
export type Happening = 'created' | 'changed' | 'deleted';

/** A file or folder something happened to. */
export interface FileChange {
	readonly uri: vscode.Uri;
	readonly happening: Happening;
}

/** Milliseconds without a change after which a batch is handed on. */
const QUIET = 300;
/** The same for several changes: VS Code tells of a checkout in bursts, the first a small one and the next half a second later. */
const QUIET_OF_SEVERAL = 600;
/** The same for so many that they are a checkout's; where writing the files keeps the machine busy, its bursts are further apart. */
const MANY = 100;
const QUIET_OF_MANY = 800;
/** Milliseconds after which a batch is handed on even when changes keep coming. */
const PATIENCE = 10_000;

export interface FileChangesOptions {
	/** Says in a moment whether a change can matter; what it turns down costs nothing more. */
	readonly matters: (change: FileChange) => boolean;
	/** Gets each change that can matter, before its batch is over. */
	readonly onChange: (change: FileChange) => void;
	/** Gets the last happening of each URI, at most one batch every 300 ms, and one for what changes together. */
	readonly onBatch: (changes: readonly FileChange[]) => void;
}

/**
 * Watches the workspace folders, gathering what happens into batches. Everything below a folder is watched, not only
 * Markdown files, since moving, deleting or creating a folder is often reported as that alone.
 */
export class FileChanges implements vscode.Disposable {
	readonly #options: FileChangesOptions;
	readonly #watchers = new Map<string, vscode.Disposable>();
	readonly #listeners: vscode.Disposable;
	readonly #batch: Batch<FileChange>;
	readonly #slicer = new TimeSlicer();
	#isDisposed = false;

	constructor(options: FileChangesOptions) {
		this.#options = options;
		this.#batch = new Batch({
			quiet: count => (count === 1 ? QUIET : count <= MANY ? QUIET_OF_SEVERAL : QUIET_OF_MANY),
			patience: PATIENCE,
			onBatch: options.onBatch,
		});
		this.#listeners = vscode.Disposable.from(
			vscode.workspace.onDidCreateFiles(event => event.files.forEach(uri => this.add({ uri, happening: 'created' }))),
			vscode.workspace.onDidDeleteFiles(event => event.files.forEach(uri => this.add({ uri, happening: 'deleted' }))),
			vscode.workspace.onDidRenameFiles(event =>
				event.files.forEach(({ oldUri, newUri }) => {
					this.add({ uri: oldUri, happening: 'deleted' });
					this.add({ uri: newUri, happening: 'created' });
				}),
			),
		);
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#batch.dispose();
		this.#listeners.dispose();
		for (const watcher of this.#watchers.values()) {
			watcher.dispose();
		}
		this.#watchers.clear();
	}

	/** Watches these folders and no others. */
	watch(folders: readonly vscode.WorkspaceFolder[]): void {
		const wanted = new Set(folders.map(folder => folder.uri.toString()));
		for (const [key, watcher] of this.#watchers) {
			if (!wanted.has(key)) {
				watcher.dispose();
				this.#watchers.delete(key);
			}
		}
		for (const folder of folders) {
			const key = folder.uri.toString();
			if (!this.#watchers.has(key)) {
				this.#watchers.set(key, this.#watcher(folder));
			}
		}
	}

	/** Takes a change into the next batch. VS Code tells of thousands in one turn, so that they are looked at in slices, in their order. */
	add(change: FileChange): void {
		void this.#slicer.run(() => {
			if (!this.#isDisposed && this.#options.matters(change)) {
				this.#batch.add(change.uri.toString(), change);
				this.#options.onChange(change);
			}
		});
	}

	#watcher(folder: vscode.WorkspaceFolder): vscode.Disposable {
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
		return vscode.Disposable.from(
			watcher,
			watcher.onDidCreate(uri => this.add({ uri, happening: 'created' })),
			watcher.onDidChange(uri => this.add({ uri, happening: 'changed' })),
			watcher.onDidDelete(uri => this.add({ uri, happening: 'deleted' })),
		);
	}
}

/** Whether the file at this path decides which others count. */
export function isIgnoreFile(path: string): boolean {
	return path === IGNORE_FILE_NAME || path.endsWith(`/${IGNORE_FILE_NAME}`);
}
