import * as vscode from 'vscode';
import { errorText } from '../base/log';
import { messages, nameOf, plain } from '../words/messages';
import { hasTab, hasTabInFront } from './tabs';
import { checkWritable, isAsOnDisk, type WritableDocument } from './writable';

/** What came of it. `message` is one localised sentence for the user. */
export type EditOutcome =
	| { readonly kind: 'applied'; readonly saved: boolean }
	/** Nothing to do. */
	| { readonly kind: 'unchanged' }
	| { readonly kind: 'refused'; readonly message: string };

/** A refusal among outcomes. */
export type RefusedOutcome = Extract<EditOutcome, { kind: 'refused' }>;

/** An open document that is to be changed. */
export interface Target {
	readonly document: WritableDocument;
	/** Nobody looks at it, so we save what we change. */
	readonly isClosed: boolean;
}

/**
 * The document to change, opened when need be without a tab, or why it cannot be changed.
 * @param wasClosed nobody looked at it when the first of several edits in a row was made
 */
export async function openTarget(uri: vscode.Uri, wasClosed: boolean): Promise<Target | RefusedOutcome> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	let opened: vscode.TextDocument;
	try {
		opened = open ?? (await vscode.workspace.openTextDocument(uri));
	} catch (error) {
		return refused(messages.notOpened(nameOf(uri), plain(errorText(error))));
	}
	const document = await checkWritable(opened);
	if ('message' in document) {
		return refused(document.message);
	}
	const isClosed = !document.isUntitled && (wasClosed ? !hasTabInFront(uri) : !document.isDirty && !hasTab(uri));
	return !isClosed || (await isAsOnDisk(document)) ? { document, isClosed } : refused(messages.changedMeanwhile(nameOf(uri)));
}

/** Nothing was done, for this reason. */
export function refused(message: string): RefusedOutcome {
	return { kind: 'refused', message };
}
