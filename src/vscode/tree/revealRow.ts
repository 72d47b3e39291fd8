import type * as vscode from 'vscode';
import type { TreeNode } from './treeNode';
import type { TreeProvider } from './treeProvider';

/**
 * Reveals a row. VS Code rejects that while it redraws the rows. It has no event for the end of that, but waits for
 * refreshes requested before, which in turn wait for it: so the row is revealed after another refresh then.
 */
export async function revealRow(
	view: Pick<vscode.TreeView<TreeNode>, 'reveal'>,
	provider: Pick<TreeProvider, 'redraw'>,
	node: TreeNode,
	options: { readonly select: boolean; readonly focus: boolean },
): Promise<void> {
	try {
		await view.reveal(node, options);
	} catch {
		provider.redraw();
		await view.reveal(node, options);
	}
}
