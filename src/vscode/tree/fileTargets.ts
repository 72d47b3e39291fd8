import * as vscode from 'vscode';
import { folderKey } from '../workspace/base/workspaceFolder';
import { findTargets } from '../workspace/edits/findTargets';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';
import { titleOf } from '../workspace/words/titles';
import { isFileRow, isUnitRow } from './isFileRow';

/** What a command for files applies to. */
export interface FileTarget {
	/** Of a document's file, or of a unit's folder. */
	readonly uri: vscode.Uri;
	readonly isFolder: boolean;
	/** The title in quotes, or the folder's name. */
	readonly name: string;
	/** The task documents in the folder; 1 for a file. */
	readonly documents: number;
}

/**
 * The files of documents and the folders of units that a command applies to, without files in one of those folders. Never
 * a workspace folder or a folder above one: of such a unit, the document that leads it. See findTargets.
 */
export function fileTargets(services: Services, argument: unknown, selection: unknown): readonly FileTarget[] {
	const rows = Array.isArray(selection) ? (selection as readonly unknown[]).filter(isFileRow) : [];
	const units = [argument, ...rows].filter(isUnitRow);
	const targets = findTargets(services, argument, rows.length > 0 ? rows : selection).map((uri): FileTarget => {
		const unit = units.find(row => row.uri.toString() === uri.toString());
		const folder = vscode.Uri.joinPath(uri, '..');
		if (!unit || hasWorkspaceFolder(folder)) {
			return { uri, isFolder: false, name: titleOf(services, uri), documents: 1 };
		}
		return { uri: folder, isFolder: true, name: nameOf(folder), documents: unit.children.length };
	});
	const folders = targets.filter(({ isFolder }) => isFolder);
	return targets.filter(
		target => !folders.some(folder => folder !== target && target.uri.toString().startsWith(`${folder.uri.toString()}/`)),
	);
}

/** Whether a folder is a workspace folder, or contains one. */
function hasWorkspaceFolder(folder: vscode.Uri): boolean {
	return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => `${folderKey(uri)}/`.startsWith(`${folderKey(folder)}/`));
}
