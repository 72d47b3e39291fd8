import * as vscode from 'vscode';
import { doneSections } from '../../document/progress/doneSections';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { messages, nameOf } from '../workspace/words/messages';
import { refusalText } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { navigationMessages } from './navigationMessages';

/**
 * `taskDocs.foldDone`: folds the sections of the active document in which every item is done, and says so when there
 * is none. What is folded already stays so.
 */
export async function foldDone({ documents }: Services): Promise<void> {
	const text = vscode.window.activeTextEditor?.document;
	if (!text || !isMarkdown(text)) {
		void vscode.window.showWarningMessage(text ? refusalText({ code: 'not-markdown' }, nameOf(text.uri)) : messages.noDocument());
		return;
	}
	const document = documents.get(text);
	const lines = doneSections(document).flatMap(index => document.sections[index]?.line ?? []);
	if (lines.length === 0) {
		void vscode.window.showInformationMessage(navigationMessages.nothingDone(nameOf(text.uri)));
		return;
	}
	// With a direction, a region that is folded stays folded; without one, what is around it would be folded.
	await vscode.commands.executeCommand('editor.fold', { selectionLines: lines, levels: 1, direction: 'down' });
}
