import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Refusal } from '../document/model/refusal';
import { lastSegment } from '../util/paths';
import { codeOf, reasonOf } from './fileError';
import { isInside } from './realPath';
import { writeNewFile } from './writeNewFile';

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
		const existing = existingFolder(folder);
		if (!isInside(realpathSync(root), existing)) {
			return { code: 'outside-workspace' };
		}
		if (!statSync(existing).isDirectory()) {
			return { code: 'not-written', detail: 'a part of its path is no folder' };
		}
		mkdirSync(folder, { recursive: true });
		writeNewFile(target, Buffer.from(text));
		return undefined;
	} catch (error) {
		return codeOf(error) === 'EEXIST' ? { code: 'file-exists', name: lastSegment(path) } : { code: 'not-written', detail: reasonOf(error) };
	}
}

/** The real path of the folder, or of the nearest one above it that exists. */
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
