import { finishedFolder } from '../format/finishedFolders';
import { lastSegment, parentPath } from '../util/paths';

/** A file or folder in a folder. */
export interface FolderMember {
	readonly name: string;
	readonly isFolder: boolean;
}

/** The documents of a task that has its own folder. */
const PARTS_OF_TASK = /^(?:task|plan|progress|notes)\.md$/iu;
const DATED = /^\d{4}-\d\d-\d\d(?:[_-]|$)/u;

/**
 * What to move when a document is archived: its file, or the task's whole folder. A task's folder has a `task.md`, and
 * its name begins with a date or it contains nothing but the parts of a task.
 * @param path workspace-relative, `/` between segments
 * @param siblings the children of the document's folder
 */
export function archiveUnit(path: string, siblings: readonly FolderMember[]): string {
	const folder = parentPath(path);
	const isTask =
		folder !== '' && PARTS_OF_TASK.test(lastSegment(path)) && siblings.some(({ name, isFolder }) => !isFolder && /^task\.md$/iu.test(name));
	const isAlone = siblings.every(({ name, isFolder }) => !isFolder && (PARTS_OF_TASK.test(name) || !/\.(?:md|markdown)$/iu.test(name)));
	return isTask && (isAlone || DATED.test(lastSegment(folder))) ? folder : path;
}

/** Whether the file or folder is already in an archive folder, or in the one from the setting. */
export function isInArchive(path: string, setting: string): boolean {
	const named = settingFolder('', setting);
	return (
		parentPath(path)
			.split('/')
			.some(segment => finishedFolder(segment) === 'archived') ||
		(named !== undefined && named !== '' && !setting.includes('{folder}') && path.startsWith(`${named}/`))
	);
}

/**
 * The folder that the setting `taskDocs.archive.folder` names for a file or folder, workspace-relative; `{folder}` is
 * its current folder, `..` a parent folder. Undefined for an absolute path, a path outside the workspace folder, and an
 * empty setting.
 */
export function settingFolder(path: string, setting: string): string | undefined {
	const text = setting.trim().replaceAll('\\', '/');
	if (text === '' || text.startsWith('/')) {
		return undefined;
	}
	const segments: string[] = [];
	for (const segment of text.replaceAll('{folder}', parentPath(path)).split('/')) {
		if (segment === '..') {
			if (segments.pop() === undefined) {
				return undefined;
			}
		} else if (segment !== '' && segment !== '.') {
			segments.push(segment);
		}
	}
	return segments.join('/');
}

/** Whether the file or folder is in a folder for documents that are done. */
export function isInCompleted(path: string): boolean {
	return parentPath(path)
		.split('/')
		.some(segment => finishedFolder(segment) === 'done');
}

/**
 * The existing archive folder for a file or folder, or its folder for documents that are done: in its parent folder, else
 * beside that.
 * @param membersOf returns the children of a folder; called for the two folders that are searched
 */
export function foundFolder(
	path: string,
	membersOf: (folder: string) => readonly FolderMember[],
	kind: 'archive' | 'completed' = 'archive',
): string | undefined {
	const wanted = kind === 'archive' ? 'archived' : 'done';
	const own = parentPath(path);
	for (const folder of own === '' ? [''] : [own, parentPath(own)]) {
		const archive = membersOf(folder).find(({ name, isFolder }) => isFolder && finishedFolder(name) === wanted);
		if (archive) {
			return folder === '' ? archive.name : `${folder}/${archive.name}`;
		}
	}
	return undefined;
}
