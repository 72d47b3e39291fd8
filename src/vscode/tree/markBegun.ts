import * as vscode from 'vscode';
import { markReferredBegun } from '../../action/markBegun';
import { referItem, type ItemReference } from '../../document/edit/findItem';
import { itemAt } from '../../document/edit/toggleItem';
import { messages } from '../workspace/words/messages';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { showOutcome } from '../workspace/edits/editQueue';
import type { Services } from '../workspace/services';
import type { ItemNode } from './treeNode';

/**
 * `taskDocs.markBegun`: marks a checklist item as begun where the document's format has a mark for that.
 * @param argument a row of the tree, `{ uri, item }` with the URI as text and an ItemReference, or nothing for the item
 * at the cursor
 */
export async function markBegun(services: Services, argument: unknown): Promise<void> {
	const referred = referredItem(argument);
	if (referred) {
		await changeDocuments(services, [referred.uri], document => markReferredBegun(document, referred.item), { argument, isSilent: true });
		return;
	}
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		void vscode.window.showWarningMessage(messages.noDocument());
		return;
	}
	showOutcome(
		await services.edits.applyEdits(editor.document.uri, document => {
			const index = itemAt(document, editor.selection.active.line);
			return index === undefined ? { refusal: { code: 'no-item-at-cursor' } } : markReferredBegun(document, referItem(document, index));
		}),
	);
}

function referredItem(argument: unknown): { readonly uri: vscode.Uri; readonly item: ItemReference | undefined } | undefined {
	if (typeof argument !== 'object' || argument === null || !('uri' in argument)) {
		return undefined;
	}
	if ('kind' in argument && argument.kind === 'item') {
		const { uri, source, index } = argument as ItemNode;
		return { uri, item: referItem(source, index) };
	}
	const { uri } = argument;
	return typeof uri === 'string' && 'item' in argument && isReference(argument.item)
		? { uri: vscode.Uri.parse(uri), item: argument.item }
		: undefined;
}

function isReference(value: unknown): value is ItemReference {
	return typeof value === 'object' && value !== null && 'line' in value && 'text' in value && 'mark' in value;
}
