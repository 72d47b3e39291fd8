import type { Relation } from '../../document/relation/relations';
import { lastSegment } from '../../util/paths';
import type { Entry } from '../entry';

/** Folders above a document that a path may be relative to. */
const MAX_FOLDERS = 12;

/** A file's name without folder and extension. */
export function stemOf(path: string): string {
	return lastSegment(path).replace(/\.(?:md|markdown)$/iu, '');
}

/**
 * Where a path leads from a document, workspace-relative, in its one form; undefined when it leads out of the
 * workspace folder or to the folder itself. One that begins with `/` goes from the workspace folder.
 * @param from the document's path; `''` for the workspace folder.
 */
export function resolvePath(target: string, from: string): string | undefined {
	const path = target.includes('\\') ? target.replaceAll('\\', '/') : target;
	const segments = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const segment of path.split('/')) {
		if (segment === '..') {
			if (segments.pop() === undefined) {
				return undefined;
			}
		} else if (segment !== '' && segment !== '.') {
			segments.push(segment);
		}
	}
	return segments.length === 0 ? undefined : segments.join('/');
}

/** The way from one file to another, both workspace-relative: `../b/c.md`. */
export function relativePath(from: string, to: string): string {
	const start = from.split('/').slice(0, -1);
	const target = to.split('/');
	let common = 0;
	while (common < start.length && common < target.length - 1 && start[common] === target[common]) {
		common++;
	}
	return [...start.slice(common).map(() => '..'), ...target.slice(common)].join('/');
}

/** What a path may mean: relative to the workspace folder, the document, or the folders above it; never outside the workspace folder. */
export function placesOf({ path: from }: Pick<Entry, 'path'>, path: string): readonly string[] {
	const places = new Set<string>();
	const add = (start: string): void => {
		const place = resolvePath(path, start);
		if (place !== undefined) {
			places.add(place);
		}
	};
	add('');
	add(from);
	let slash = from.lastIndexOf('/');
	for (let count = 0; slash > 0 && count < MAX_FOLDERS && !path.startsWith('.'); count++) {
		slash = from.lastIndexOf('/', slash - 1);
		add(slash < 0 ? '' : `${from.slice(0, slash)}/x`);
	}
	return [...places];
}

/**
 * Whether the path that a relation names doesn't exist; undefined when unknown, or when it leads out of the workspace
 * folder.
 */
export function isMissingPath(
	{ folder, path }: Pick<Entry, 'folder' | 'path'>,
	{ target, form }: Pick<Relation, 'target' | 'form'>,
	exists: (folder: string, path: string) => boolean | undefined,
): boolean | undefined {
	const places = [resolvePath(target, path), ...(form === 'link' ? [] : [resolvePath(target, '')])];
	const known = places.map(place => (place === undefined ? undefined : exists(folder, place)));
	return known.includes(true) ? false : known.every(answer => answer === false) ? true : undefined;
}
