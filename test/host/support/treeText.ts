import * as vscode from 'vscode';
import type { TreeProvider } from '../../../src/vscode/tree/treeProvider';
import type { TreeNode } from '../../../src/vscode/tree/treeNode';

/** The tree as lines: label and description of each row, nested by tabs. Items of documents are left out unless asked for. */
export async function treeText(provider: TreeProvider, { items = false } = {}): Promise<readonly string[]> {
	const lines: string[] = [];
	const add = async (node: TreeNode, depth: number): Promise<void> => {
		lines.push('\t'.repeat(depth) + rowText(provider.getTreeItem(node)));
		if (node.kind !== 'document' || items) {
			for (const child of await provider.getChildren(node)) {
				await add(child, depth + 1);
			}
		}
	};
	for (const root of await provider.getChildren()) {
		await add(root, 0);
	}
	return lines;
}

/** `[x] label — description`. */
export function rowText(row: vscode.TreeItem): string {
	const label = typeof row.label === 'string' ? row.label : (row.label?.label ?? '');
	const box =
		row.checkboxState === undefined
			? ''
			: (typeof row.checkboxState === 'object' ? row.checkboxState.state : row.checkboxState) === vscode.TreeItemCheckboxState.Checked
				? '[x] '
				: '[ ] ';
	return `${box}${label}${typeof row.description === 'string' && row.description !== '' ? ` — ${row.description}` : ''}`;
}

/** The id of every row, parents first. */
export async function rowIds(provider: TreeProvider): Promise<readonly string[]> {
	const ids: string[] = [];
	const add = async (node: TreeNode): Promise<void> => {
		ids.push(node.id);
		if (node.kind === 'group') {
			for (const child of await provider.getChildren(node)) {
				await add(child);
			}
		}
	};
	for (const root of await provider.getChildren()) {
		await add(root);
	}
	return ids;
}

/** The tooltip of a document's row, resolved as on hover. */
export function tooltipOf(provider: TreeProvider, node: TreeNode): vscode.MarkdownString {
	return provider.resolveTreeItem(provider.getTreeItem(node), node).tooltip as vscode.MarkdownString;
}
