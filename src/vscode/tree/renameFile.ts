import * as vscode from 'vscode';
import { isFileName, lastSegment, parentPath } from '../../util/paths';
import { isThere } from '../workspace/catalog/isThere';
import { findTargets } from '../workspace/edits/findTargets';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { pathIn } from '../workspace/base/workspaceFolder';
import { showInputBox } from '../workspace/words/inputs';
import { nameOf } from '../workspace/words/messages';
import { titleOf } from '../workspace/words/titles';
import { isFileRow } from './isFileRow';
import { treeMessages } from './treeMessages';

const EXTENSION = /\.(?:md|markdown)$/iu;

/** Asks for another name of a document's file, and renames it. Links and names in other documents follow. Never overwrites. */
export async function renameFile(services: Services, argument: unknown): Promise<void> {
	if (!isFileRow(argument)) {
		return;
	}
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
		prompt:
			services.settings.linksUpdateOnRename(uri) === 'never'
				? vscode.l10n.t('New file name')
				: vscode.l10n.t('New file name. Links to the document are updated.'),
		value: old,
		valueSelection: [0, old.length - extension.length],
		validateInput: async name => {
			const target = targetOf(name);
			if (!isFileName(name.trim().replace(EXTENSION, ''))) {
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
		!(await mayFollowLinks(folder, parentPath(pathIn(folder, uri) ?? ''), 'change'))
	) {
		return;
	}
	const target = targetOf(answer);
	if (await move(uri, target)) {
		services.history.add(() => move(target, uri));
	}
}

/** Renames a file, also back; a message says if that fails. */
async function move(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(from, to, { overwrite: false });
	const isDone = await vscode.workspace.applyEdit(edit);
	if (!isDone) {
		void vscode.window.showWarningMessage(treeMessages.notRenamed(nameOf(from)));
	}
	return isDone;
}
