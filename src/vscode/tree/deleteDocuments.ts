import * as vscode from 'vscode';
import { parentPath } from '../../util/paths';
import { pathIn } from '../workspace/base/workspaceFolder';
import { isThere } from '../workspace/catalog/isThere';
import { offerUndo } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';
import { titleOf } from '../workspace/words/titles';
import { isFileRow } from './isFileRow';
import { treeMessages } from './treeMessages';

/**
 * Deletes documents, to the trash where there is one, after a confirmation unless `explorer.confirmDelete` is off. A
 * message, and undo in the view, restore them.
 */
export async function deleteDocuments(services: Services, argument: unknown, selection: unknown): Promise<void> {
	if (!isFileRow(argument)) {
		return;
	}
	const uris = findTargets(services, argument, Array.isArray(selection) ? selection.filter(isFileRow) : selection);
	const [first] = uris;
	if (!first || !(await isConfirmed(services, uris))) {
		return;
	}
	for (const uri of uris) {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		if (!folder) {
			showRefusal({ code: 'outside-workspace' }, nameOf(uri));
			return;
		}
		if (!(await mayFollowLinks(folder, parentPath(pathIn(folder, uri) ?? ''), 'change'))) {
			return;
		}
	}
	const title = titleOf(services, first);
	let contents: readonly Uint8Array[];
	try {
		contents = await Promise.all(uris.map(contentsOf));
	} catch {
		// What can't be read couldn't be restored.
		void vscode.window.showWarningMessage(treeMessages.notDeleted(nameOf(first)));
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	uris.forEach(uri => edit.deleteFile(uri));
	await vscode.workspace.applyEdit(edit);
	// VS Code stops at the first file that can't be deleted, and doesn't restore the others.
	const areThere = await Promise.all(uris.map(isThere));
	const left = uris.find((_, index) => areThere[index]);
	if (left) {
		void vscode.window.showWarningMessage(treeMessages.notDeleted(nameOf(left)));
	}
	const gone = uris.filter((_, index) => !areThere[index]);
	if (gone.length > 0) {
		const restoreAll = services.history.add(() =>
			restore(
				gone,
				contents.filter((_, index) => !areThere[index]),
			),
		);
		const [one] = gone;
		void offerUndo(gone.length === 1 && one === first ? treeMessages.deleted(title) : treeMessages.deletedMany(gone.length), restoreAll);
	}
}

/** What the editor shows, else what is on the disk. */
async function contentsOf(uri: vscode.Uri): Promise<Uint8Array> {
	const open = vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri.toString());
	return open ? new TextEncoder().encode(open.getText()) : vscode.workspace.fs.readFile(uri);
}

async function restore(uris: readonly vscode.Uri[], contents: readonly Uint8Array[]): Promise<void> {
	for (const [index, uri] of uris.entries()) {
		const edit = new vscode.WorkspaceEdit();
		edit.createFile(uri, { contents: contents[index] ?? new Uint8Array(), overwrite: false });
		if (!(await vscode.workspace.applyEdit(edit))) {
			void vscode.window.showWarningMessage(treeMessages.notRestored(nameOf(uri)));
		}
	}
}

async function isConfirmed(services: Services, uris: readonly vscode.Uri[]): Promise<boolean> {
	const [first] = uris;
	if (!first || vscode.workspace.getConfiguration('explorer').get('confirmDelete') === false) {
		return true;
	}
	const question = uris.length === 1 ? treeMessages.confirmDelete(titleOf(services, first)) : treeMessages.confirmDeleteMany(uris.length);
	const answer: vscode.MessageItem = { title: treeMessages.delete() };
	return (await vscode.window.showWarningMessage(question, { modal: true, detail: treeMessages.trash() }, answer)) === answer;
}
