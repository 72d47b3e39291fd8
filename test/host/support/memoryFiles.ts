import * as vscode from 'vscode';
import { eventually } from './eventually';

/** The operations that VS Code calls. */
export type Operation = 'stat' | 'readDirectory' | 'createDirectory' | 'readFile' | 'writeFile' | 'delete' | 'rename';

interface Node {
	/** Undefined for a folder. */
	bytes: Uint8Array | undefined;
	modified: number;
}

/**
 * A file system in memory that fails on demand. Paths are those of its URIs, from `/`; parent folders are created with a
 * file.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
	readonly #scheme: string;
	readonly #nodes = new Map<string, Node>([['/', { bytes: undefined, modified: 1 }]]);
	readonly #onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	#held: vscode.FileChangeEvent[] | undefined;
	/** No two changes have the same time, however quick they are. */
	#moment = Date.UTC(2026, 4, 29);

	readonly onDidChangeFile = this.#onDidChangeFile.event;
	/** Called before each operation, which fails if this throws and awaits what it returns. */
	before: (operation: Operation, path: string) => unknown = () => undefined;
	/** Paths of files with the read-only permission. */
	readonly readOnly = new Set<string>();
	/** Chooses and orders the events that are fired. */
	tell: (events: readonly vscode.FileChangeEvent[]) => readonly vscode.FileChangeEvent[] = events => events;

	constructor(scheme: string) {
		this.#scheme = scheme;
	}

	/** Removes all faults and fires the events that were held back. */
	recover(): void {
		this.before = () => undefined;
		this.readOnly.clear();
		this.tell = events => events;
		this.release();
	}

	uri(path: string): vscode.Uri {
		return vscode.Uri.from({ scheme: this.#scheme, path });
	}

	/** Holds events back until `release`. */
	hold(): void {
		this.#held ??= [];
	}

	/** Fires the events that were held back, in an order that `arrange` may change. */
	release(arrange: (events: readonly vscode.FileChangeEvent[]) => readonly vscode.FileChangeEvent[] = events => events): void {
		const held = this.#held ?? [];
		this.#held = undefined;
		if (held.length > 0) {
			this.#onDidChangeFile.fire([...arrange(held)]);
		}
	}

	/** Writes a file without VS Code, like another program. */
	put(path: string, text: string): vscode.Uri {
		this.#makeFolders(path);
		const isNew = !this.#nodes.has(path);
		this.#nodes.set(path, { bytes: new TextEncoder().encode(text), modified: this.#now() });
		this.#fire([[isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, path]]);
		return this.uri(path);
	}

	/** Removes a file, or a folder with its contents, without VS Code. */
	remove(path: string): void {
		if (this.#nodes.has(path)) {
			this.#below(path).forEach(key => this.#nodes.delete(key));
			this.#fire([[vscode.FileChangeType.Deleted, path]]);
		}
	}

	/** Moves a file or folder without VS Code. */
	move(from: string, to: string): void {
		this.#makeFolders(to);
		this.#move(from, to);
	}

	/** The text of a file; undefined if it does not exist. */
	text(path: string): string | undefined {
		const bytes = this.#nodes.get(path)?.bytes;
		return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	}

	/** The files below a folder with their texts, by path. */
	texts(folder: string): Readonly<Record<string, string>> {
		return Object.fromEntries(
			this.#below(folder)
				.sort()
				.flatMap(path => {
					const text = this.text(path);
					return text === undefined ? [] : [[path, text]];
				}),
		);
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		await this.before('stat', uri.path);
		const { bytes, modified } = this.#get(uri);
		return {
			type: bytes ? vscode.FileType.File : vscode.FileType.Directory,
			ctime: 1,
			mtime: modified,
			size: bytes?.length ?? 0,
			...(this.readOnly.has(uri.path) && { permissions: vscode.FilePermission.Readonly }),
		};
	}

	async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
		await this.before('readDirectory', uri.path);
		if (this.#get(uri).bytes) {
			throw vscode.FileSystemError.FileNotADirectory(uri);
		}
		return [...this.#nodes].flatMap(([path, { bytes }]): [string, vscode.FileType][] =>
			path !== uri.path && parentOf(path) === uri.path
				? [[path.slice(path.lastIndexOf('/') + 1), bytes ? vscode.FileType.File : vscode.FileType.Directory]]
				: [],
		);
	}

	async createDirectory(uri: vscode.Uri): Promise<void> {
		await this.before('createDirectory', uri.path);
		this.#makeFolders(`${uri.path}/x`);
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		await this.before('readFile', uri.path);
		const { bytes } = this.#get(uri);
		if (!bytes) {
			throw vscode.FileSystemError.FileIsADirectory(uri);
		}
		return bytes;
	}

	async writeFile(
		uri: vscode.Uri,
		content: Uint8Array,
		{ create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
	): Promise<void> {
		await this.before('writeFile', uri.path);
		const there = this.#nodes.get(uri.path);
		if (there ? !there.bytes : !create) {
			throw there ? vscode.FileSystemError.FileIsADirectory(uri) : vscode.FileSystemError.FileNotFound(uri);
		}
		if (there && create && !overwrite) {
			throw vscode.FileSystemError.FileExists(uri);
		}
		this.#makeFolders(uri.path);
		this.#nodes.set(uri.path, { bytes: content.slice(), modified: this.#now() });
		this.#fire([[there ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri.path]]);
	}

	async delete(uri: vscode.Uri): Promise<void> {
		await this.before('delete', uri.path);
		this.#get(uri);
		this.remove(uri.path);
	}

	async rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): Promise<void> {
		await this.before('rename', from.path);
		this.#get(from);
		if (this.#nodes.has(to.path) && !overwrite) {
			throw vscode.FileSystemError.FileExists(to);
		}
		this.#makeFolders(to.path);
		this.#move(from.path, to.path);
	}

	#get(uri: vscode.Uri): Node {
		const node = this.#nodes.get(uri.path);
		if (!node) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return node;
	}

	#move(from: string, to: string): void {
		for (const path of this.#below(from)) {
			const node = this.#nodes.get(path);
			this.#nodes.delete(path);
			if (node) {
				this.#nodes.set(to + path.slice(from.length), node);
			}
		}
		this.#fire([
			[vscode.FileChangeType.Deleted, from],
			[vscode.FileChangeType.Created, to],
		]);
	}

	#makeFolders(path: string): void {
		for (let folder = parentOf(path); !this.#nodes.has(folder); folder = parentOf(folder)) {
			this.#nodes.set(folder, { bytes: undefined, modified: this.#now() });
		}
	}

	#below(path: string): string[] {
		return [...this.#nodes.keys()].filter(key => key === path || key.startsWith(`${path}/`));
	}

	#now(): number {
		return ++this.#moment;
	}

	#fire(changes: readonly (readonly [type: vscode.FileChangeType, path: string])[]): void {
		const events = this.tell(changes.map(([type, path]) => ({ type, uri: this.uri(path) })));
		if (this.#held) {
			this.#held.push(...events);
		} else if (events.length > 0) {
			this.#onDidChangeFile.fire([...events]);
		}
	}
}

function parentOf(path: string): string {
	return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

/** Registers the file system for its scheme and waits until VS Code finds the workspace folder in it. */
export async function registerFiles(files: MemoryFiles, scheme: string, folder: string, isReadonly = false): Promise<void> {
	vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true, isReadonly });
	await eventually(async () => vscode.workspace.fs.stat(files.uri(folder)), 20_000);
}
