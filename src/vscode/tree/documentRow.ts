import * as vscode from 'vscode';
import type { DueState } from '../../catalog/group/dueState';
import type { Entry } from '../../catalog/entry';
import type { Grouping } from '../../catalog/group/grouping';
import { shortName } from '../../catalog/relations/shortName';
import type { Problem } from '../../document/model/problem';
import { normalizeValue } from '../../document/model/plainText';
import { dueColor, dueShort, dueText, staleText } from '../workspace/words/dueWords';
import { blockedIcon, problemIcon, stageIcon } from '../workspace/words/icons';
import type { DocumentNode, GroupNode } from './treeNode';
import { itemsDone, levelLabel, stageLabel } from '../workspace/words/words';

/** Maximum characters of a value beside a title. */
const MAX_VALUE = 30;

/**
 * The row of a document. Text of documents is shown as text, never as markup. For its tooltip see documentTooltip.ts.
 * @param due whether the document is due or stale today
 */
export function documentRow(node: DocumentNode, due: DueState): vscode.TreeItem {
	const { entry, blockers = [], problems = [] } = node;
	const worst = worstSeverity(problems);
	const hasItems = entry.progress.all.total > 0;
	const row = new vscode.TreeItem(entry.title, hasItems ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
	row.id = node.id;
	// Adds the colors and letters of source control and problems. The label above is kept.
	row.resourceUri = node.uri;
	row.description = description(node, blockers, due);
	row.iconPath =
		worst !== undefined ? problemIcon(worst) : blockers.length > 0 ? blockedIcon() : stageIcon(entry.status.stage, dueColor(due));
	row.contextValue = 'taskDocument';
	row.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [node.uri] };
	row.accessibilityInformation = { label: spoken(entry, blockers, due, worst) };
	return row;
}

function description(node: DocumentNode, blockers: readonly Entry[], due: DueState): string {
	const {
		entry: {
			progress: { work },
			status,
			priority,
		},
	} = node;
	// The most urgent comes first, since narrow views cut off the end. What the headings above say is left out.
	return [
		dueShort(due),
		blockedByText(blockers),
		work.total > 0 ? `${work.done}/${work.total}` : undefined,
		(isBelow(node, 'stage') && means(status.text, stageLabel(status.stage))) || isSaid(node.entry, blockers)
			? undefined
			: shorten(status.text),
		isBelow(node, 'priority') && means(priority.text, levelLabel(priority.level)) ? undefined : shorten(priority.text),
		date(node.entry, due),
	]
		.filter(part => part !== undefined)
		.join(' · ');
}

/** Whether the row is in a group of this kind. */
function isBelow(node: DocumentNode, grouping: Grouping): boolean {
	let group: GroupNode | undefined = node.parent;
	while (group && group.group.grouping !== grouping) {
		group = group.parent;
	}
	return group !== undefined;
}

/** Whether a value means the same as a heading, such as `todo` and `To Do`. */
function means(text: string | undefined, heading: string): boolean {
	return squash(text ?? '') === squash(heading);
}

function squash(text: string): string {
	return normalizeValue(text).replaceAll(' ', '');
}

/** Whether the status only says that the document is blocked, which its blockers say too. */
function isSaid({ status }: Entry, blockers: readonly Entry[]): boolean {
	return blockers.length > 0 && normalizeValue(status.text ?? '') === 'blocked';
}

/** `blocked by LAN-112`, `blocked by LAN-112 and 2 more`; undefined without blockers. */
function blockedByText(blockers: readonly Entry[]): string | undefined {
	if (blockers.length === 0) {
		return undefined;
	}
	const name = shorten(blockers[0] && shortName(blockers[0])) ?? '';
	return blockers.length === 1
		? vscode.l10n.t('blocked by {0}', name)
		: vscode.l10n.t('blocked by {0} and {1} more', name, blockers.length - 1);
}

/** Future dates matter more than past ones; urgent dates are in the description. */
function date({ modified }: Entry, { kind, date: day, staleDays }: DueState): string | undefined {
	return kind === 'later' && day !== undefined
		? vscode.l10n.t('due {0}', day)
		: kind === undefined && staleDays === undefined
			? modified
			: undefined;
}

/** The icon for errors and warnings; hints and information have none. */
function worstSeverity(problems: readonly Problem[]): 'error' | 'warning' | undefined {
	return (['error', 'warning'] as const).find(severity => problems.some(problem => problem.severity === severity));
}

function spoken(entry: Entry, blockers: readonly Entry[], due: DueState, worst: 'error' | 'warning' | undefined): string {
	const { work } = entry.progress;
	return [
		entry.title,
		isSaid(entry, blockers) ? undefined : (entry.status.text ?? stageLabel('unset')),
		blockedByText(blockers),
		entry.priority.text === undefined ? undefined : vscode.l10n.t('priority {0}', levelLabel(entry.priority.level)),
		work.total > 0 ? itemsDone(work) : undefined,
		dueText(due),
		staleText(due),
		date(entry, due),
		worst !== undefined ? vscode.l10n.t('has problems') : undefined,
	]
		.filter(part => part !== undefined)
		.join(', ');
}

function shorten(text: string | undefined): string | undefined {
	return text !== undefined && text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1).trimEnd()}…` : text;
}
