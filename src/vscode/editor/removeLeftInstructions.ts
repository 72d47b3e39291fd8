import * as vscode from 'vscode';
import { removeInstructions } from '../../document/leftInstructions';
import { showOutcome } from '../workspace/editQueue';
import { isMarkdown } from '../workspace/isMarkdown';
import { messages, nameOf } from '../workspace/messages';
import { refuse } from '../workspace/refusal';
import type { Services } from '../workspace/services';
import { targetUri } from '../workspace/targetDocument';
import { editorMessages } from './editorMessages';
import { roleOf } from '../workspace/roleOf';

/**
 * `taskDocs.removeInstructions`: takes the instructions of its template out of a document, in one step. Says so when
 * there are none, and leaves templates alone.
 */
export async function removeLeftInstructions({ documents, edits }: Services, argument?: unknown): Promise<void> {
	const uri = targetUri(argument);
	if (!uri) {
		void vscode.window.showWarningMessage(messages.noDocument());
		return;
	}
	showOutcome(await edits.applyEdits(uri, (document, text) => {
		if (!isMarkdown(text)) {
			return refuse(messages.notMarkdown(nameOf(uri)));
		}
		const role = roleOf(documents, text);
		if (role === 'template') {
			return refuse(messages.isTemplate(nameOf(uri)));
		}
		const deletions = role === 'other' ? [] : removeInstructions(document);
		return deletions.length > 0 ? deletions : refuse(editorMessages.noInstructions(nameOf(uri)));
	}));
}
