import * as vscode from 'vscode';
import { instructionsEdits } from '../../agent/instructionsBlock';
import { applyEdits } from '../../document/model/text';
import { isThere } from '../workspace/catalog/isThere';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { showWorkspaceFolderPick } from '../workspace/words/inputs';
import { agentsMessages } from './agentsMessages';

/**
 * Writes or renews the block of instructions for agents in AGENTS.md of a workspace folder, and shows the file. Nothing
 * else in the file changes, and one undo takes the change back.
 */
export async function writeInstructions(services: Services): Promise<void> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const folder = folders.length < 2 ? folders[0] : await showWorkspaceFolderPick({ placeHolder: agentsMessages.chooseFolder() });
	if (!folder) {
		if (folders.length === 0) {
			void vscode.window.showWarningMessage(agentsMessages.noFolder());
		}
		return;
	}
	const uri = vscode.Uri.joinPath(folder.uri, 'AGENTS.md');
	if (await isThere(uri)) {
		await vscode.window.showTextDocument(uri);
		const [outcome] = await changeDocuments(services, [uri], (_, text) => instructionsEdits(text.getText()));
		if (outcome?.kind === 'unchanged') {
			void vscode.window.showInformationMessage(agentsMessages.upToDate());
		}
	} else if (await mayFollowLinks(folder, '')) {
		const edit = new vscode.WorkspaceEdit();
		const text = applyEdits('', instructionsEdits('').edits ?? []);
		edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
		if (await vscode.workspace.applyEdit(edit)) {
			await vscode.window.showTextDocument(uri);
			void vscode.window.showInformationMessage(agentsMessages.written());
		} else {
			showRefusal({ code: 'file-exists', name: 'AGENTS.md' });
		}
	}
}
