import * as vscode from 'vscode';
import type { Stage } from '../../document/model/stage';
import { groupIcon, groupLabel } from './groupLabel';
import { FILTERED, MANY_ROWS } from './treeModel';
import type { GroupNode } from './treeNode';
import { documentCount, itemsDone } from '../workspace/words/words';

/** The row of a group: its heading and the number of its rows. */
export function groupRow(node: GroupNode): vscode.TreeItem {
	const { group } = node;
	const label = groupLabel(group);
	const { work } = group.progress;
	const count = documentCount(group.entries.length);
	const spoken = work.total > 0 ? `${count}, ${itemsDone(work)}` : count;
	const row = new vscode.TreeItem(
		label,
		isCollapsed(node) ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
	);
	row.id = node.id;
	row.description = String(group.entries.length);
	row.tooltip = `${label}: ${spoken}`;
	row.contextValue = 'taskGroup';
	row.accessibilityInformation = { label: `${label}, ${spoken}` };
	// Without an icon VS Code moves rows that can't be expanded to the left, out of their group.
	row.iconPath = groupIcon(group);
	return row;
}

/** The stages of what nobody works on. */
const COLLAPSED: ReadonlySet<string> = new Set<Stage>(['done', 'archived', 'other', 'unset']);

/** Large groups are slow. What a filter finds is shown. */
function isCollapsed({ id, group: { grouping, key }, children }: GroupNode): boolean {
	return (grouping === 'stage' && COLLAPSED.has(key) && !id.endsWith(FILTERED)) || children.length > MANY_ROWS;
}
