import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_FILE_BYTES, type SourceFile } from '../catalog/files/source';
import { codeOf, reasonOf } from './fileError';

/** `missing`: nothing with this name; `not-a-file`: a folder, a pipe, a device. */
export type ReadResult = SourceFile | 'missing' | 'not-a-file';

/** Without it, opening a pipe waits for a writer. Windows has no such flag. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads the file at an absolute path, following a link to a file; `path` is the relative path for the result. Opens the
 * file once, so that its stats and content belong together. Never throws.
 */
export function readFileBytes(absolutePath: string, path: string): ReadResult {
	let descriptor: number | undefined;
	try {
		descriptor = openSync(absolutePath, READ_WITHOUT_WAITING);
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) {
			return 'not-a-file';
		}
		if (stat.size > MAX_FILE_BYTES) {
			return { path, problem: 'too-large', bytes: stat.size };
		}
		return { path, bytes: readAll(descriptor, stat.size) };
	} catch (error) {
		const code = codeOf(error);
		if (code === 'ENOENT' || code === 'ENOTDIR') {
			return 'missing';
		}
		return code === 'EISDIR' || code === 'ENXIO' ? 'not-a-file' : { path, problem: 'unreadable', detail: reasonOf(error) };
	} finally {
		if (descriptor !== undefined) {
			closeSync(descriptor);
		}
	}
}

/**
 * Up to `size` bytes: a file that shrinks in the meantime gives what is left, one that grows is read again at its next
 * change.
 */
function readAll(descriptor: number, size: number): Uint8Array {
	const bytes = Buffer.allocUnsafe(size);
	let length = 0;
	while (length < size) {
		const count = readSync(descriptor, bytes, length, size - length, null);
		if (count === 0) {
			break;
		}
		length += count;
	}
	return bytes.subarray(0, length);
}
