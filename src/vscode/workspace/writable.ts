import * as vscode from 'vscode';
import { decode } from '../../catalog/decode';
import { errorText } from './log';
import { messages, nameOf, plain } from './messages';
import { refuse, type Refusal } from './refusal';
import { hasTab } from './tabs';

/**
 * Why the text of an open document must not be changed, or undefined when it may: a read-only file system or file,
 * a file that the user's settings make read-only, or bytes that are not UTF-8 and would be lost by saving.
 */
export async function whyNotWritable(document: vscode.TextDocument): Promise<Refusal | undefined> {
	const { uri } = document;
	if (document.isUntitled) {
		return undefined;
	}
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) {
		return refuse(messages.readOnlyFileSystem(nameOf(uri)));
	}
	if (isReadonlyBySetting(document)) {
		return refuse(messages.readOnly(nameOf(uri)));
	}
	try {
		const { permissions } = await vscode.workspace.fs.stat(uri);
		if (permissions !== undefined && (permissions & vscode.FilePermission.Readonly) !== 0) {
			return refuse(messages.readOnly(nameOf(uri)));
		}
		if (document.getText().includes('\uFFFD') && !decode(await vscode.workspace.fs.readFile(uri)).isValid) {
			return refuse(messages.notUtf8(nameOf(uri)));
		}
	} catch (error) {
		// Deleted while it was open: in an editor its text may be changed, but nothing brings the file back unseen.
		if (!document.isDirty && !hasTab(uri)) {
			return refuse(messages.notOpened(nameOf(uri), plain(errorText(error))));
		}
	}
	return undefined;
}

/**
 * Whether the text of a document that nobody looks at is what the disk has. Just after another program has written
 * the file it is not; then this waits up to a second for the editor to follow.
 */
export async function isAsOnDisk(document: vscode.TextDocument): Promise<boolean> {
	for (let attempt = 0; attempt < 10; attempt++) {
		try {
			const { text, isValid } = decode(await vscode.workspace.fs.readFile(document.uri));
			// Text of another encoding cannot be compared; line ends of two kinds become one in the editor.
			if (!isValid || withOneLineEnd(text) === withOneLineEnd(document.getText())) {
				return true;
			}
		} catch {
			return false;
		}
		await new Promise(resolve => {
			setTimeout(resolve, 100);
		});
	}
	return false;
}

function withOneLineEnd(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

/** Whether `files.readonlyInclude`, less `files.readonlyExclude`, names the document. */
function isReadonlyBySetting(document: vscode.TextDocument): boolean {
	const settings = vscode.workspace.getConfiguration('files', document.uri);
	return matchesAny(settings.get('readonlyInclude'), document) && !matchesAny(settings.get('readonlyExclude'), document);
}

function matchesAny(globs: unknown, document: vscode.TextDocument): boolean {
	if (typeof globs !== 'object' || globs === null) {
		return false;
	}
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	return Object.entries(globs).some(([glob, on]) => on === true && vscode.languages.match(
		{ pattern: folder && !glob.startsWith('/') ? new vscode.RelativePattern(folder, glob) : glob }, document) > 0);
}
