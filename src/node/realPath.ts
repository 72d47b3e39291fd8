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
		const target = relative(realpathSync.native(root), realpathSync.native(`${root}/${path}`));
		return target === '..' || target.startsWith(`..${sep}`) || isAbsolute(target);
	} catch {
		return false;
	}
}
