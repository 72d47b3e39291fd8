import * as vscode from 'vscode';
import type { FormatName } from '../../document/model/planFacts';
import { isFormat, isPathOfFormat } from '../../format/isPathOfFormat';
import { isFileName, lastSegment, parentPath } from '../../util/paths';
import { isThere } from '../workspace/catalog/isThere';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { pathIn } from '../workspace/base/workspaceFolder';
import { showInputBox } from '../workspace/words/inputs';
import { nameOf } from '../workspace/words/messages';
import { familyLabel } from '../workspace/words/words';
import { fileTargets, type FileTarget } from './fileTargets';
import { isFileRow } from './isFileRow';
import { treeMessages } from './treeMessages';

const EXTENSION = /\.(?:md|markdown)$/iu;
/** The number of a unit, which usually stays. */
const NUMBER = /^\d{2,14}[-_]/u;

/**
 * Asks for another name of a document's file, or of a unit's folder, and renames it. Links and names in other documents
 * follow. Never overwrites.
 */
export async function renameFile(services: Services, argument: unknown): Promise<void> {
	if (!isFileRow(argument)) {
		return;
	}
	const [target] = fileTargets(services, argument, undefined);
	const folder = target && vscode.workspace.getWorkspaceFolder(target.uri);
	if (!target || !folder) {
		if (target) {
			showRefusal({ code: 'outside-workspace' }, nameOf(target.uri));
		}
		return;
	}
	const { uri } = target;
	const old = lastSegment(uri.path);
	const extension = target.isFolder ? '' : (EXTENSION.exec(old)?.[0] ?? '');
	const stemOf = (name: string): string => (target.isFolder ? name.trim() : name.trim().replace(EXTENSION, ''));
	const targetOf = (name: string): vscode.Uri => vscode.Uri.joinPath(uri, '..', stemOf(name) + extension);
	const answer = await showInputBox({
		title: target.name,
		prompt: promptFor(target, services.settings.linksUpdateOnRename(uri) !== 'never'),
		value: old,
		valueSelection: [target.isFolder ? (NUMBER.exec(old)?.[0].length ?? 0) : 0, old.length - extension.length],
		validateInput: async name => {
			const renamed = targetOf(name);
			if (!isFileName(stemOf(name))) {
				return target.isFolder ? treeMessages.noFolderName(name) : treeMessages.noFileName(name);
			}
			if (renamed.path.toLowerCase() !== uri.path.toLowerCase() && (await isThere(renamed))) {
				return treeMessages.fileExists(nameOf(renamed));
			}
			const unknown = target.isFolder ? formatsLost(services, uri, pathIn(folder, renamed) ?? '') : [];
			return unknown.length > 0
				? { message: treeMessages.formatLost(unknown.map(familyLabel).join(', ')), severity: vscode.InputBoxValidationSeverity.Warning }
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
	const renamed = targetOf(answer);
	if (await move(uri, renamed)) {
		services.history.add(() => move(renamed, uri));
	}
}

function promptFor({ isFolder, documents }: FileTarget, updatesLinks: boolean): string {
	return isFolder
		? updatesLinks
			? vscode.l10n.t('New name of the folder with {0} documents. Links to them are updated.', documents)
			: vscode.l10n.t('New name of the folder with {0} documents', documents)
		: updatesLinks
			? vscode.l10n.t('New file name. Links to the document are updated.')
			: vscode.l10n.t('New file name');
}

/** The formats that documents of the folder would no longer be recognized as. */
function formatsLost({ catalog }: Services, folder: vscode.Uri, newPath: string): readonly FormatName[] {
	const below = `${folder.toString()}/`;
	const lost = catalog.current.entries.flatMap(({ uri, path, family }) =>
		uri.startsWith(below) && isFormat(family) && !isPathOfFormat(family, `${newPath}/${lastSegment(path)}`) ? [family] : [],
	);
	return [...new Set(lost)];
}

/** Renames a file or folder, also back; a message says if that fails. */
async function move(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(from, to, { overwrite: false });
	const isDone = await vscode.workspace.applyEdit(edit);
	if (!isDone) {
		void vscode.window.showWarningMessage(treeMessages.notRenamed(nameOf(from)));
	}
	return isDone;
}
