import { promises, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The `file:` URI of a file or folder with every symbolic link in its path resolved; undefined if it doesn't exist. */
export async function realPath(uri: string): Promise<string | undefined> {
	try {
		return pathToFileURL(await promises.realpath(fileURLToPath(uri))).href;
	} catch {
		return undefined;
	}
}

/** Whether a path of a folder leads out of it through symbolic links. False for broken links. */
export function leadsOutside(root: string, path: string): boolean {
	try {
		return !isInside(realpathSync.native(root), realpathSync.native(`${root}/${path}`));
	} catch {
		return false;
	}
}

/** Whether an absolute path is that of a folder or of something in it. Compares the paths only. */
export function isInside(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
