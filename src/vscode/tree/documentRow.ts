import * as vscode from 'vscode';
import type { DueState } from '../../catalog/group/dueState';
import { plainStatus, rowToken, type RowToken } from '../../catalog/group/rowToken';
import { shortName } from '../../catalog/relations/shortName';
import { lastSegment } from '../../util/paths';
import { dueText, staleText } from '../workspace/words/dueWords';
import { stageIcon } from '../workspace/words/icons';
import { itemsDone, levelLabel, stageLabel } from '../workspace/words/words';
import { overdueUri } from './overdueDecoration';
import type { WorkNode } from './treeNode';

/**
 * The row of a document or a unit: its stage as an icon, its title, and the one thing that matters most. Text of
 * documents is shown as text, never as markup. For its tooltip see documentTooltip.ts.
 * @param due whether the document is due or stale today
 */
export function documentRow(node: WorkNode, due: DueState): vscode.TreeItem {
	const { entry, blockers = [] } = node;
	const isExpandable = node.kind === 'unit' || entry.progress.all.total > 0;
	const token = rowToken(entry, { due, isBlocked: blockers.length > 0, unitStage: unitOf(node)?.entry.status.stage });
	const row = new vscode.TreeItem(
		labelOf(node),
		isExpandable ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
	);
	row.id = node.id;
	row.description = token ? tokenText(token) : '';
	row.iconPath = stageIcon(entry.status.stage);
	row.contextValue = node.kind === 'unit' ? 'taskUnit' : 'taskDocument';
	row.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [node.uri] };
	row.accessibilityInformation = { label: spoken(node, due) };
	if (due.kind === 'overdue') {
		// The file's own URI would color the row by its problems.
		row.resourceUri = overdueUri;
	}
	return row;
}

/** Documents of a unit often have the unit's title, and then are told apart by their file names. */
function labelOf(node: WorkNode): string {
	const { title, path } = node.entry;
	return title.toLowerCase() === unitOf(node)?.entry.title.toLowerCase() ? lastSegment(path) : title;
}

function unitOf(node: WorkNode): WorkNode | undefined {
	return node.parent?.kind === 'unit' ? node.parent : undefined;
}

function tokenText(token: RowToken): string {
	switch (token.kind) {
		case 'late':
			return vscode.l10n.t('{0} d late', token.days);
		case 'due':
			return token.days === 0
				? vscode.l10n.t('due today')
				: token.days === 1
					? vscode.l10n.t('due tomorrow')
					: vscode.l10n.t('due in {0} d', token.days);
		case 'blocked':
			return vscode.l10n.t('blocked');
		case 'status':
			return token.text;
		case 'items':
			return `${token.done}/${token.total}`;
	}
}

function spoken(node: WorkNode, due: DueState): string {
	const { entry, blockers = [] } = node;
	const { work } = entry.progress;
	const [first] = blockers;
	return [
		labelOf(node),
		plainStatus(entry) ?? stageLabel(entry.status.stage),
		first &&
			(blockers.length === 1
				? vscode.l10n.t('blocked by {0}', shortName(first))
				: vscode.l10n.t('blocked by {0} and {1} more', shortName(first), blockers.length - 1)),
		entry.priority.text === undefined ? undefined : vscode.l10n.t('priority {0}', levelLabel(entry.priority.level)),
		work.total > 0 ? itemsDone(work) : undefined,
		dueText(due),
		staleText(due),
	]
		.filter(part => part !== undefined)
		.join(', ');
}
