import * as vscode from 'vscode';
import { IGNORE_FILE_NAME } from '../../../catalog/files/ignoreFile';
import { MAX_FILE_BYTES, type CancelSignal, type Folder, type Scope, type Source, type SourceFile } from '../../../catalog/files/source';
import { leavesWorkspace } from '../base/leavesWorkspace';
import { errorText } from '../base/log';
import { TimeSlicer } from '../../../util/timeSlice';

/** Maximum reads in progress. Each is a round trip; with fewer the file system is idle, measured with 10,000 files. */
const IN_FLIGHT = 256;
/** The limit at first, increased with each response: later requests queue behind these, and the first rows need the first file. */
const FIRST_IN_FLIGHT = 8;

/**
 * Reads folders of any scheme through `workspace.fs`. Doesn't follow links to folders, which can form cycles; follows
 * links to files that are known to be in the workspace.
 */
export const fsSource: Source = {
	async readFolder(folder, scope, sink, signal, under = '') {
		const root = vscode.Uri.parse(folder.uri, true);
		const start = under === '' ? scope : await scopeAt(folder, scope, under);
		if (start?.entersFolder(under)) {
			await new Walk(root, sink, signal).run(under, start);
		}
	},

	async readFile(folder, path) {
		const root = vscode.Uri.parse(folder.uri, true);
		const [file, leaves] = await Promise.all([readOne(root, path), leavesWorkspace(join(root, path))]);
		return leaves ? undefined : file;
	},

	inFlight: IN_FLIGHT,
};

/** The scope at `path`, with the ignore files of the folders above it; undefined if it excludes the folder. */
async function scopeAt(folder: Folder, scope: Scope, path: string): Promise<Scope | undefined> {
	const root = vscode.Uri.parse(folder.uri, true);
	const segments = path.split('/');
	let here = scope;
	for (let depth = 0; depth < segments.length; depth++) {
		const above = segments.slice(0, depth).join('/');
		if (!here.entersFolder(above)) {
			return undefined;
		}
		here = await withIgnoreFile(root, above, here);
	}
	return here;
}

/** Walks through a folder: files before folders, many reads at a time, delivering one file after the other. */
class Walk {
	readonly #root: vscode.Uri;
	readonly #sink: (file: SourceFile) => void;
	readonly #signal: CancelSignal;
	readonly #slicer = new TimeSlicer();
	readonly #folders: (() => Promise<void>)[] = [];
	readonly #files: string[] = [];
	#limit = FIRST_IN_FLIGHT;
	#running = 0;
	#settle: (() => void) | undefined;

	constructor(root: vscode.Uri, sink: (file: SourceFile) => void, signal: CancelSignal) {
		this.#root = root;
		this.#sink = sink;
		this.#signal = signal;
	}

	run(path: string, scope: Scope): Promise<void> {
		return new Promise(resolve => {
			this.#settle = resolve;
			this.#folders.push(() => this.#enter(path, scope));
			this.#pump();
		});
	}

	#pump(): void {
		while (this.#running < this.#limit && !this.#signal.isCancelled) {
			const file = this.#files.pop();
			const work = file === undefined ? this.#folders.pop()?.() : this.#read(file);
			if (!work) {
				break;
			}
			this.#running++;
			void work
				.catch(() => undefined)
				.finally(() => {
					this.#running--;
					this.#limit = Math.min(this.#limit + 1, IN_FLIGHT);
					this.#pump();
				});
		}
		if (this.#running === 0) {
			this.#settle?.();
		}
	}

	async #enter(path: string, scope: Scope): Promise<void> {
		let children: readonly [string, vscode.FileType][];
		try {
			children = await vscode.workspace.fs.readDirectory(join(this.#root, path));
		} catch (error) {
			// A missing folder below the root has just been deleted.
			if (path === '' || !isMissing(error)) {
				await this.#hand({ path, problem: 'unreadable', detail: errorText(error) });
			}
			return;
		}
		const hasIgnoreFile = children.some(([name, type]) => name === IGNORE_FILE_NAME && (type & vscode.FileType.File) !== 0);
		const here = hasIgnoreFile ? await withIgnoreFile(this.#root, path, scope) : scope;
		for (const [name, type] of children) {
			const child = path === '' ? name : `${path}/${name}`;
			if (type === vscode.FileType.Directory) {
				if (here.entersFolder(child)) {
					this.#folders.push(() => this.#enter(child, here));
				}
			} else if (
				(type & vscode.FileType.File) !== 0 &&
				here.includesFile(child) &&
				((type & vscode.FileType.SymbolicLink) === 0 || !(await leavesWorkspace(join(this.#root, child))))
			) {
				this.#files.push(child);
			}
		}
	}

	async #read(path: string): Promise<void> {
		const file = await readOne(this.#root, path);
		if (file) {
			await this.#hand(file);
		}
	}

	#hand(file: SourceFile): Promise<void> {
		return this.#slicer.run(() => {
			if (!this.#signal.isCancelled) {
				this.#sink(file);
			}
		});
	}
}

async function readOne(root: vscode.Uri, path: string): Promise<SourceFile | undefined> {
	try {
		const bytes = await vscode.workspace.fs.readFile(join(root, path));
		// Checking the size first would be another round trip for every file.
		return bytes.byteLength > MAX_FILE_BYTES ? { path, problem: 'too-large', bytes: bytes.byteLength } : { path, bytes };
	} catch (error) {
		return isMissing(error) ? undefined : { path, problem: 'unreadable', detail: errorText(error) };
	}
}

async function withIgnoreFile(root: vscode.Uri, path: string, scope: Scope): Promise<Scope> {
	try {
		const bytes = await vscode.workspace.fs.readFile(join(root, path === '' ? IGNORE_FILE_NAME : `${path}/${IGNORE_FILE_NAME}`));
		return scope.withIgnoreFile(path, new TextDecoder().decode(bytes));
	} catch {
		return scope;
	}
}

function join(root: vscode.Uri, path: string): vscode.Uri {
	return path === '' ? root : vscode.Uri.joinPath(root, path);
}

/** Whether an error means that there is no such file, or that there is a folder instead. */
export function isMissing(error: unknown): boolean {
	return (
		error instanceof vscode.FileSystemError &&
		(error.code === 'FileNotFound' || error.code === 'FileNotADirectory' || error.code === 'FileIsADirectory')
	);
}
