import * as vscode from 'vscode';
import { removeInstructions } from '../../document/placeholder/leftInstructions';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { messages } from '../workspace/words/messages';
import type { Services } from '../workspace/services';
import { targetUri } from '../workspace/documents/targetDocument';
import { roleOf } from '../workspace/documents/roleOf';

/**
 * `taskDocs.removeInstructions`: removes the template's instructions from a document in one undoable step. Shows a
 * message if there are none. Refuses templates.
 */
export async function removeLeftInstructions(services: Services, argument?: unknown): Promise<void> {
	const uri = targetUri(argument);
	if (!uri) {
		void vscode.window.showWarningMessage(messages.noDocument());
		return;
	}
	await changeDocuments(
		services,
		[uri],
		(document, text) => {
			if (!isMarkdown(text)) {
				return { refusal: { code: 'not-markdown' } };
			}
			const role = roleOf(services.documents, text);
			if (role === 'template') {
				return { refusal: { code: 'is-template' } };
			}
			const deletions = role === 'other' ? [] : removeInstructions(document);
			return deletions.length > 0 ? { edits: deletions } : { refusal: { code: 'no-instructions' } };
		},
		{ argument },
	);
}
