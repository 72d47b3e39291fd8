import { readdirSync, type Dirent } from 'node:fs';

/** Folders that aren't searched: what tools keep there, people don't refer to. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules', '.venv', 'venv', '__pycache__']);
const MAX_FILES = 500_000;

/**
 * Returns a function that tells the paths of all files below the folder at the absolute path `root` that have a name, in
 * lower case, also files that are ignored. Reads the folder when it is first called, without following links. Its result
 * is undefined if the folder has too many files, or one of its folders can't be read.
 */
export function filesNamed(root: string): (folder: string, name: string) => readonly string[] | undefined {
	let known: ReadonlyMap<string, readonly string[]> | 'unknown' | undefined;
	return (_folder, name) => {
		known ??= readNames(root) ?? 'unknown';
		return known === 'unknown' ? undefined : (known.get(name.toLowerCase()) ?? []);
	};
}

function readNames(root: string): ReadonlyMap<string, readonly string[]> | undefined {
	const names = new Map<string, string[]>();
	const pending = [''];
	let count = 0;
	for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
		let children: Dirent[];
		try {
			children = readdirSync(folder === '' ? root : `${root}/${folder}`, { withFileTypes: true });
		} catch {
			return undefined;
		}
		for (const child of children) {
			const path = folder === '' ? child.name : `${folder}/${child.name}`;
			if (child.isDirectory()) {
				if (!SKIPPED.has(child.name)) {
					pending.push(path);
				}
			} else {
				const name = child.name.toLowerCase();
				const paths = names.get(name);
				if (paths) {
					paths.push(path);
				} else {
					names.set(name, [path]);
				}
				if (++count > MAX_FILES) {
					return undefined;
				}
			}
		}
	}
	return names;
}
