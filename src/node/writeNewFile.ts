import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';

/** How a new file is made. */
export interface NewFileOptions {
	/** Its permissions; those of any new file by default. */
	readonly mode?: number;
	/** Prepares the written file, such as its owner, before it is flushed to disk. */
	readonly prepare?: (descriptor: number) => void;
}

/**
 * Creates a file with these bytes and flushes it to disk. If that fails, the file is removed, since half a document would
 * look like a whole one. Throws `EEXIST` for an existing file.
 */
export function writeNewFile(path: string, bytes: Uint8Array, { mode, prepare }: NewFileOptions = {}): void {
	const descriptor = openSync(path, 'wx', mode);
	try {
		for (let written = 0; written < bytes.length;) {
			written += writeSync(descriptor, bytes, written);
		}
		prepare?.(descriptor);
		fsyncSync(descriptor);
	} catch (error) {
		rmSync(path, { force: true });
		throw error;
	} finally {
		closeSync(descriptor);
	}
}
