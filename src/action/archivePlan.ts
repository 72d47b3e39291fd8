import { formatIso, type CalendarDate } from '../document/date/date';
import type { ArchiveFolder, PlanFacts } from '../document/model/planFacts';
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
	/** Whether the tool's own command would also merge files of the folder elsewhere, which moving it doesn't. */
	readonly leavesUnmerged?: true;
}

/** A plan, or why the document is not archived. */
export type ArchiveResult =
	{ readonly plan: ArchivePlan; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly plan?: undefined };

export interface ArchiveContext {
	readonly isTemplate: boolean;
	/** The facts of a document that is in a plan format. */
	readonly plan?: Pick<PlanFacts, 'unit' | 'archive'> | undefined;
	readonly today: CalendarDate;
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
 * Plans where a document, or the unit it belongs to, is archived: where its tool archives it, else in the folder from the
 * setting, else in an existing archive. The caller checks that the new path is free; see archiveTaken.
 * @param path the document's, workspace-relative, `/` between segments
 */
export function archivePlan(path: string, context: ArchiveContext): ArchiveResult {
	const { isTemplate, setting, membersOf, plan } = context;
	if (isTemplate) {
		return { refusal: { code: 'is-template' } };
	}
	const unit = unitOf(path, context);
	if (isInArchive(unit, setting)) {
		return { refusal: { code: 'archived-already' } };
	}
	if (plan?.archive) {
		return { plan: toolsPlan(unit, plan.archive, context) };
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
export function completedPlan(path: string, context: ArchiveContext): ArchivePlan | undefined {
	const { isTemplate, setting, membersOf, plan } = context;
	const unit = unitOf(path, context);
	if (isTemplate || plan?.archive || isInArchive(unit, setting) || isInCompleted(unit)) {
		return undefined;
	}
	const folder = foundFolder(unit, membersOf, 'completed');
	const newPath = `${folder ?? ''}/${lastSegment(unit)}`;
	return folder === undefined || newPath.startsWith(`${unit}/`) ? undefined : { path: unit, newPath, keepsStatus: true };
}

/** What to move: the folder of the plan's unit, or what archiveUnit says. */
function unitOf(path: string, { plan, membersOf }: ArchiveContext): string {
	return plan?.unit ?? archiveUnit(path, membersOf(parentPath(path)));
}

/** The move that the plan's tool would make. */
function toolsPlan(unit: string, archive: ArchiveFolder, { membersOf, today }: ArchiveContext): ArchivePlan {
	const name = lastSegment(unit);
	const isDated = archive.isDated === true && !/^\d{4}-\d\d-\d\d(?!\d)/u.test(name);
	const leavesUnmerged = membersOf(unit).some(member => member.isFolder && member.name === archive.merges);
	return {
		path: unit,
		newPath: `${archive.path}/${isDated ? `${formatIso(today)}-` : ''}${name}`,
		...(leavesUnmerged && { leavesUnmerged }),
	};
}

/** The refusal for a plan whose new path is taken. */
export function archiveTaken({ newPath }: ArchivePlan): Refusal {
	return { code: 'archive-taken', name: lastSegment(newPath), folder: parentPath(newPath) };
}
