import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, rmSync, writeSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { Refusal } from '../document/model/refusal';
import { lastSegment } from '../util/paths';
import { codeOf, reasonOf } from './fileError';

/**
 * Creates a file with its whole text in a workspace folder, and the folders it needs. Never changes an existing file,
 * and never leaves the folder through links.
 * @param root the folder's absolute path
 * @param path relative to it
 * @returns why the file was not created; undefined if it was. Never throws for file system errors.
 */
export function createDocument(root: string, path: string, text: string): Refusal | undefined {
	const target = `${root}/${path}`;
	try {
		const folder = dirname(target);
		if (!isInside(realpathSync(root), realpathSync(existingFolder(folder)))) {
			return { code: 'outside-workspace' };
		}
		mkdirSync(folder, { recursive: true });
		write(target, Buffer.from(text));
		return undefined;
	} catch (error) {
		return codeOf(error) === 'EEXIST' ? { code: 'file-exists', name: lastSegment(path) } : { code: 'not-written', detail: reasonOf(error) };
	}
}

function write(target: string, bytes: Uint8Array): void {
	const descriptor = openSync(target, 'wx');
	try {
		for (let written = 0; written < bytes.length;) {
			written += writeSync(descriptor, bytes, written);
		}
		fsyncSync(descriptor);
	} catch (error) {
		// Half a document would be taken for a whole one.
		rmSync(target, { force: true });
		throw error;
	} finally {
		closeSync(descriptor);
	}
}

/** The folder, or the nearest one above it that exists. */
function existingFolder(folder: string): string {
	try {
		return realpathSync(folder);
	} catch (error) {
		const above = dirname(folder);
		if (codeOf(error) !== 'ENOENT' || above === folder) {
			throw error;
		}
		return existingFolder(above);
	}
}

function isInside(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
