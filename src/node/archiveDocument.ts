import { linkSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { archiveConcerns, archiveEdits, type ArchiveMove } from '../action/archiveEdits';
import { archivePlan, archiveTaken, type ArchivePlan, type ArchiveResult } from '../action/archivePlan';
import type { FolderMember } from '../action/archivePlace';
import type { CalendarDate } from '../document/date/date';
import { restoreText } from '../document/edit/restoreText';
import type { TaskDocument } from '../document/model/model';
import type { Refusal } from '../document/model/refusal';
import { applyEdits, type TextEdit } from '../document/model/text';
import { parentPath } from '../util/paths';
import { readDocumentFile, type DocumentFile } from './documentFile';
import { codeOf, reasonOf } from './fileError';
import { readPath } from './readPath';
import type { Workspace } from './readWorkspace';
import { isInside } from './realPath';
import { writeDocument } from './writeDocument';

/** A document whose text changes because documents are archived. */
export interface ArchiveChange {
	/** Workspace-relative, before the move. */
	readonly path: string;
	readonly before: string;
	readonly edits: readonly TextEdit[];
}

export interface Archiving {
	/** Workspace-relative paths of the file or the task's folder. */
	readonly plan: ArchivePlan;
	readonly changes: readonly ArchiveChange[];
	/** Documents whose links can't be updated, workspace-relative. */
	readonly left: readonly string[];
}

interface Refused {
	readonly refusal: Refusal;
	/** The document that is to blame, workspace-relative. */
	readonly path: string;
}

export type ArchiveOutcome = (Archiving & { readonly refusal?: undefined }) | Refused;

/**
 * Moves a document, or its task's whole folder, into its archive, sets its status if its own words have one for
 * archived, and updates links. Never overwrites and never leaves the workspace folder. Texts are changed before files
 * are moved, and changed back if the move fails.
 * @param path workspace-relative, `/` between segments
 * @param options `today` dates the folder where a tool's archive is by day
 */
export function archiveDocument(
	workspace: Workspace,
	path: string,
	{ dryRun, today }: { readonly dryRun: boolean; readonly today: CalendarDate },
): ArchiveOutcome {
	const { root, settings, catalog } = workspace;
	const document = readDocumentFile(root, path, settings);
	if ('code' in document) {
		return { refusal: document, path };
	}
	const { plan, refusal } = planOf(workspace, path, document.document, today);
	if (!plan) {
		return { refusal, path };
	}
	const objection = whyNotMoved(root, plan);
	if (objection) {
		return { refusal: objection, path };
	}
	const move: ArchiveMove = { ...plan, uri: pathToFileURL(join(root, plan.path)).href };
	const pathOf = new Map(catalog.entries.map(entry => [entry.uri, entry.path]));
	const files = new Map<string, DocumentFile>();
	const left: string[] = [];
	for (const uri of archiveConcerns(catalog, [move])) {
		const own = pathOf.get(uri) ?? path;
		const file = readDocumentFile(root, own, settings);
		if ('code' in file) {
			left.push(own);
		} else {
			files.set(uri, file);
		}
	}
	const edits = archiveEdits(catalog, [move], uri => files.get(uri)?.document);
	const changed = [...edits].flatMap(([uri, own]) => {
		const file = files.get(uri);
		return file && own.length > 0 ? [{ file, edits: own }] : [];
	});
	const result: Archiving = {
		plan,
		changes: changed.map(({ file, edits: own }) => ({ path: readPath(root, file.path), before: file.document.text, edits: own })),
		left,
	};
	const failure = dryRun ? undefined : carryOut(root, plan, changed);
	return failure ?? result;
}

function planOf({ root, settings }: Workspace, path: string, { isTemplate, plan }: TaskDocument, today: CalendarDate): ArchiveResult {
	const membersOf = (folder: string): readonly FolderMember[] => {
		try {
			return readdirSync(join(root, folder), { withFileTypes: true }).map(child => ({ name: child.name, isFolder: child.isDirectory() }));
		} catch {
			return [];
		}
	};
	return archivePlan(path, { isTemplate, plan, setting: settings.archiveFolder, membersOf, today });
}

/** Why the plan can't be carried out: its new place is taken, or a link in it leads out of the workspace folder. */
function whyNotMoved(root: string, plan: ArchivePlan): Refusal | undefined {
	try {
		if (lstatSync(join(root, plan.newPath), { throwIfNoEntry: false })) {
			return archiveTaken(plan);
		}
		for (let folder = parentPath(plan.newPath); folder !== ''; folder = parentPath(folder)) {
			const place = join(root, folder);
			if (lstatSync(place, { throwIfNoEntry: false })) {
				return isInside(realpathSync(root), realpathSync(place)) ? undefined : { code: 'outside-workspace' };
			}
		}
		return undefined;
	} catch (error) {
		return { code: 'failed', detail: reasonOf(error) };
	}
}

interface Changed {
	readonly file: DocumentFile;
	readonly edits: readonly TextEdit[];
}

function carryOut(root: string, plan: ArchivePlan, changed: readonly Changed[]): Refused | undefined {
	const written: Changed[] = [];
	for (const each of changed) {
		const refusal = writeDocument(each.file, each.edits);
		if (refusal) {
			changeBack(written);
			return { refusal, path: readPath(root, each.file.path) };
		}
		written.push(each);
	}
	const refusal = moveFile(root, plan);
	if (!refusal) {
		return undefined;
	}
	changeBack(written);
	return { refusal, path: plan.path };
}

/** Writes the texts from before; a file that somebody else changed in the meantime stays as it is. */
function changeBack(written: readonly Changed[]): void {
	for (const { file, edits } of written) {
		const { document } = file;
		const after = applyEdits(document.text, edits);
		const now = readDocumentFile(file.root, file.path);
		if (!('code' in now) && now.document.text === after) {
			writeDocument(now, restoreText(after, document.text));
		}
	}
}

function moveFile(root: string, plan: ArchivePlan): Refusal | undefined {
	const [from, to] = [join(root, plan.path), join(root, plan.newPath)];
	try {
		mkdirSync(join(root, parentPath(plan.newPath)), { recursive: true });
		if (lstatSync(from).isFile()) {
			// Unlike renaming, linking never replaces a file.
			linkSync(from, to);
			unlinkSync(from);
		} else if (lstatSync(to, { throwIfNoEntry: false })) {
			return archiveTaken(plan);
		} else {
			renameSync(from, to);
		}
		return undefined;
	} catch (error) {
		return codeOf(error) === 'EEXIST' ? archiveTaken(plan) : { code: 'failed', detail: reasonOf(error) };
	}
}
