import * as vscode from 'vscode';
import { toggleReferredItem } from '../../action/toggleReferred';
import { referItem } from '../../document/edit/findItem';
import { showOutcome } from '../workspace/edits/editQueue';
import type { Services } from '../workspace/services';
import type { ItemNode } from './treeNode';

/**
 * Ticks or reopens the item that a row was made from. It is found again by its line, its words and its place among
 * equal ones; when that is not certain nothing is changed and a sentence says so.
 */
export async function toggleFromTree({ edits, settings }: Services, node: ItemNode, to: 'open' | 'done'): Promise<void> {
	const reference = referItem(node.source, node.index);
	const syncParents = settings.syncParents(node.uri);
	showOutcome(await edits.applyEdits(node.uri, document => toggleReferredItem(document, reference, { syncParents, to })));
}

/** What a box that was clicked now says. */
export function targetState(state: vscode.TreeItemCheckboxState): 'open' | 'done' {
	return state === vscode.TreeItemCheckboxState.Checked ? 'done' : 'open';
}
