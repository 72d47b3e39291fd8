import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entry } from '../../catalog/entry';
import { reasonOf } from '../../node/fileError';
import { Failure } from '../../node/failure';
import { readPath } from '../../node/readPath';

/** Which documents are checked. */
export interface Selection {
	/** Files and folders, relative to the workspace or absolute; `[]` for all documents. */
	readonly files: readonly string[];
	/** The text of a list of files, with a path on each line or NUL after each path; undefined without one. */
	readonly list: string | undefined;
}

/**
 * The selected documents. Files that are no documents are passed over, since hooks name all files of a commit; so are
 * listed files that don't exist any more.
 * @throws Failure for a named file that doesn't exist
 */
export function selectEntries(root: string, entries: readonly Entry[], { files, list }: Selection): readonly Entry[] {
	for (const file of files) {
		if (!existsSync(resolve(root, file))) {
			throw new Failure(`${file} doesn't exist. Name files relative to the workspace.`);
		}
	}
	const named = new Set(files.map(file => readPath(root, file)));
	const listed = list === undefined ? undefined : new Set(pathsIn(list).map(file => readPath(root, file)));
	return entries.filter(({ path }) => (named.size === 0 || isNamed(path, named)) && (!listed || listed.has(path)));
}

/** Reads the file with the list. @throws Failure if it can't be read. */
export function readList(root: string, file: string): string {
	try {
		return readFileSync(resolve(root, file), 'utf8');
	} catch (error) {
		throw new Failure(`The list of files ${file} can't be read: ${reasonOf(error)}.`);
	}
}

function pathsIn(list: string): readonly string[] {
	return list.split(list.includes('\0') ? '\0' : /\r?\n/u).filter(path => path.trim() !== '');
}

/** Whether a path or a folder above it is named. */
function isNamed(path: string, named: ReadonlySet<string>): boolean {
	for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
		if (named.has(at)) {
			return true;
		}
		if (!at.includes('/')) {
			return named.has('');
		}
	}
}
