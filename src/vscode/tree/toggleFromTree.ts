import * as vscode from 'vscode';
import { toggleReferredItem } from '../../action/toggleReferred';
import { referItem } from '../../document/edit/findItem';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import type { Services } from '../workspace/services';
import type { ItemNode } from './treeNode';

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

/** The state of a checkbox after a click. */
export function targetState(state: vscode.TreeItemCheckboxState): 'open' | 'done' {
	return state === vscode.TreeItemCheckboxState.Checked ? 'done' : 'open';
}
