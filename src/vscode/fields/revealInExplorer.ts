import * as vscode from 'vscode';
import { messages } from '../workspace/words/messages';
import type { Services } from '../workspace/services';
import { targetUri } from '../workspace/documents/targetDocument';

/** Shows the document's file in the explorer view. */
export async function revealInExplorer(_services: Services, argument: unknown): Promise<void> {
	const uri = targetUri(argument);
	if (uri) {
		await vscode.commands.executeCommand('revealInExplorer', uri);
	} else {
		void vscode.window.showWarningMessage(messages.noDocument());
	}
}
