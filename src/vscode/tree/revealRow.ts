import type * as vscode from 'vscode';
import type { TreeNode } from './treeNode';
import type { TreeProvider } from './treeProvider';

/**
 * Reveals a row. VS Code rejects that while it redraws the rows. It has no event for the end of that, but waits for
 * refreshes requested before, which in turn wait for it: so the row is revealed after another refresh then. Does nothing
 * if the row is gone.
 * @param find the row, as long as the view has it
 */
export async function revealRow(
	view: Pick<vscode.TreeView<TreeNode>, 'reveal'>,
	provider: Pick<TreeProvider, 'redraw'>,
	find: () => TreeNode | undefined,
	options: { readonly select: boolean; readonly focus: boolean },
): Promise<void> {
	const row = find();
	if (!row) {
		return;
	}
	try {
		await view.reveal(row, options);
	} catch {
		const again = find();
		if (!again) {
			return;
		}
		provider.redraw();
		try {
			await view.reveal(again, options);
		} catch (error) {
			if (find()) {
				throw error;
			}
		}
	}
}
