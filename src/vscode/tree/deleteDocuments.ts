import * as vscode from 'vscode';
import { parentPath } from '../../util/paths';
import { pathIn } from '../workspace/base/workspaceFolder';
import { offerUndo } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';
import { titleOf } from '../workspace/words/titles';
import { treeMessages } from './treeMessages';

/**
 * Deletes documents, to the trash where there is one, after a confirmation unless `explorer.confirmDelete` is off. A
 * message, and undo in the view, restore them.
 */
export async function deleteDocuments(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
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
		if (!(await mayFollowLinks(folder, parentPath(pathIn(folder, uri) ?? '')))) {
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
	if (!(await vscode.workspace.applyEdit(edit))) {
		void vscode.window.showWarningMessage(treeMessages.notDeleted(nameOf(first)));
		return;
	}
	const restoreAll = services.history.add(() => restore(uris, contents));
	void offerUndo(uris.length === 1 ? treeMessages.deleted(title) : treeMessages.deletedMany(uris.length), restoreAll);
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
