import * as vscode from 'vscode';
import { toggleReferredItem } from '../../action/toggleReferred';
import { referItem } from '../../document/edit/findItem';
import { showOutcome } from '../workspace/edits/editQueue';
import type { Services } from '../workspace/services';
import type { ItemNode } from './treeNode';

/**
 * Toggles the item of a row. The item is found by its line, its text and its position among equal ones; if that is
 * ambiguous, nothing is changed and a message says so.
 */
export async function toggleFromTree({ edits, settings }: Services, node: ItemNode, to: 'open' | 'done'): Promise<void> {
	const reference = referItem(node.source, node.index);
	const syncParents = settings.syncParents(node.uri);
	showOutcome(await edits.applyEdits(node.uri, document => toggleReferredItem(document, reference, { syncParents, to })));
}

/** The state of a checkbox after a click. */
export function targetState(state: vscode.TreeItemCheckboxState): 'open' | 'done' {
	return state === vscode.TreeItemCheckboxState.Checked ? 'done' : 'open';
}
