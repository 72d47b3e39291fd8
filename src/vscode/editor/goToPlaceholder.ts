import * as vscode from 'vscode';
import { asksForDate } from '../../document/placeholder/asksForDate';
import { stepToPlaceholder, type StepDirection } from '../../document/placeholder/placeholderSteps';
import { fromVscodeRange, toVscodeRange } from '../workspace/base/conversions';
import { opensSuggestions } from '../workspace/base/opensSuggestions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { messages, nameOf } from '../workspace/words/messages';
import { titleOf } from '../workspace/words/titles';
import { showRefusal } from '../workspace/edits/refusalText';
import { readBundled } from '../workspace/documents/readBundled';
import type { Services } from '../workspace/services';
import { editorMessages } from './editorMessages';
import { placeholdersOf } from '../workspace/documents/placeholdersOf';
import { roleOf } from '../workspace/documents/roleOf';

/**
 * `taskDocs.nextPlaceholder` and `taskDocs.previousPlaceholder`: selects the blank after or before the cursor, wrapping
 * around, and opens the suggestions for a choice or a date. Shows a message if there is none.
 */
export async function goToPlaceholder(services: Services, direction: StepDirection): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		void vscode.window.showWarningMessage(messages.noDocument());
		return;
	}
	const { document: text } = editor;
	if (!isMarkdown(text)) {
		showRefusal({ code: 'not-markdown' }, nameOf(text.uri));
		return;
	}
	const { documents } = services;
	if (roleOf(documents, text) === 'other') {
		void vscode.window.showInformationMessage(editorMessages.notToFillIn(titleOf(services, text.uri)));
		return;
	}
	await readBundled(services);
	const document = documents.get(text);
	const placeholder = stepToPlaceholder(placeholdersOf(document), fromVscodeRange(editor.selection), direction);
	if (!placeholder) {
		void vscode.window.showInformationMessage(editorMessages.nothingToFillIn());
		return;
	}
	const range = toVscodeRange(placeholder.range);
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	// A click in the status bar has moved the focus.
	await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
	if (opensSuggestions(text) && (placeholder.kind === 'choice' || asksForDate(document, placeholder))) {
		await vscode.commands.executeCommand('editor.action.triggerSuggest');
	}
}
