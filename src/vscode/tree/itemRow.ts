import * as vscode from 'vscode';
import type { ItemNode, RestNode } from './treeNode';

/** Maximum characters of an item's text. */
const MAX_TEXT = 200;

/** The row of a task list item, with a checkbox, or with its mark if that is neither open nor done. */
export function itemRow(node: ItemNode): vscode.TreeItem {
	const item = node.source.items[node.index];
	const text = item?.text ?? '';
	const state = node.children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
	const row = new vscode.TreeItem(text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text, state);
	row.id = node.id;
	row.contextValue = 'taskItem';
	if (!item) {
		return row;
	}
	if (node.parent.kind === 'document') {
		row.description = node.source.sections[item.section]?.text ?? '';
	}
	if (item.state === 'other' || item.state === 'begun') {
		row.description = `[${item.mark}] ${row.description === true ? '' : (row.description ?? '')}`.trimEnd();
	}
	if (item.state !== 'other') {
		const isDone = item.state === 'done';
		row.checkboxState = {
			state: isDone ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
			tooltip: isDone ? vscode.l10n.t('Uncheck') : vscode.l10n.t('Check'),
			accessibilityInformation: { label: isDone ? vscode.l10n.t('{0}, done', text) : vscode.l10n.t('{0}, open', text), role: 'checkbox' },
		};
	}
	const { start } = item.markRange;
	row.command = openAt(node.uri, new vscode.Range(start.line, start.character, start.line, start.character));
	return row;
}

/** The row in place of further items of a very long list. */
export function restRow(node: RestNode): vscode.TreeItem {
	const row = new vscode.TreeItem(vscode.l10n.t('{0} more items in the document', node.count));
	row.id = node.id;
	row.command = openAt(node.uri);
	return row;
}

function openAt(uri: vscode.Uri, selection?: vscode.Range): vscode.Command {
	return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: selection ? [uri, { selection }] : [uri] };
}
