import { statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { taskDocuments } from '../catalog/catalog';
import { SPRINT_STATUS } from '../format/sprintStatus';
import { readWorkspace } from '../node/readWorkspace';
import { lastSegment, parentPath } from '../util/paths';

export interface DocumentWatchOptions {
	/** The folder's absolute path. */
	readonly root: string;
	/** Called with the paths of documents that may have changed, relative to the folder. */
	readonly onChange: (paths: readonly string[]) => void;
	/** Called when documents were added, removed or renamed. */
	readonly onListChange: () => void;
}

/** Milliseconds from an event to reporting it; programs write many files at once. */
const DELAY = 100;
/** Documents, ignore files, settings, and names without an extension, which folders have. */
const RELEVANT = /^(?:[^.]+|\..*ignore|\.task-docs\.json|settings\.json|.*\.(?:md|markdown|mdown|mkd|mdc))$/iu;
/** Maximum folders that are watched. */
const MAX_FOLDERS = 1000;

/** Watches the folders that have documents, and those above them. Doesn't keep the process alive. */
export class DocumentWatch {
	readonly #options: DocumentWatchOptions;
	readonly #watchers = new Map<string, FSWatcher>();
	readonly #changed = new Set<string>();
	/** The folders that have documents, and those above them. */
	#folders: ReadonlySet<string> = new Set();
	#paths: readonly string[] | undefined;
	#timer: NodeJS.Timeout | undefined;
	#isClosed = false;

	constructor(options: DocumentWatchOptions) {
		this.#options = options;
	}

	/** Resolves once changes are noticed. */
	start(): Promise<void> {
		return this.#read();
	}

	close(): void {
		this.#isClosed = true;
		clearTimeout(this.#timer);
		this.#watchers.forEach(watcher => watcher.close());
		this.#watchers.clear();
	}

	/** Reads which documents there are, and watches new folders. */
	async #read(): Promise<void> {
		const { root, onListChange } = this.#options;
		let paths: readonly string[];
		try {
			paths = taskDocuments((await readWorkspace({ workspace: root })).catalog).map(({ path }) => path);
		} catch {
			// The settings can't be read at the moment; the next change is another chance.
			return;
		}
		if (this.#isClosed) {
			return;
		}
		const before = this.#paths;
		this.#paths = paths;
		this.#folders = new Set(['', ...paths.flatMap(foldersAbove)].slice(0, MAX_FOLDERS));
		if (before && (before.length !== paths.length || before.some((path, index) => path !== paths[index]))) {
			onListChange();
		}
		const added = [...this.#folders].filter(folder => !this.#watchers.has(folder) && this.#watch(folder));
		// What was created before a folder was watched has been missed.
		if (before && added.length > 0) {
			this.#schedule();
		}
	}

	#watch(folder: string): boolean {
		try {
			const watcher = watch(join(this.#options.root, folder), { persistent: false }, (event, name) => {
				const path = folder === '' || name === null ? name : `${folder}/${name}`;
				if (path === null) {
					this.#schedule();
				} else if (event === 'rename' && this.#folders.has(path)) {
					// Deleted, moved or replaced: what watches it sees nothing any more.
					this.#forget(path);
				} else if (this.#isRelevant(path)) {
					this.#changed.add(path);
					this.#schedule();
				}
			});
			watcher.on('error', () => this.#forget(folder));
			this.#watchers.set(folder, watcher);
			return true;
		} catch {
			return false;
		}
	}

	/** Whether a change there can change a document, or which ones there are. */
	#isRelevant(path: string): boolean {
		const name = lastSegment(path);
		return RELEVANT.test(name) || name === SPRINT_STATUS || isFolder(join(this.#options.root, path));
	}

	/** The folder is gone, with all below it; they are watched again if they come back. */
	#forget(folder: string): void {
		for (const [watched, watcher] of this.#watchers) {
			if (watched === folder || watched.startsWith(`${folder}/`)) {
				watcher.close();
				this.#watchers.delete(watched);
			}
		}
		this.#schedule();
	}

	#schedule(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#report(), DELAY);
		this.#timer.unref();
	}

	async #report(): Promise<void> {
		const changed = [...this.#changed];
		this.#changed.clear();
		const known = new Set(this.#paths);
		await this.#read();
		this.#paths?.forEach(path => known.add(path));
		const documents = changed.filter(path => known.has(path));
		if (documents.length > 0 && !this.#isClosed) {
			this.#options.onChange(documents);
		}
	}
}

function isFolder(path: string): boolean {
	try {
		return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
	} catch {
		return false;
	}
}

function foldersAbove(path: string): readonly string[] {
	const folder = parentPath(path);
	return folder === '' ? [] : [folder, ...foldersAbove(folder)];
}
