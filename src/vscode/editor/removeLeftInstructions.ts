import * as vscode from 'vscode';
import { removeInstructions } from '../../document/placeholder/leftInstructions';
import { showOutcome } from '../workspace/edits/editQueue';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { messages, nameOf } from '../workspace/words/messages';
import { refuse } from '../workspace/edits/refusal';
import type { Services } from '../workspace/services';
import { targetUri } from '../workspace/documents/targetDocument';
import { editorMessages } from './editorMessages';
import { roleOf } from '../workspace/documents/roleOf';

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
	showOutcome(
		await edits.applyEdits(uri, (document, text) => {
			if (!isMarkdown(text)) {
				return refuse(messages.notMarkdown(nameOf(uri)));
			}
			const role = roleOf(documents, text);
			if (role === 'template') {
				return refuse(messages.isTemplate(nameOf(uri)));
			}
			const deletions = role === 'other' ? [] : removeInstructions(document);
			return deletions.length > 0 ? deletions : refuse(editorMessages.noInstructions(nameOf(uri)));
		}),
	);
}
