import * as vscode from 'vscode';
import { toggleReferredBox, toggleReferredItem } from '../../action/toggleReferred';
import type { EditResult } from '../../document/model/editResult';
import { findSection } from '../../document/edit/findSection';
import type { TaskDocument } from '../../document/model/model';
import { itemAt, toggleItem, toggleSection, type ToggleOptions } from '../../document/edit/toggleItem';
import { showOutcome } from '../workspace/edits/editQueue';
import type { Services } from '../workspace/services';
import { editorMessages } from './editorMessages';
import {
	isToggleBoxArguments,
	isToggleItemArguments,
	isToggleSectionArguments,
	type ToggleBoxArguments,
	type ToggleItemArguments,
} from './lensArguments';

/**
 * `taskDocs.toggleItemAt`: ticks or reopens the item below a lens. The lens can be older than the text, so the item is
 * looked up again; if it can't be identified with certainty, nothing changes and a message says so.
 */
export async function toggleItemAt(services: Services, argument: unknown): Promise<void> {
	const { edits, settings } = services;
	if (isToggleBoxArguments(argument)) {
		return toggleBoxAt(services, argument);
	}
	if (!isToggleItemArguments(argument)) {
		void vscode.window.showWarningMessage(editorMessages.notFromLens());
		return;
	}
	const uri = vscode.Uri.parse(argument.uri);
	const syncParents = settings.syncParents(uri);
	showOutcome(
		await edits.applyEdits(uri, (document, text) => {
			const options = { syncParents, to: argument.to };
			return text.version === argument.version
				? toggleSameItem(document, argument, options)
				: toggleReferredItem(document, argument.item, options);
		}),
	);
}

/** Toggles an option of a choice. Clears the choice's other options; “Yes” fills in the approval's date. */
async function toggleBoxAt({ edits, clock }: Services, { uri, box, to }: ToggleBoxArguments): Promise<void> {
	const target = vscode.Uri.parse(uri);
	showOutcome(await edits.applyEdits(target, document => toggleReferredBox(document, box, to, clock())));
}

/** `taskDocs.toggleSection`: ticks or reopens every item of the section below a lens; refuses as toggleItemAt does. */
export async function toggleSectionAt({ edits }: Services, argument: unknown): Promise<void> {
	if (!isToggleSectionArguments(argument)) {
		void vscode.window.showWarningMessage(editorMessages.notFromLens());
		return;
	}
	showOutcome(
		await edits.applyEdits(vscode.Uri.parse(argument.uri), document => {
			const index = findSection(document, argument.section);
			return index === undefined ? { refusal: { code: 'section-moved' } } : { edits: toggleSection(document, index, argument.to) };
		}),
	);
}

/**
 * For the text version that the lens was computed for, the line identifies the item. Compares the item's text all the
 * same.
 */
function toggleSameItem(document: TaskDocument, { item }: ToggleItemArguments, options: ToggleOptions): EditResult {
	const index = itemAt(document, item.line);
	return index !== undefined && document.items[index]?.text === item.text
		? { edits: toggleItem(document, index, options) }
		: { refusal: { code: 'item-moved' } };
}
