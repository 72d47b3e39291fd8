import * as vscode from 'vscode';
import { decode } from '../../../catalog/files/decode';
import type { Refusal } from '../../../document/model/refusal';
import { errorText } from '../base/log';
import { whyOutOfReach } from './outOfReach';
import { hasTab } from './tabs';

declare const isChecked: unique symbol;

/** An open document whose text may be changed. Only `checkWritable` returns one, and text edits require one. */
export type WritableDocument = vscode.TextDocument & { readonly [isChecked]: true };

/** The document, typed as writable, or why its text must not be changed. */
export async function checkWritable(document: vscode.TextDocument): Promise<WritableDocument | Refusal> {
	return (await whyNotWritable(document)) ?? (document as WritableDocument);
}

/**
 * Why the text of an open document must not be changed, or undefined if it may: a read-only file system or file, a file
 * that the user's settings make read-only, a closed file outside the workspace, or bytes that aren't UTF-8 and would be
 * lost on saving.
 */
export async function whyNotWritable(document: vscode.TextDocument): Promise<Refusal | undefined> {
	const { uri } = document;
	if (document.isUntitled) {
		return undefined;
	}
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) {
		return { code: 'read-only-file-system' };
	}
	const outOfReach = await whyOutOfReach(uri);
	if (outOfReach) {
		return outOfReach;
	}
	if (isReadonlyBySetting(document)) {
		return { code: 'read-only' };
	}
	try {
		const { permissions } = await vscode.workspace.fs.stat(uri);
		if (permissions !== undefined && (permissions & vscode.FilePermission.Readonly) !== 0) {
			return { code: 'read-only' };
		}
		if (document.getText().includes('\uFFFD') && !decode(await vscode.workspace.fs.readFile(uri)).isValid) {
			return { code: 'not-utf8' };
		}
	} catch (error) {
		// Deleted while it was open: its text may be changed in an editor, but the file must not be recreated unseen.
		if (!document.isDirty && !hasTab(uri)) {
			return { code: 'not-opened', detail: errorText(error) };
		}
	}
	return undefined;
}

/**
 * Whether the text of a document without an editor equals its file. Just after another program has written the file it
 * doesn't; this waits up to three seconds for VS Code to reload it.
 */
export async function isAsOnDisk(document: vscode.TextDocument): Promise<boolean> {
	for (let attempt = 0; attempt < 30; attempt++) {
		const isSame = await isOnDisk(document.uri, document.getText());
		if (isSame !== false) {
			return isSame === true;
		}
		await new Promise(resolve => {
			setTimeout(resolve, 100);
		});
	}
	return false;
}

/** Whether a document's file has this text; undefined if there is no such file. */
export async function isOnDisk(uri: vscode.Uri, expected: string): Promise<boolean | undefined> {
	try {
		const { text, isValid } = decode(await vscode.workspace.fs.readFile(uri));
		// VS Code normalizes mixed line endings. Text that it has read in another encoding can't be compared.
		return withOneLineEnd(text) === withOneLineEnd(expected) || (!isValid && !expected.includes('\uFFFD'));
	} catch {
		return undefined;
	}
}

function withOneLineEnd(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

/** Whether `files.readonlyInclude` matches the document and `files.readonlyExclude` doesn't. */
function isReadonlyBySetting(document: vscode.TextDocument): boolean {
	const settings = vscode.workspace.getConfiguration('files', document.uri);
	return matchesAny(settings.get('readonlyInclude'), document) && !matchesAny(settings.get('readonlyExclude'), document);
}

function matchesAny(globs: unknown, document: vscode.TextDocument): boolean {
	if (typeof globs !== 'object' || globs === null) {
		return false;
	}
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	return Object.entries(globs).some(
		([glob, on]) =>
			on === true &&
			vscode.languages.match({ pattern: folder && !glob.startsWith('/') ? new vscode.RelativePattern(folder, glob) : glob }, document) > 0,
	);
}
