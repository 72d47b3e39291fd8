import * as vscode from 'vscode';
import { messages } from '../messages';
import { targetUri } from '../targetDocument';

/** Shows the document's file in the explorer view. */
export async function revealInExplorer(argument: unknown): Promise<void> {
	const uri = targetUri(argument);
	if (uri) {
		await vscode.commands.executeCommand('revealInExplorer', uri);
	} else {
		void vscode.window.showWarningMessage(messages.noDocument());
	}
}
