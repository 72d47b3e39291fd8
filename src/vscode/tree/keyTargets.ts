import * as vscode from 'vscode';
import type { TreeNode } from './treeNode';

/**
 * The documents that a key pressed in the view applies to: that of the focused row, or those of all selected rows if
 * the focused row is one of them, as in the explorer.
 */
export async function keyTargets(view: vscode.TreeView<TreeNode>): Promise<readonly vscode.Uri[]> {
	const selected = view.selection;
	// VS Code doesn't tell extensions which row has the focus, but this command adds it to the selection or removes it.
	await vscode.commands.executeCommand('list.toggleSelection');
	const focused = view.selection.find(node => !selected.includes(node));
	await vscode.commands.executeCommand('list.toggleSelection');
	return (focused ? [focused] : selected).flatMap(node => (node.kind === 'group' ? [] : [node.uri]));
}
