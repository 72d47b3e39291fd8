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
 * `taskDocs.toggleItemAt`: ticks or reopens the item that a lens stood above. A lens may be older than the text: the
 * item is found again, and when it is not certain which one it was, nothing changes and a sentence says so.
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

/** An option of a choice; the others of it are cleared, and a “Yes” fills in the approval's date. */
async function toggleBoxAt({ edits, clock }: Services, { uri, box, to }: ToggleBoxArguments): Promise<void> {
	const target = vscode.Uri.parse(uri);
	showOutcome(await edits.applyEdits(target, document => toggleReferredBox(document, box, to, clock())));
}

/** `taskDocs.toggleSection`: ticks or reopens every item of the section that a lens stood above; refuses likewise. */
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

/** In the very text the lens was made for, the line tells; the words are compared all the same. */
function toggleSameItem(document: TaskDocument, { item }: ToggleItemArguments, options: ToggleOptions): EditResult {
	const index = itemAt(document, item.line);
	return index !== undefined && document.items[index]?.text === item.text
		? { edits: toggleItem(document, index, options) }
		: { refusal: { code: 'item-moved' } };
}
