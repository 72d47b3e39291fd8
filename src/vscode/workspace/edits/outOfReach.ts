import * as vscode from 'vscode';
import { leavesWorkspace } from '../base/leavesWorkspace';
import type { Refusal } from '../../../document/model/refusal';
import { hasTab } from './tabs';

/** Whether a document is outside every workspace folder and in no editor. Nothing is read or changed there. */
export function isOutOfReach(uri: vscode.Uri): boolean {
	return uri.scheme !== 'untitled' && !vscode.workspace.getWorkspaceFolder(uri) && !isInEditor(uri);
}

/**
 * Why a document must not be changed without being shown, or undefined when it may: it is outside the workspace, or a
 * symbolic link leads there. A document that is in an editor may be changed: its user sees what happens.
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
