import { homedir } from 'node:os';
import { decode } from '../catalog/files/decode';
import { gitUserName } from '../template/gitUserName';
import { readFileBytes } from './readFileBytes';

/** Maximum bytes of a configuration file; larger ones are ignored. */
const MAX_BYTES = 200_000;

/**
 * The author of a new document: git's user name in the folder's `.git/config`, else in the user's own git configuration;
 * undefined if there is none. The files are read as text; a `.git` that is a file is skipped.
 * @param root the workspace folder's absolute path
 */
export function findAuthor(root: string): string | undefined {
	const home = homedir();
	for (const path of [`${root}/.git/config`, `${home}/.gitconfig`, `${home}/.config/git/config`]) {
		const result = readFileBytes(path, path);
		const name =
			typeof result === 'object' && !('problem' in result) && result.bytes.length <= MAX_BYTES
				? gitUserName(decode(result.bytes).text)
				: undefined;
		if (name !== undefined) {
			return name;
		}
	}
	return undefined;
}
