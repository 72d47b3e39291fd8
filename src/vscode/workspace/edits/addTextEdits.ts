import type * as vscode from 'vscode';
import type { TextEdit } from '../../../document/model/text';
import { toVscodeRange } from '../base/conversions';
import type { WritableDocument } from './writable';

export interface TextEditOptions {
	/** Where the document will be when its text is changed, if the same edit renames it. */
	readonly place?: vscode.Uri;
	readonly metadata?: vscode.WorkspaceEditEntryMetadata | undefined;
}

/**
 * Adds text edits to a workspace edit. No other code adds them, so that no document is changed without a check that its
 * text can be written: VS Code would save a file that isn't UTF-8 with each unknown byte replaced.
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
	// VS Code adds whatever array it gets here; it removes the edits only for undefined, which its types leave out.
	edit.set(uri, undefined as unknown as readonly vscode.TextEdit[]);
}
