import * as vscode from 'vscode';
import { showOutcome } from '../workspace/edits/editQueue';
import { fromVscodePosition, fromVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { nameOf } from '../workspace/words/messages';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { editorMessages } from './editorMessages';
import { toggleSelected } from './toggleSelected';

/**
 * `taskDocs.toggleItem`: toggles the checklist items at the cursors and in the selections of the active editor. Shows a
 * message if there are none. Cursors don't move.
 */
export async function toggleItems({ edits, settings, clock }: Services): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		void vscode.window.showWarningMessage(editorMessages.noEditor());
		return;
	}
	const { document: text } = editor;
	if (!isMarkdown(text)) {
		showRefusal({ code: 'not-markdown' }, nameOf(text.uri));
		return;
	}
	const syncParents = settings.syncParents(text.uri);
	showOutcome(
		await edits.applyEdits(text.uri, document => {
			// Read now, since an earlier edit in the queue can have moved the selections with the text.
			const selections = editor.selections.map(selection => ({
				...fromVscodeRange(selection),
				active: fromVscodePosition(selection.active),
			}));
			const made = toggleSelected(document, selections, { syncParents, now: clock() });
			if (made === undefined) {
				const isSeveralLines = selections.some(selection => selection.start.line !== selection.end.line);
				return { refusal: { code: isSeveralLines ? 'no-item-in-selection' : 'no-item-at-cursor' } };
			}
			return { edits: made };
		}),
	);
}
