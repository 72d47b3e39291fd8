import * as vscode from 'vscode';
import type { DueState } from '../../catalog/dueState';
import type { Entry } from '../../catalog/entry';
import type { Grouping } from '../../catalog/groupKey';
import { shortName } from '../../catalog/shortName';
import type { Problem } from '../../document/model';
import { normalizeValue } from '../../document/plainText';
import { dueColor, dueShort, dueText, staleText } from '../workspace/dueWords';
import { problemText } from '../workspace/problemText';
import { blockedIcon, problemIcon, stageIcon } from '../workspace/icons';
import type { DocumentNode, GroupNode } from './treeNode';
import { familyLabel, itemsDone, levelLabel, stageLabel } from '../workspace/words';

/** Characters of a value that fit beside a title. */
const MAX_VALUE = 30;

/** Blockers that a tooltip names. */
const MAX_BLOCKERS = 5;

/**
 * The row of a document. All text from documents is shown as text, never as markup.
 * @param due how the document stands to its dates today
 */
export function documentRow(node: DocumentNode, due: DueState): vscode.TreeItem {
	const { entry, blockers = [], problems = [] } = node;
	const worst = worstSeverity(problems);
	const hasItems = entry.progress.all.total > 0;
	const row = new vscode.TreeItem(entry.title, hasItems ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
	row.id = node.id;
	// Brings the colours and letters of source control and problems; the label above stays.
	row.resourceUri = node.uri;
	row.description = description(node, blockers, due);
	row.tooltip = tooltip(entry, blockers, due, problems);
	row.iconPath = worst !== undefined ? problemIcon(worst) : blockers.length > 0 ? blockedIcon() : stageIcon(entry.status.stage, dueColor(due));
	row.contextValue = 'taskDocument';
	row.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [node.uri] };
	row.accessibilityInformation = { label: spoken(entry, blockers, due, worst) };
	return row;
}

function description(node: DocumentNode, blockers: readonly Entry[], due: DueState): string {
	const { entry: { progress: { work }, status, priority } } = node;
	// What presses comes first, since a narrow view cuts the end off, and what the headings above say already is left out.
	return [
		dueShort(due),
		blockedByText(blockers),
		work.total > 0 ? `${work.done}/${work.total}` : undefined,
		isBelow(node, 'stage') && means(status.text, stageLabel(status.stage)) || isSaid(node.entry, blockers) ? undefined : shorten(status.text),
		isBelow(node, 'priority') && means(priority.text, levelLabel(priority.level)) ? undefined : shorten(priority.text),
		date(node.entry, due),
	].filter(part => part !== undefined).join(' · ');
}

/** Whether a heading above the row is one of that kind. */
function isBelow(node: DocumentNode, grouping: Grouping): boolean {
	let group: GroupNode | undefined = node.parent;
	while (group && group.group.grouping !== grouping) {
		group = group.parent;
	}
	return group !== undefined;
}

/** Whether a value says no more than a heading: `todo` below `To Do`. */
function means(text: string | undefined, heading: string): boolean {
	return squash(text ?? '') === squash(heading);
}

function squash(text: string): string {
	return normalizeValue(text).replaceAll(' ', '');
}

/** Whether the status says no more than that the document is blocked, which is said with what it is blocked by. */
function isSaid({ status }: Entry, blockers: readonly Entry[]): boolean {
	return blockers.length > 0 && normalizeValue(status.text ?? '') === 'blocked';
}

/** `blocked by LAN-112`, `blocked by LAN-112 and 2 more`; undefined when it is not. */
function blockedByText(blockers: readonly Entry[]): string | undefined {
	if (blockers.length === 0) {
		return undefined;
	}
	const name = shorten(blockers[0] && shortName(blockers[0])) ?? '';
	return blockers.length === 1 ? vscode.l10n.t('blocked by {0}', name) : vscode.l10n.t('blocked by {0} and {1} more', name, blockers.length - 1);
}

/** What is still to come is of more interest than what was; what presses is said in words already. */
function date({ modified }: Entry, { kind, date: day, staleDays }: DueState): string | undefined {
	return kind === 'later' && day !== undefined ? vscode.l10n.t('due {0}', day) : kind === undefined && staleDays === undefined ? modified : undefined;
}

function tooltip(entry: Entry, blockers: readonly Entry[], due: DueState, problems: readonly Problem[]): vscode.MarkdownString {
	const { work, gates, questions } = entry.progress;
	const rows: readonly (readonly [string, string | undefined])[] = [
		[vscode.l10n.t('Status'), entry.status.text ?? stageLabel('unset')],
		...blockers.slice(0, MAX_BLOCKERS).map(({ title, status }) => [vscode.l10n.t('Blocked by'), `${title} (${status.text ?? stageLabel('unset')})`] as const),
		[vscode.l10n.t('Priority'), entry.priority.text],
		[vscode.l10n.t('Assignee'), entry.assignee],
		[vscode.l10n.t('Due'), withWords(entry.due, entry.due === due.date ? dueText(due) : undefined)],
		[vscode.l10n.t('Next date'), withWords(entry.nextDue, entry.due !== due.date ? dueText(due) : undefined)],
		[vscode.l10n.t('Created'), entry.created],
		[vscode.l10n.t('Modified'), withWords(entry.modified, staleText(due))],
		[vscode.l10n.t('Progress'), work.total > 0 ? itemsDone(work) : undefined],
		[vscode.l10n.t('Approvals and criteria'), gates.total > 0 ? itemsDone(gates) : undefined],
		[vscode.l10n.t('Open questions'), questions.total > 0 ? itemsDone(questions) : undefined],
		[vscode.l10n.t('Family'), entry.family && familyLabel(entry.family)],
		[vscode.l10n.t('File'), entry.folder && (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? `${entry.folder}/${entry.path}` : entry.path],
	];
	const text = new vscode.MarkdownString();
	text.appendMarkdown('**').appendText(entry.title).appendMarkdown('**\n\n');
	if (entry.summary !== undefined) {
		text.appendText(entry.summary).appendMarkdown('\n\n');
	}
	for (const [label, value] of rows) {
		if (value) {
			text.appendMarkdown('- ').appendText(`${label}: ${value}`).appendMarkdown('\n');
		}
	}
	if (problems.length > 0) {
		text.appendMarkdown('\n---\n\n');
	}
	for (const problem of problems.slice(0, 5)) {
		text.appendMarkdown('- ').appendText(`${problemText(problem)} (${vscode.l10n.t('line {0}', problem.range.start.line + 1)})`).appendMarkdown('\n');
	}
	return text;
}

function withWords(date: string | undefined, words: string | undefined): string | undefined {
	return date === undefined || words === undefined ? date : `${date}, ${words}`;
}

/** What deserves another icon; hints and the like do not. */
function worstSeverity(problems: readonly Problem[]): 'error' | 'warning' | undefined {
	return (['error', 'warning'] as const).find(severity => problems.some(problem => problem.severity === severity));
}

function spoken(entry: Entry, blockers: readonly Entry[], due: DueState, worst: 'error' | 'warning' | undefined): string {
	const { work } = entry.progress;
	return [
		entry.title,
		isSaid(entry, blockers) ? undefined : entry.status.text ?? stageLabel('unset'),
		blockedByText(blockers),
		entry.priority.text === undefined ? undefined : vscode.l10n.t('priority {0}', levelLabel(entry.priority.level)),
		work.total > 0 ? itemsDone(work) : undefined,
		dueText(due),
		staleText(due),
		date(entry, due),
		worst !== undefined ? vscode.l10n.t('has problems') : undefined,
	].filter(part => part !== undefined).join(', ');
}

function shorten(text: string | undefined): string | undefined {
	return text !== undefined && text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1).trimEnd()}…` : text;
}
