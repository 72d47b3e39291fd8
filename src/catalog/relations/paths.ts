import { lastSegment } from '../../util/paths';

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
