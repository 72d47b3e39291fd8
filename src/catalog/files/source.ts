/**
 * The port through which files reach the catalog. `node/` implements it over Node's fs for `file:` folders,
 * `vscode/workspace/` over `workspace.fs` for everything else.
 */

/** A workspace folder. */
export interface Folder {
	/** The folder's URI as a string, without a final slash. */
	readonly uri: string;
	/** Its display name. */
	readonly name: string;
}

/** Which files count; pure, made by scope.ts from settings and ignore files. */
export interface Scope {
	/** Whether the folder with this relative path (`/`, no final slash, `''` the root) may contain files that count. */
	entersFolder(path: string): boolean;
	/** Whether the file with this relative path counts. */
	includesFile(path: string): boolean;
	/** The scope with an ignore file's rules added, read in folder `path`. */
	withIgnoreFile(path: string, text: string): Scope;
}

export type SourceFile =
	| { readonly path: string; readonly bytes: Uint8Array }
	| { readonly path: string; readonly problem: 'unreadable'; readonly detail: string }
	| { readonly path: string; readonly problem: 'too-large'; readonly bytes: number };

export interface CancelSignal {
	readonly isCancelled: boolean;
}

export interface Source {
	/**
	 * Finds and reads every file of the folder that the scope lets in, in no given order, giving control back to the
	 * event loop after a slice of work (SLICE in timeSlice.ts). `under` limits it to a sub-folder. Resolves early when cancelled.
	 * A file or folder that cannot be read is handed on as a problem, never thrown.
	 */
	readFolder(folder: Folder, scope: Scope, sink: (file: SourceFile) => void, signal: CancelSignal, under?: string): Promise<void>;
	/**
	 * Finds the same files without reading them, each with the time it was last changed, or moved here where the file system
	 * records that, in milliseconds since 1970. Skips files and folders that cannot be read. Not every source can do this
	 * cheaply.
	 */
	readonly findFiles?: (folder: Folder, scope: Scope, sink: (path: string, changed: number) => void, signal: CancelSignal) => Promise<void>;
	/** One file; undefined when it does not exist (any more). */
	readFile(folder: Folder, path: string): Promise<SourceFile | undefined>;
	/** How many concurrent calls of `readFile` are useful. */
	readonly inFlight: number;
}

/** Files above this many bytes are listed with a problem, not read. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
