import * as vscode from 'vscode';
import { IGNORE_FILE_NAME } from '../../../catalog/files/ignoreFile';
import { Batch } from '../../../util/batch';
import { TimeSlicer } from '../../../util/timeSlice';

/** What may have happened to a file or folder, as far as it was reported. */
export type Happening = 'created' | 'changed' | 'deleted';

/** A reported change of a file or folder. */
export interface FileChange {
	readonly uri: vscode.Uri;
	readonly happening: Happening;
}

/** Milliseconds without an event after which a batch of one change is complete. */
const DELAY_FOR_ONE = 300;
/** The same for several changes: VS Code reports a checkout in bursts, a small one first and the next half a second later. */
const DELAY_FOR_SEVERAL = 600;
/** More changes than this are taken for a checkout, whose bursts are further apart if writing the files keeps the machine busy. */
const MAX_SEVERAL = 100;
const DELAY_FOR_CHECKOUT = 800;
/** Milliseconds after which a batch is complete in any case. */
const MAX_DELAY = 10_000;

export interface FileChangesOptions {
	/** Whether a change can matter; must be fast. */
	readonly matters: (change: FileChange) => boolean;
	/** Gets each change that can matter, before its batch is complete. */
	readonly onChange: (change: FileChange) => void;
	/** Gets batches with the last change of each URI. */
	readonly onBatch: (changes: readonly FileChange[]) => void;
}

/**
 * Watches the workspace folders and collects changes into batches. Watches all files, not only Markdown, because moving,
 * deleting or creating a folder is often reported as one change of the folder.
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
			quiet: count => (count === 1 ? DELAY_FOR_ONE : count <= MAX_SEVERAL ? DELAY_FOR_SEVERAL : DELAY_FOR_CHECKOUT),
			patience: MAX_DELAY,
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

	/** Adds a change to the next batch. VS Code reports thousands at once, so they are examined in slices, in order. */
	add(change: FileChange): void {
		void this.#slicer.run(() => {
			if (!this.#isDisposed && this.#options.matters(change)) {
				this.#batch.add(change.uri.toString(), change);
				this.#options.onChange(change);
			}
		});
	}

	/** Completes the current batch, with all changes added so far. */
	flush(): Promise<void> {
		return this.#slicer.run(() => this.#batch.flush());
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

/** Whether a path is that of an ignore file. */
export function isIgnoreFile(path: string): boolean {
	return path === IGNORE_FILE_NAME || path.endsWith(`/${IGNORE_FILE_NAME}`);
}
