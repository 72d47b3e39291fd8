import * as vscode from 'vscode';
import { doneSections } from '../../document/progress/doneSections';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { messages, nameOf } from '../workspace/words/messages';
import { quotedTitle } from '../workspace/words/titles';
import { refusalText } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { navigationMessages } from './navigationMessages';

/**
 * `taskDocs.foldDone`: folds the sections of the active document in which every item is done. Shows a message if there
 * is none. Folded sections stay folded.
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
		void vscode.window.showInformationMessage(navigationMessages.nothingDone(quotedTitle(document.title.text)));
		return;
	}
	// With a direction, folded regions stay folded; without one, the regions around them would be folded.
	await vscode.commands.executeCommand('editor.fold', { selectionLines: lines, levels: 1, direction: 'down' });
}
