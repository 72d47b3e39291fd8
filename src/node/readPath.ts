import { relative, resolve, sep } from 'node:path';

/** A path relative to the folder at the absolute path `root`, `/` between segments, from an absolute or relative one. */
export function readPath(root: string, path: string): string {
	return relative(root, resolve(root, path)).split(sep).join('/');
}
