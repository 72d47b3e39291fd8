import * as vscode from 'vscode';
import { leavesWorkspace } from '../base/leavesWorkspace';
import type { Refusal } from '../../../document/model/refusal';
import { hasTab } from './tabs';

/** Whether a document is outside all workspace folders and in no editor. Such documents are neither read nor changed. */
export function isOutOfReach(uri: vscode.Uri): boolean {
	return uri.scheme !== 'untitled' && !vscode.workspace.getWorkspaceFolder(uri) && !isInEditor(uri);
}

/**
 * Why a document must not be changed unseen, or undefined if it may: it is outside the workspace, directly or through a
 * symbolic link. A document in an editor may be changed, since the user sees what happens.
 */
export async function whyOutOfReach(uri: vscode.Uri): Promise<Refusal | undefined> {
	if (isOutOfReach(uri)) {
		return { code: 'outside-and-closed' };
	}
	return !isInEditor(uri) && (await leavesWorkspace(uri)) ? { code: 'link-leaves-workspace' } : undefined;
}

function isInEditor(uri: vscode.Uri): boolean {
	const key = uri.toString();
	return (
		hasTab(uri) ||
		vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === key) ||
		vscode.workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === key)
	);
}
