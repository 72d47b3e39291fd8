import type { Refusal } from '../document/model/refusal';
import { normalizeFolder } from '../template/naming/folderPath';
import { lastSegment, parentPath } from '../util/paths';
import { archiveUnit, foundFolder, isInArchive, isInCompleted, settingFolder, type FolderMember } from './archivePlace';

/** The move that archives a document: workspace-relative paths of its file or its task's folder. */
export interface ArchivePlan {
	readonly path: string;
	readonly newPath: string;
	/** Whether the document keeps its status where it goes. */
	readonly keepsStatus?: true;
}

/** A plan, or why the document is not archived. */
export type ArchiveResult =
	{ readonly plan: ArchivePlan; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly plan?: undefined };

export interface ArchiveContext {
	readonly isTemplate: boolean;
	/** The setting `taskDocs.archive.folder`; `''` looks for an archive that exists. */
	readonly setting: string;
	/** The members of each of foldersToRead; none for a folder that can't be read. */
	readonly membersOf: (folder: string) => readonly FolderMember[];
}

/** The folders whose members archivePlan needs: the document's own, and the two above it. */
export function foldersToRead(path: string): readonly string[] {
	const own = parentPath(path);
	return [...new Set([own, parentPath(own), parentPath(parentPath(own))])];
}

/**
 * Plans where a document is archived: in the folder from the setting, else in an existing archive. The caller checks
 * that the new path is free; see archiveTaken.
 * @param path the document's, workspace-relative, `/` between segments
 */
export function archivePlan(path: string, { isTemplate, setting, membersOf }: ArchiveContext): ArchiveResult {
	if (isTemplate) {
		return { refusal: { code: 'is-template' } };
	}
	const unit = archiveUnit(path, membersOf(parentPath(path)));
	if (isInArchive(unit, setting)) {
		return { refusal: { code: 'archived-already' } };
	}
	const named = settingFolder(unit, setting);
	const folder = setting === '' ? foundFolder(unit, membersOf) : named === undefined ? undefined : normalizeFolder(named);
	if (folder === undefined) {
		return { refusal: setting === '' ? { code: 'no-archive' } : { code: 'archive-setting', setting } };
	}
	const newPath = folder === '' ? lastSegment(unit) : `${folder}/${lastSegment(unit)}`;
	return newPath === unit || newPath.startsWith(`${unit}/`) ? { refusal: { code: 'archived-already' } } : { plan: { path: unit, newPath } };
}

/**
 * Plans the move of a document to the existing folder for documents that are done, such as `completed`; undefined if
 * there is none, or if the document is in it or in an archive.
 * @param path the document's, workspace-relative, `/` between segments
 */
export function completedPlan(path: string, { isTemplate, setting, membersOf }: ArchiveContext): ArchivePlan | undefined {
	const unit = archiveUnit(path, membersOf(parentPath(path)));
	if (isTemplate || isInArchive(unit, setting) || isInCompleted(unit)) {
		return undefined;
	}
	const folder = foundFolder(unit, membersOf, 'completed');
	const newPath = `${folder ?? ''}/${lastSegment(unit)}`;
	return folder === undefined || newPath.startsWith(`${unit}/`) ? undefined : { path: unit, newPath, keepsStatus: true };
}

/** The refusal for a plan whose new path is taken. */
export function archiveTaken({ newPath }: ArchivePlan): Refusal {
	return { code: 'archive-taken', name: lastSegment(newPath), folder: parentPath(newPath) };
}
