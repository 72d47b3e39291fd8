import type * as vscode from 'vscode';
import type { TreeNode } from './treeNode';

/** Milliseconds between two tries, and the maximum number of tries. */
const PAUSE = 100;
const MAX_TRIES = 20;

/**
 * Reveals a row. VS Code rejects that while it redraws the rows, and has no event for their end, so this tries again for
 * two seconds.
 */
export async function revealRow(
	view: Pick<vscode.TreeView<TreeNode>, 'reveal'>,
	node: TreeNode,
	options: { readonly select: boolean; readonly focus: boolean },
): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			await view.reveal(node, options);
			return;
		} catch (error) {
			if (tries === MAX_TRIES) {
				throw error;
			}
			await new Promise(resolve => setTimeout(resolve, PAUSE));
		}
	}
}
