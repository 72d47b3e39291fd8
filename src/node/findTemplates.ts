import { readdirSync, type Dirent } from 'node:fs';
import type { Entry } from '../catalog/entry';
import { decode } from '../catalog/files/decode';
import { bundledTemplates } from '../template/bundled';
import { normalizeFolder } from '../template/naming/folderPath';
import { readTemplate, type Template } from '../template/template';
import { leadsOutside } from './realPath';
import { readFileBytes } from './readFileBytes';

/** Maximum templates to read from a folder. */
const MAX_FILES = 200;
/** Maximum folders to search; linked ones are skipped. */
const MAX_FOLDERS = 1000;
/** Maximum bytes of a template; larger files are ignored. */
const MAX_BYTES = 1_000_000;

/**
 * The templates of a workspace folder by path (every Markdown file in a template folder, and `_template*.md` beside
 * documents), then the bundled ones. A workspace template with the name of a bundled one replaces it. Skips links to
 * files outside the workspace, and files that aren't UTF-8. Never throws.
 * @param root the folder's absolute path
 * @param folders the setting `taskDocs.templates.folders`
 */
export function findTemplates(root: string, folders: readonly string[], entries: readonly Pick<Entry, 'path'>[]): readonly Template[] {
	const beside = entries.map(({ path }) => path).filter(path => /(?:^|\/)_template[^/]*$/i.test(path));
	const paths = [...new Set([...folders.flatMap(folder => filesBelow(root, folder)), ...beside])].sort();
	const own = paths.slice(0, MAX_FILES).flatMap(path => readOwn(root, path));
	const replaced = new Set(own.map(({ title }) => title.toLowerCase()));
	return [...own, ...bundledTemplates().filter(({ title }) => !replaced.has(title.toLowerCase()))];
}

function filesBelow(root: string, folder: string): readonly string[] {
	const normal = normalizeFolder(folder);
	const found: string[] = [];
	const waiting = normal === undefined || leadsOutside(root, normal) ? [] : [normal];
	for (let count = 0; count < MAX_FOLDERS && found.length < MAX_FILES; count++) {
		const next = waiting.shift();
		if (next === undefined) {
			break;
		}
		for (const child of childrenOf(`${root}/${next}`)) {
			const path = next === '' ? child.name : `${next}/${child.name}`;
			if (child.isDirectory()) {
				if (child.name !== 'node_modules' && child.name !== '.git') {
					waiting.push(path);
				}
			} else if (/\.(?:md|markdown)$/i.test(child.name) && !/^readme\./i.test(child.name)) {
				found.push(path);
			}
		}
	}
	return found;
}

/** Empty for a folder that doesn't exist or can't be read. */
function childrenOf(folder: string): readonly Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}

function readOwn(root: string, path: string): readonly Template[] {
	const result = leadsOutside(root, path) ? 'missing' : readFileBytes(`${root}/${path}`, path);
	if (typeof result === 'string' || 'problem' in result || result.bytes.length > MAX_BYTES) {
		return [];
	}
	const { text, isValid } = decode(result.bytes);
	return isValid ? [readTemplate(text, { path })] : [];
}
