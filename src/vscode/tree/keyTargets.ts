import * as vscode from 'vscode';
import type { TreeNode } from './treeNode';

/**
 * The rows that a key pressed in the view applies to, without headings and problems: the focused row, or all selected
 * rows if the focused row is one of them, as in the explorer.
 */
export async function keyTargets(view: vscode.TreeView<TreeNode>): Promise<readonly TreeNode[]> {
	const selected = view.selection;
	// VS Code doesn't tell extensions which row has the focus, but this command adds it to the selection or removes it.
	await vscode.commands.executeCommand('list.toggleSelection');
	const focused = view.selection.find(node => !selected.includes(node));
	await vscode.commands.executeCommand('list.toggleSelection');
	return (focused ? [focused] : selected).filter(({ kind }) => kind !== 'group' && kind !== 'convention');
}
