import { lstatSync } from 'node:fs';

/**
 * Whether a folder, at its absolute path, has a file or folder at a relative one; asked of the disk once for each path.
 * Undefined where the disk gives no answer, and for paths that lead out of the folder or that no disk has.
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
		// A link is there, wherever it leads.
		return lstatSync(`${root}/${path}`, { throwIfNoEntry: false }) !== undefined;
	} catch {
		return undefined;
	}
}
