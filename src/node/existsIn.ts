import { lstatSync } from 'node:fs';

/**
 * Returns a function that tells whether a file or folder exists at a path relative to the folder at the absolute path
 * `root`; checks the disk once per path. Its result is undefined if the check fails, and for paths that contain `..` or
 * a NUL.
 */
export function existsIn(root: string): (folder: string, path: string) => boolean | undefined {
	const known = new Map<string, boolean | undefined>();
	return (_folder, path) => {
		if (!known.has(path)) {
			known.set(path, exists(root, path));
		}
		return known.get(path);
	};
}

function exists(root: string, path: string): boolean | undefined {
	if (path.includes('\0') || path.split(/[\\/]/u).includes('..')) {
		return undefined;
	}
	try {
		// A link exists regardless of its target.
		return lstatSync(`${root}/${path}`, { throwIfNoEntry: false }) !== undefined;
	} catch {
		return undefined;
	}
}
