import { relative, resolve, sep } from 'node:path';
import { Failure } from '../node/failure';

/** Reads `FILE:LINE`; the line is 1-based there and 0-based in the result. @throws Failure for anything else. */
export function readPlace(text: string): { readonly path: string; readonly line: number } {
	const [, path, number] = /^(.+):([1-9]\d{0,8})$/s.exec(text) ?? [];
	if (path === undefined) {
		throw new Failure(`Name the line after the file, such as docs/task.md:12, instead of ${text}.`);
	}
	return { path, line: Number(number) - 1 };
}

/** A file's path relative to the workspace folder, `/` between segments, from an absolute or relative one. */
export function readPath(root: string, text: string): string {
	return relative(root, resolve(root, text)).split(sep).join('/');
}
