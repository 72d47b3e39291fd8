import * as vscode from 'vscode';
import { lastSegment, parentPath } from '../../util/paths';
import { isThere } from '../workspace/catalog/isThere';
import { findTargets } from '../workspace/edits/findTargets';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { pathIn } from '../workspace/base/workspaceFolder';
import { showInputBox } from '../workspace/words/inputs';
import { nameOf } from '../workspace/words/messages';
import { titleOf } from '../workspace/words/titles';
import { treeMessages } from './treeMessages';

const EXTENSION = /\.(?:md|markdown)$/iu;

/** Asks for another name of a document's file, and renames it. Links and names in other documents follow. Never overwrites. */
export async function renameFile(services: Services, argument: unknown): Promise<void> {
	const [uri] = findTargets(services, argument, undefined);
	const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
	if (!uri || !folder) {
		if (uri) {
			showRefusal({ code: 'outside-workspace' }, nameOf(uri));
		}
		return;
	}
	const old = lastSegment(uri.path);
	const extension = EXTENSION.exec(old)?.[0] ?? '';
	const targetOf = (name: string): vscode.Uri => vscode.Uri.joinPath(uri, '..', name.trim().replace(EXTENSION, '') + extension);
	const answer = await showInputBox({
		title: titleOf(services, uri),
		prompt: vscode.l10n.t('New file name. Links to the document are updated.'),
		value: old,
		valueSelection: [0, old.length - extension.length],
		validateInput: async name => {
			const target = targetOf(name);
			if (/[\\/:*?"<>|\u0000-\u001f]|^\.{1,2}$/u.test(name) || name.trim().replace(EXTENSION, '') === '') {
				return treeMessages.noFileName(name);
			}
			return target.path.toLowerCase() !== uri.path.toLowerCase() && (await isThere(target))
				? treeMessages.fileExists(nameOf(target))
				: undefined;
		},
	});
	if (
		answer === undefined ||
		targetOf(answer).path === uri.path ||
		!(await mayFollowLinks(folder, parentPath(pathIn(folder, uri) ?? '')))
	) {
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(uri, targetOf(answer), { overwrite: false });
	if (!(await vscode.workspace.applyEdit(edit))) {
		void vscode.window.showWarningMessage(treeMessages.notRenamed(nameOf(uri)));
	}
}
