import type { TextEdit } from '../../document/model/text';

/** A fix for a problem that concerns several documents or files. */
export type WorkspaceFixCode =
	/** Name this document in the other document. `target`, `inverse`. */
	| 'add-inverse'
	/** Rename the file by its convention. `name`. */
	| 'rename-file'
	/** Set the status to the folder's. `status`. */
	| 'set-folder-status'
	/** Move the file to its status's folder. `folder`. */
	| 'move-to-folder'
	/** Give the document a unique id. `id`. */
	| 'next-id'
	/** Create the missing file. `path`. */
	| 'create-file'
	/** Tick the box of a file that exists. `path`. */
	| 'tick-path';

export interface DocumentEdits {
	readonly uri: string;
	/** For the current text; they do not overlap. */
	readonly edits: readonly TextEdit[];
}

/** A change to several documents and files, applied together. */
export interface WorkspaceFix {
	readonly code: WorkspaceFixCode;
	/** Plain text for the fix's sentence. */
	readonly parameters: Readonly<Record<string, string | number>>;
	/** Loses nothing that an author wrote and needs no review. */
	readonly isSafe: boolean;
	readonly isPreferred: boolean;
	/** Each document once; the edits apply to the texts before any rename. */
	readonly edits: readonly DocumentEdits[];
	readonly renames: readonly { readonly from: string; readonly to: string }[];
	/** URIs of empty files to create where none exist. */
	readonly creates: readonly string[];
}
