import * as vscode from 'vscode';
import { checkItems, type WantedState } from '../../action/checkItems';
import { toggleReferredItem } from '../../action/toggleReferred';
import { referItem } from '../../document/edit/findItem';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import type { Services } from '../workspace/services';
import type { ItemNode, SectionNode } from './treeNode';

/**
 * Toggles the item of a row. The item is found by its line, its text and its position among equal ones; if that is
 * ambiguous, nothing is changed and a message says so. The check box itself confirms the change; undo in the view reverts
 * it.
 */
export async function toggleFromTree(services: Services, node: ItemNode, to: 'open' | 'done'): Promise<void> {
	const reference = referItem(node.source, node.index);
	const syncParents = services.settings.syncParents(node.uri);
	await changeDocuments(services, [node.uri], document => toggleReferredItem(document, reference, { syncParents, to }), {
		argument: node,
		isSilent: true,
	});
}

/** Checks or unchecks all items below a section's row, in one step that a message offers to undo. */
export async function toggleSectionFromTree(services: Services, node: SectionNode, to: 'open' | 'done'): Promise<void> {
	const wanted = node.children.flatMap(itemsBelow).flatMap(({ source, index }): WantedState[] => {
		const state = source.items[index]?.state;
		return state === 'other' || (state === 'done') === (to === 'done') ? [] : [{ item: referItem(source, index), to }];
	});
	await changeDocuments(services, [node.uri], document => checkItems(document, wanted), { argument: node });
}

function itemsBelow(node: ItemNode): readonly ItemNode[] {
	return [node, ...node.children.flatMap(itemsBelow)];
}

/** The state of a checkbox after a click. */
export function targetState(state: vscode.TreeItemCheckboxState): 'open' | 'done' {
	return state === vscode.TreeItemCheckboxState.Checked ? 'done' : 'open';
}
