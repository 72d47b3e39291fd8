import { promises, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The `file:` URI of a file or folder with every symbolic link in its path resolved; undefined when there is none. */
export async function realPath(uri: string): Promise<string | undefined> {
	try {
		return pathToFileURL(await promises.realpath(fileURLToPath(uri))).href;
	} catch {
		return undefined;
	}
}

/** Whether symbolic links take a path of a folder out of it. A link that leads nowhere doesn't. */
export function leadsOutside(root: string, path: string): boolean {
	try {
		const target = relative(realpathSync.native(root), realpathSync.native(`${root}/${path}`));
		return target === '..' || target.startsWith(`..${sep}`) || isAbsolute(target);
	} catch {
		return false;
	}
}
