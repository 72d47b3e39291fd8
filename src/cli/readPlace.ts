import { Failure } from '../node/failure';

/** Reads `FILE:LINE`; the line is 1-based there and 0-based in the result. @throws Failure for anything else. */
export function readPlace(text: string): { readonly path: string; readonly line: number } {
	const [, path, number] = /^(.+):([1-9]\d{0,8})$/s.exec(text) ?? [];
	if (path === undefined) {
		throw new Failure(`Name the line after the file, such as docs/task.md:12, instead of ${text}.`);
	}
	return { path, line: Number(number) - 1 };
}
