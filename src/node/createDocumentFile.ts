import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, rmSync, writeSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Refusal } from '../document/model/refusal';
import { codeOf, reasonOf } from './fileError';

/**
 * Creates a document in a workspace folder together with the folders above it. Never replaces a file, and never leaves
 * the folder, whatever links are in the path. Never throws for file system errors.
 * @param root the folder's absolute path
 * @param path relative to it
 * @returns why nothing was created; undefined if it was
 */
export function createDocumentFile(root: string, path: string, text: string): Refusal | undefined {
	const target = resolve(root, path);
	const folder = dirname(target);
	if (path.includes('\0') || !isInside(resolve(root), target)) {
		return { code: 'outside-workspace' };
	}
	let descriptor: number | undefined;
	try {
		// Checked before folders are created, since creating them follows links too.
		if (!isInside(realpathSync(root), join(realPathOfExisting(folder), '.md'))) {
			return { code: 'outside-workspace' };
		}
		mkdirSync(folder, { recursive: true });
		if (!isInside(realpathSync(root), join(realpathSync(folder), '.md'))) {
			return { code: 'outside-workspace' };
		}
		descriptor = openSync(target, 'wx');
		const bytes = Buffer.from(text);
		for (let written = 0; written < bytes.length;) {
			written += writeSync(descriptor, bytes, written);
		}
		fsyncSync(descriptor);
		return undefined;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			return { code: 'file-exists', name: path };
		}
		if (descriptor !== undefined) {
			// A part of the document would look like the whole.
			rmSync(target, { force: true });
		}
		return { code: 'not-written', detail: reasonOf(error) };
	} finally {
		if (descriptor !== undefined) {
			closeSync(descriptor);
		}
	}
}

/** The real path of the deepest folder above that exists. */
function realPathOfExisting(folder: string): string {
	try {
		return realpathSync(folder);
	} catch (error) {
		if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) {
			throw error;
		}
		return realPathOfExisting(dirname(folder));
	}
}

function isInside(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
