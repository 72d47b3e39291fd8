import * as vscode from 'vscode';
import { askIsThere } from './isThere';
import { pathIn, uriIn } from '../base/workspaceFolder';

/** Maximum requests to the file system in progress. */
const IN_FLIGHT = 64;
/** Maximum number of known paths; a hostile workspace could name any number. */
const MAX_PATHS = 20_000;

/**
 * Whether paths exist, inside their workspace folders only. The first answer for a path is undefined; its result is then
 * kept and follows changes of the files.
 */
export class KnownFiles implements vscode.Disposable {
	/** By URI; undefined while the file system is asked. */
	readonly #known = new Map<string, boolean | undefined>();
	/** The known paths below each folder, by the folder's URI. */
	readonly #below = new Map<string, string[]>();
	readonly #waiting = new Set<string>();
	readonly #onDidLearn = new vscode.EventEmitter<void>();
	readonly #disposables: vscode.Disposable[] = [this.#onDidLearn];
	#running = 0;
	#hasNews = false;
	#isWatching = false;
	#isDisposed = false;

	/** Fires when results are new or have changed. */
	readonly onDidLearn: vscode.Event<void> = this.#onDidLearn.event;

	dispose(): void {
		this.#isDisposed = true;
		this.#waiting.clear();
		vscode.Disposable.from(...this.#disposables).dispose();
	}

	/** Whether the workspace folder with this name has a file or folder at `path`; undefined if that isn't known, or not yet. */
	exists(folderName: string, path: string): boolean | undefined {
		const uri = uriOf(folderName, path);
		if (!uri) {
			return undefined;
		}
		const key = uri.toString();
		if (!this.#known.has(key) && this.#known.size < MAX_PATHS) {
			this.#known.set(key, undefined);
			this.#noteFolders(key);
			this.#ask(key);
			this.#watch();
		}
		return this.#known.get(key);
	}

	#noteFolders(key: string): void {
		for (let end = key.lastIndexOf('/'); end > 0 && key.charAt(end - 1) !== '/'; end = key.lastIndexOf('/', end - 1)) {
			const folder = key.slice(0, end);
			const below = this.#below.get(folder);
			if (below) {
				below.push(key);
			} else {
				this.#below.set(folder, [key]);
			}
		}
	}

	#watch(): void {
		if (this.#isWatching) {
			return;
		}
		this.#isWatching = true;
		// Watches everything: a new or deleted folder is often reported as one change.
		const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
		const look = (uri: vscode.Uri): void => this.#lookAgain(uri);
		this.#disposables.push(
			watcher,
			watcher.onDidCreate(look),
			watcher.onDidDelete(look),
			vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(look)),
			vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(look)),
			vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri, newUri }) => [oldUri, newUri].forEach(look))),
		);
	}

	#lookAgain(uri: vscode.Uri): void {
		const key = uri.toString();
		if (this.#known.has(key)) {
			this.#ask(key);
		}
		this.#below.get(key)?.forEach(path => this.#ask(path));
	}

	#ask(key: string): void {
		this.#waiting.add(key);
		void this.#pump();
	}

	async #pump(): Promise<void> {
		if (this.#running >= IN_FLIGHT) {
			return;
		}
		this.#running++;
		for (const key of this.#waiting) {
			this.#waiting.delete(key);
			const exists = await askIsThere(vscode.Uri.parse(key, true));
			if (this.#isDisposed) {
				return;
			}
			this.#hasNews ||= this.#known.get(key) !== exists;
			this.#known.set(key, exists);
		}
		this.#running--;
		if (this.#running === 0 && this.#hasNews) {
			this.#hasNews = false;
			this.#onDidLearn.fire();
		}
	}
}

/** Asks the file system, without a cache; see KnownFiles. */
export async function existsUncached(folderName: string, path: string): Promise<boolean | undefined> {
	const uri = uriOf(folderName, path);
	return uri && askIsThere(uri);
}

/** Undefined for paths outside the folder, and if two folders have the same name. */
function uriOf(folderName: string, path: string): vscode.Uri | undefined {
	const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ name }) => name === folderName);
	const [folder] = folders;
	if (!folder || folders.length > 1 || path.includes('\0')) {
		return undefined;
	}
	const uri = uriIn(folder, path);
	return pathIn(folder, uri) ? uri : undefined;
}
