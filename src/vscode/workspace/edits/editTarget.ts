import * as vscode from 'vscode';
import { errorText } from '../base/log';
import type { Refusal } from '../../../document/model/refusal';
import type { TaskDocument } from '../../../document/model/model';
import { nameOf } from '../words/messages';
import { quotedTitle } from '../words/titles';
import { hasTab, hasTabInFront } from './tabs';
import { checkWritable, isAsOnDisk, type WritableDocument } from './writable';

/** The result of an edit. */
export type EditOutcome =
	| { readonly kind: 'applied'; readonly saved: boolean }
	/** Nothing to do. */
	| { readonly kind: 'unchanged' }
	| RefusedOutcome;

/** Why nothing was changed. */
export interface RefusedOutcome {
	readonly kind: 'refused';
	readonly refusal: Refusal;
	/** The title or file name of the document that was refused. */
	readonly file: string;
}

/** An open document to change. */
export interface Target {
	readonly document: WritableDocument;
	/** No editor shows it, so that it is saved after the change. */
	readonly isClosed: boolean;
}

/**
 * The document to change, opened without a tab if needed, or why it can't be changed.
 * @param wasClosed no editor showed it at the first of several consecutive edits
 */
export async function openTarget(uri: vscode.Uri, wasClosed: boolean): Promise<Target | RefusedOutcome> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	let opened: vscode.TextDocument;
	try {
		opened = open ?? (await vscode.workspace.openTextDocument(uri));
	} catch (error) {
		return refused({ code: 'not-opened', detail: errorText(error) }, uri);
	}
	const document = await checkWritable(opened);
	if ('code' in document) {
		return refused(document, uri);
	}
	const isClosed = !document.isUntitled && (wasClosed ? !hasTabInFront(uri) : !document.isDirty && !hasTab(uri));
	return !isClosed || (await isAsOnDisk(document)) ? { document, isClosed } : refused({ code: 'changed-meanwhile' }, uri);
}

/**
 * The outcome of an edit that was refused.
 * @param document the document as parsed, if it could be, so that the message shows its title instead of its file name
 */
export function refused(refusal: Refusal, uri: vscode.Uri, document?: TaskDocument): RefusedOutcome {
	return { kind: 'refused', refusal, file: document ? quotedTitle(document.title.text) : nameOf(uri) };
}
