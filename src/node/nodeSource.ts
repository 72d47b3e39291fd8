import { lstatSync, readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IGNORE_FILE_NAME } from '../catalog/files/ignoreFile';
import type { Scope, Source, SourceFile } from '../catalog/files/source';
import { timeSlice, type TimeSliceOptions } from '../util/timeSlice';
import { codeOf, reasonOf } from './fileError';
import { leadsOutside } from './realPath';
import { readFileBytes } from './readFileBytes';

/**
 * Reads `file:` folders with Node's fs, synchronously in time slices, which on local disks is faster than parallel
 * asynchronous reads. Skips linked folders; reads links to files in the same workspace folder. Skips a file that is
 * deleted between being found and being read.
 */
export const nodeSource = sourceInSlices({});

/** The same for a program with nothing else to do: in one slice. */
export const programSource = sourceInSlices({ length: Infinity });

function sourceInSlices(slices: TimeSliceOptions): Source {
	return {
		async readFolder(folder, scope, sink, signal, under = '') {
			let root: string;
			try {
				root = fileURLToPath(folder.uri);
			} catch (error) {
				sink({ path: under, problem: 'unreadable', detail: reasonOf(error) });
				return;
			}
			const start = startOf(root, scope, under);
			if (start) {
				const visit = (path: string, child: Dirent): void => {
					const file = readChild(root, path, child);
					if (file) {
						sink(file);
					}
				};
				await timeSlice(walk(root, start, visit, sink), { ...slices, signal });
			}
		},

		async findFiles(folder, scope, sink, signal) {
			const root = fileURLToPath(folder.uri);
			const start = startOf(root, scope, '');
			if (start) {
				const visit = (path: string): void => {
					const stat = statOf(`${root}/${path}`);
					if (stat) {
						sink(path, Math.max(stat.mtimeMs, stat.ctimeMs));
					}
				};
				await timeSlice(
					walk(root, start, visit, () => undefined),
					{ ...slices, signal },
				);
			}
		},

		async readFile(folder, path) {
			let root: string;
			try {
				root = fileURLToPath(folder.uri);
			} catch (error) {
				return { path, problem: 'unreadable', detail: reasonOf(error) };
			}
			if (leadsOutside(root, path)) {
				return undefined;
			}
			const result = readFileBytes(`${root}/${path}`, path);
			return typeof result !== 'string'
				? result
				: result === 'missing' && lstatOf(`${root}/${path}`)?.isSymbolicLink() === true
					? leadsNowhere(path)
					: undefined;
		},

		inFlight: 1,
	};
}

/** A folder still to be read, with the rules that apply to it. */
interface Pending {
	readonly path: string;
	readonly scope: Scope;
}

/** The folder to start from, with the ignore files above `under`. It must be a real folder, not a link, and in scope. */
function startOf(root: string, scope: Scope, under: string): Pending | undefined {
	let path = '';
	for (const segment of under.split('/').filter(part => part !== '')) {
		const ignoreFile = readIgnoreFile(root, path);
		scope = ignoreFile === undefined ? scope : scope.withIgnoreFile(path, ignoreFile);
		path = path === '' ? segment : `${path}/${segment}`;
		if (!scope.entersFolder(path) || lstatOf(`${root}/${path}`)?.isDirectory() !== true) {
			return undefined;
		}
	}
	return { path, scope };
}

/** Walks the folders and visits each file; yields after each one so that the caller can stop or pause. */
function* walk(
	root: string,
	start: Pending,
	visit: (path: string, child: Dirent) => void,
	onUnreadable: (folder: SourceFile) => void,
): Generator<void, void, void> {
	const pending = [start];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const { path: folder } = next;
		let { scope } = next;
		let children: Dirent[];
		try {
			children = readdirSync(folder === '' ? root : `${root}/${folder}`, { withFileTypes: true });
		} catch (error) {
			const code = codeOf(error);
			if ((code !== 'ENOENT' && code !== 'ENOTDIR') || folder === '' || folder.includes('\ufffd')) {
				onUnreadable({ path: folder, problem: 'unreadable', detail: reasonOf(error) });
			}
			continue;
		}
		if (children.some(child => child.name === IGNORE_FILE_NAME)) {
			const ignoreFile = readIgnoreFile(root, folder);
			scope = ignoreFile === undefined ? scope : scope.withIgnoreFile(folder, ignoreFile);
		}
		for (const child of children) {
			const path = folder === '' ? child.name : `${folder}/${child.name}`;
			if (child.isDirectory()) {
				if (scope.entersFolder(path)) {
					pending.push({ path, scope });
				}
			} else if (
				(child.isFile() || child.isSymbolicLink()) &&
				scope.includesFile(path) &&
				!(child.isSymbolicLink() && leadsOutside(root, path))
			) {
				visit(path, child);
				yield;
			}
		}
		yield;
	}
}

function readChild(root: string, path: string, child: Dirent): SourceFile | undefined {
	const result = readFileBytes(`${root}/${path}`, path);
	if (typeof result !== 'string') {
		return result;
	}
	if (result === 'missing' && child.isSymbolicLink()) {
		return leadsNowhere(path);
	}
	if (result === 'missing' && child.name.includes('\ufffd')) {
		return { path, problem: 'unreadable', detail: 'its name is not valid UTF-8' };
	}
	return undefined;
}

/** The text of the ignore file in a folder; undefined if there is none or it can't be read. */
function readIgnoreFile(root: string, folder: string): string | undefined {
	const path = folder === '' ? IGNORE_FILE_NAME : `${folder}/${IGNORE_FILE_NAME}`;
	const result = readFileBytes(`${root}/${path}`, path);
	return typeof result === 'object' && !('problem' in result) ? new TextDecoder().decode(result.bytes) : undefined;
}

function leadsNowhere(path: string): SourceFile {
	return { path, problem: 'unreadable', detail: 'the link leads nowhere' };
}

/** The stats of a path, following links; undefined if they can't be read, as for circular links. */
function statOf(absolutePath: string): Stats | undefined {
	try {
		return statSync(absolutePath);
	} catch {
		return undefined;
	}
}

/** The stats of a path without following links; undefined if they can't be read. */
function lstatOf(absolutePath: string): Stats | undefined {
	try {
		return lstatSync(absolutePath);
	} catch {
		return undefined;
	}
}
