import * as vscode from 'vscode';
import { errorText } from '../base/log';
import type { Refusal } from '../../../document/model/refusal';
import { nameOf } from '../words/messages';
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
	/** The name of the document that the refusal is about. */
	readonly file: string;
}

/** An open document that is to be changed. */
export interface Target {
	readonly document: WritableDocument;
	/** No editor shows it, so it is saved after the change. */
	readonly isClosed: boolean;
}

/**
 * The document to change, opened when need be without a tab, or why it cannot be changed.
 * @param wasClosed no editor showed it when the first of several consecutive edits was made
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

/** The outcome of an edit that was refused. */
export function refused(refusal: Refusal, uri: vscode.Uri): RefusedOutcome {
	return { kind: 'refused', refusal, file: nameOf(uri) };
}
