import * as vscode from 'vscode';
import { parentPath } from '../../util/paths';
import { pathIn } from '../workspace/base/workspaceFolder';
import { askIsThere } from '../workspace/catalog/isThere';
import { offerUndo } from '../workspace/edits/changeDocuments';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';
import { fileTargets, type FileTarget } from './fileTargets';
import { isFileRow } from './isFileRow';
import { treeMessages } from './treeMessages';

/**
 * Deletes documents, and units with their folders, to the trash where there is one, after a confirmation unless
 * `explorer.confirmDelete` is off. A message, and undo in the view, restore them.
 */
export async function deleteDocuments(services: Services, argument: unknown, selection: unknown): Promise<void> {
	if (!isFileRow(argument)) {
		return;
	}
	const targets = fileTargets(services, argument, selection);
	const [first] = targets;
	if (!first) {
		return;
	}
	for (const { uri } of targets) {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		if (!folder) {
			showRefusal({ code: 'outside-workspace' }, nameOf(uri));
			return;
		}
		if (!(await mayFollowLinks(folder, parentPath(pathIn(folder, uri) ?? ''), 'change'))) {
			return;
		}
	}
	let files: FilesToDelete;
	let contents: readonly Uint8Array[] = [];
	try {
		files = await filesOf(targets);
		if (!(await isConfirmed(targets, files))) {
			return;
		}
		contents = files.canRestore ? await Promise.all(files.uris.map(contentsOf)) : [];
	} catch {
		// What can't be read couldn't be restored.
		void vscode.window.showWarningMessage(treeMessages.notDeleted(nameOf(first.uri)));
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	targets.forEach(({ uri, isFolder }) => edit.deleteFile(uri, { recursive: isFolder }));
	await vscode.workspace.applyEdit(edit);
	// VS Code stops at the first file that can't be deleted, and doesn't restore the others.
	const areLeft = await Promise.all(targets.map(({ uri }) => askIsThere(uri)));
	const left = targets.find((_, index) => areLeft[index] !== false);
	if (left) {
		void vscode.window.showWarningMessage(treeMessages.notDeleted(nameOf(left.uri)));
	}
	const areThere = await Promise.all(files.uris.map(askIsThere));
	const isGone = (_: unknown, index: number): boolean => areThere[index] === false;
	const gone = files.uris.filter(isGone);
	if (gone.length > 0) {
		const deleted = targets.filter((_, index) => areLeft[index] === false);
		const [only] = deleted;
		const sentence =
			deleted.length !== 1 || !only
				? treeMessages.deletedMany(deleted.reduce((sum, { documents }) => sum + documents, 0))
				: only.isFolder
					? treeMessages.deletedFolder(only.name, only.documents)
					: treeMessages.deleted(only.name);
		if (files.canRestore) {
			void offerUndo(
				sentence,
				services.history.add(() => restore(gone, contents.filter(isGone))),
			);
		} else {
			void vscode.window.showInformationMessage(sentence);
		}
	}
}

/** The files that are deleted. */
interface FilesToDelete {
	readonly uris: readonly vscode.Uri[];
	/** Whether all of it can be kept in memory until it is restored. */
	readonly canRestore: boolean;
}

/** Maximum files, and bytes, of folders that are kept to restore them. */
const MAX_FILES = 1000;
const MAX_BYTES = 50_000_000;

async function filesOf(targets: readonly FileTarget[]): Promise<FilesToDelete> {
	const uris: vscode.Uri[] = [];
	let bytes = 0;
	let hasLinks = false;
	const folders = targets.flatMap(({ uri, isFolder }) => (isFolder ? [uri] : []));
	uris.push(...targets.flatMap(({ uri, isFolder }) => (isFolder ? [] : [uri])));
	for (let folder = folders.pop(); folder && uris.length <= MAX_FILES; folder = folders.pop()) {
		for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
			const uri = vscode.Uri.joinPath(folder, name);
			if ((type & vscode.FileType.SymbolicLink) !== 0) {
				hasLinks = true;
			} else if (type === vscode.FileType.Directory) {
				folders.push(uri);
			} else {
				uris.push(uri);
				bytes += (await vscode.workspace.fs.stat(uri)).size;
			}
		}
	}
	return { uris, canRestore: !hasLinks && bytes <= MAX_BYTES && (uris.length <= MAX_FILES || targets.every(({ isFolder }) => !isFolder)) };
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

async function isConfirmed(targets: readonly FileTarget[], { uris, canRestore }: FilesToDelete): Promise<boolean> {
	const [first] = targets;
	if (!first || (canRestore && vscode.workspace.getConfiguration('explorer').get('confirmDelete') === false)) {
		return true;
	}
	const documents = targets.reduce((sum, target) => sum + target.documents, 0);
	const folders = targets.filter(({ isFolder }) => isFolder);
	const question =
		targets.length > 1
			? treeMessages.confirmDeleteMany(documents)
			: first.isFolder
				? treeMessages.confirmDeleteFolder(first.name)
				: treeMessages.confirmDelete(first.name);
	const about =
		targets.length > 1
			? folders.length > 0
				? [treeMessages.foldersToo(folders.map(({ name }) => name).join(', '))]
				: []
			: first.isFolder && canRestore
				? [treeMessages.contents(documents, uris.length - documents)]
				: [];
	const detail = [...about, canRestore ? treeMessages.trash() : treeMessages.trashOnly()].join(' ');
	const answer: vscode.MessageItem = { title: treeMessages.delete() };
	return (await vscode.window.showWarningMessage(question, { modal: true, detail }, answer)) === answer;
}
