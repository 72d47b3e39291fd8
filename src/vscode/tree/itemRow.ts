import * as vscode from 'vscode';
import { begunMark } from '../../action/markBegun';
import { openDependencies } from '../../format/itemRelations';
import { countProgress } from '../../document/read/items';
import { stripInlineMarkdown } from '../../document/model/plainText';
import { stageIcon } from '../workspace/words/icons';
import { itemsDone } from '../workspace/words/words';
import type { ItemNode, RestNode, SectionNode } from './treeNode';

/** Maximum characters of an item's text. */
const MAX_TEXT = 200;

/** The row of a section: its heading, and how many of the items below are done. */
export function sectionRow({ id, uri, source, index, children }: SectionNode): vscode.TreeItem {
	const section = source.sections[index];
	const { all } = countProgress(children.flatMap(itemsBelow));
	const row = new vscode.TreeItem(
		shorten(stripInlineMarkdown(section?.text ?? '')),
		all.total > 0 && all.done === all.total ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
	);
	row.id = id;
	row.contextValue = 'taskSection';
	// Without an icon VS Code shows the items as far to the left as their heading.
	row.iconPath = new vscode.ThemeIcon('list-unordered');
	if (all.total > 0) {
		row.description = `${all.done}/${all.total}`;
		row.accessibilityInformation = { label: `${String(row.label)}, ${itemsDone(all)}` };
	}
	row.command = openAt(uri, section && new vscode.Range(section.line, 0, section.line, 0));
	return row;
}

function itemsBelow({ source, index, children }: ItemNode): TaskItems {
	const item = source.items[index];
	return [...(item ? [item] : []), ...children.flatMap(itemsBelow)];
}

type TaskItems = ItemNode['source']['items'];

/** The row of a task list item, with a checkbox, or with its mark if that is neither open nor done. */
export function itemRow(node: ItemNode): vscode.TreeItem {
	const item = node.source.items[node.index];
	const text = stripInlineMarkdown(item?.text ?? '');
	const state = node.children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
	const row = new vscode.TreeItem(shorten(text), state);
	row.id = node.id;
	row.tooltip = text;
	row.contextValue = 'taskItem';
	if (!item) {
		return row;
	}
	const begun = vscode.l10n.t('begun');
	const waiting = item.state === 'open' || item.state === 'begun' ? waitsFor(node) : undefined;
	row.description = [item.state === 'other' ? `[${item.mark}]` : '', item.isOptional ? vscode.l10n.t('optional') : '', waiting ?? '']
		.filter(part => part !== '')
		.join(' · ');
	if (item.state === 'begun') {
		row.iconPath = stageIcon('in-progress');
	} else if (item.state === 'open' && begunMark(node.source, item) !== undefined) {
		row.contextValue = 'taskItem.open';
	}
	if (item.state !== 'other') {
		const isDone = item.state === 'done';
		const words = isDone ? vscode.l10n.t('done') : item.state === 'begun' ? begun : vscode.l10n.t('open');
		row.checkboxState = {
			state: isDone ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
			tooltip: isDone ? vscode.l10n.t('Uncheck') : vscode.l10n.t('Check'),
			accessibilityInformation: {
				label: [vscode.l10n.t('{0}, {1}', text, words), ...(waiting === undefined ? [] : [waiting])].join(', '),
				role: 'checkbox',
			},
		};
	}
	const { start } = item.markRange;
	row.command = openAt(node.uri, new vscode.Range(start.line, start.character, start.line, start.character));
	return row;
}

/** Maximum names of what an item waits for. */
const MAX_NAMES = 3;

/** What an item depends on and is not done; undefined for nothing. */
function waitsFor({ source, index }: ItemNode): string | undefined {
	const names = openDependencies(source, index).map(({ name }) => name);
	return names.length === 0
		? undefined
		: names.length > MAX_NAMES
			? vscode.l10n.t('waits for {0} and {1} more', names.slice(0, MAX_NAMES).join(', '), names.length - MAX_NAMES)
			: vscode.l10n.t('waits for {0}', names.join(', '));
}

/** The row in place of further items of a very long list. */
export function restRow(node: RestNode): vscode.TreeItem {
	const row = new vscode.TreeItem(vscode.l10n.t('{0} more items in the document', node.count));
	row.id = node.id;
	row.command = openAt(node.uri);
	return row;
}

function shorten(text: string): string {
	return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
}

function openAt(uri: vscode.Uri, selection?: vscode.Range): vscode.Command {
	return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: selection ? [uri, { selection }] : [uri] };
}
