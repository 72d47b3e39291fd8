import type { TextEdit } from '../../document/model/text';

/** What mends a problem that concerns several documents or files. */
export type WorkspaceFixCode =
	/** Name this document in the other one. `target`, `inverse`. */
	| 'add-inverse'
	/** Give the file the name its convention wants. `name`. */
	| 'rename-file'
	/** Set the status to the folder's. `status`. */
	| 'set-folder-status'
	/** Move the file to its status's folder. `folder`. */
	| 'move-to-folder'
	/** Give the document an id of its own. `id`. */
	| 'next-id'
	/** Make the file that is missing. `path`. */
	| 'create-file'
	/** Tick the box of a file that is there. `path`. */
	| 'tick-path';

export interface DocumentEdits {
	readonly uri: string;
	/** All for the text as it is now; they do not overlap. */
	readonly edits: readonly TextEdit[];
}

/** A change of several documents and files, done as one. */
export interface WorkspaceFix {
	readonly code: WorkspaceFixCode;
	/** Plain text for the fix's sentence. */
	readonly parameters: Readonly<Record<string, string | number>>;
	/** Nothing that somebody wrote is lost, and nobody needs to look at it. */
	readonly isSafe: boolean;
	readonly isPreferred: boolean;
	/** Each document once; for the texts before any rename. */
	readonly edits: readonly DocumentEdits[];
	readonly renames: readonly { readonly from: string; readonly to: string }[];
	/** URIs of empty files to make, where there are none. */
	readonly creates: readonly string[];
}
