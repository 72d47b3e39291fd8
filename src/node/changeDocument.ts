import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import type { Refusal } from '../document/model/refusal';
import { applyEdits, type TextEdit } from '../document/model/text';
import { readDocumentFile, type DocumentFile } from './documentFile';
import type { WorkspaceSettings } from './workspaceSettings';
import { writeDocument } from './writeDocument';

/** Computes the edits of a document as it was read. */
export type Change = (file: DocumentFile) => EditResult;

export interface ChangeTarget {
	/** The workspace folder's absolute path. */
	readonly root: string;
	/** The document's path, absolute or relative to the folder. */
	readonly path: string;
	/** How documents of the folder are read; see readWorkspaceSettings. */
	readonly settings: WorkspaceSettings;
	/** Compute the change without writing it. */
	readonly dryRun?: boolean | undefined;
}

/** What was changed, or why nothing was. */
export type ChangeOutcome =
	| {
			/** `[]` if there was nothing to change. */
			readonly edits: readonly TextEdit[];
			/** The texts without a byte order mark. */
			readonly before: string;
			readonly after: string;
			readonly refusal?: undefined;
	  }
	| {
			readonly refusal: Refusal;
			/** The document as it is now, to show what is there; undefined if it can't be read. */
			readonly current: TaskDocument | undefined;
			readonly edits?: undefined;
	  };

/**
 * Reads a document of a workspace folder, computes a change and writes it. Never throws for file system errors; see
 * readDocumentFile and writeDocument for what is refused.
 */
export function changeDocument({ root, path, settings, dryRun }: ChangeTarget, change: Change): ChangeOutcome {
	const file = readDocumentFile(root, path, settings);
	if ('code' in file) {
		return { refusal: file, current: undefined };
	}
	const { refusal, edits } = change(file);
	if (refusal) {
		return { refusal, current: file.document };
	}
	const objection = dryRun === true ? undefined : writeDocument(file, edits);
	if (objection) {
		const now = readDocumentFile(root, path, settings);
		return { refusal: objection, current: 'code' in now ? undefined : now.document };
	}
	const before = file.document.text;
	return { edits, before, after: applyEdits(before, edits) };
}
