import type * as vscode from 'vscode';
import type { TextEdit } from '../../../document/model/text';
import { toVscodeRange } from '../base/conversions';
import type { WritableDocument } from './writable';

export interface TextEditOptions {
	/** The document's URI when its text is changed, if the same edit renames it. */
	readonly place?: vscode.Uri;
	readonly metadata?: vscode.WorkspaceEditEntryMetadata | undefined;
}

/**
 * Adds text edits to a workspace edit. No other code adds them, so that no document is changed without checking that
 * its text can be written: VS Code would save a file that isn't UTF-8 with each invalid byte replaced.
 */
export function addTextEdits(
	edit: vscode.WorkspaceEdit,
	document: WritableDocument,
	edits: readonly TextEdit[],
	{ place = document.uri, metadata }: TextEditOptions = {},
): void {
	for (const { range, newText } of edits) {
		edit.replace(place, toVscodeRange(range), newText, metadata);
	}
}

/** Removes the text edits for this document from a workspace edit. */
export function removeTextEdits(edit: vscode.WorkspaceEdit, uri: vscode.Uri): void {
	// VS Code adds any array passed here; only undefined, which its types don't allow, removes the edits.
	edit.set(uri, undefined as unknown as readonly vscode.TextEdit[]);
}
