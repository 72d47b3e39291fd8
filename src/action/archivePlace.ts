import { lastSegment, parentPath } from '../util/paths';

/** What stands in a folder. */
export interface FolderMember {
	readonly name: string;
	readonly isFolder: boolean;
}

const ARCHIVE = /^[._]?archived?$/iu;
/** The documents that a task with a folder of its own is made of. */
const PARTS_OF_TASK = /^(?:task|plan|progress|notes)\.md$/iu;
const DATED = /^\d{4}-\d\d-\d\d(?:[_-]|$)/u;

/**
 * What is moved when a document is archived: its file, or the whole folder where a task has one: a folder with a
 * `task.md` whose name begins with a date, or in which nothing but the parts of a task is written.
 * @param path workspace-relative, `/` between segments
 * @param siblings what stands in the document's folder
 */
export function archiveUnit(path: string, siblings: readonly FolderMember[]): string {
	const folder = parentPath(path);
	const isTask =
		folder !== '' && PARTS_OF_TASK.test(lastSegment(path)) && siblings.some(({ name, isFolder }) => !isFolder && /^task\.md$/iu.test(name));
	const isAlone = siblings.every(({ name, isFolder }) => !isFolder && (PARTS_OF_TASK.test(name) || !/\.(?:md|markdown)$/iu.test(name)));
	return isTask && (isAlone || DATED.test(lastSegment(folder))) ? folder : path;
}

/** Whether the file or folder lies in an archive folder already, or in the one the setting names. */
export function isInArchive(path: string, setting: string): boolean {
	const named = settingFolder('', setting);
	return (
		parentPath(path)
			.split('/')
			.some(segment => ARCHIVE.test(segment)) ||
		(named !== undefined && named !== '' && !setting.includes('{folder}') && path.startsWith(`${named}/`))
	);
}

/**
 * The folder that the setting `taskDocs.archive.folder` names for a file or folder, workspace-relative; `{folder}`
 * stands for the one it lies in, `..` leads out of one. Undefined for an absolute path, one that leaves the workspace
 * folder, and an empty setting.
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

/**
 * The archive folder that is there for a file or folder: in the folder it lies in, else beside that one.
 * @param membersOf what stands in a folder, both of those in which this looks
 */
export function foundFolder(path: string, membersOf: (folder: string) => readonly FolderMember[]): string | undefined {
	const own = parentPath(path);
	for (const folder of own === '' ? [''] : [own, parentPath(own)]) {
		const archive = membersOf(folder).find(({ name, isFolder }) => isFolder && ARCHIVE.test(name));
		if (archive) {
			return folder === '' ? archive.name : `${folder}/${archive.name}`;
		}
	}
	return undefined;
}
