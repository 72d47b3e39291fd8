import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import { problemText } from '../workspace/problemText';
import { problemIcon, stageIcon } from '../workspace/icons';
import type { DocumentNode } from './treeNode';
import { familyLabel, itemsDone, levelLabel, stageLabel } from '../workspace/words';

/** Characters of a value that fit beside a title. */
const MAX_VALUE = 30;

/** The row of a document. All text from documents is shown as text, never as markup. */
export function documentRow(node: DocumentNode): vscode.TreeItem {
	const { entry } = node;
	const hasItems = entry.progress.all.total > 0;
	const row = new vscode.TreeItem(entry.title, hasItems ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
	row.id = node.id;
	// Brings the colours and letters of source control and problems; the label above stays.
	row.resourceUri = node.uri;
	row.description = description(entry);
	row.tooltip = tooltip(entry);
	row.iconPath = hasProblems(entry) ? problemIcon() : stageIcon(entry.status.stage);
	row.contextValue = 'taskDocument';
	row.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [node.uri] };
	row.accessibilityInformation = { label: spoken(entry) };
	return row;
}

function description(entry: Entry): string {
	const { work } = entry.progress;
	// The groups around say stage and level already, and a narrow view cuts the end off.
	return [
		work.total > 0 ? `${work.done}/${work.total}` : undefined,
		shorten(entry.status.text),
		shorten(entry.priority.text),
		date(entry),
	].filter(part => part !== undefined).join(' · ');
}

/** What is still to come is of more interest than what was. */
function date(entry: Entry): string | undefined {
	return entry.due !== undefined && !isOver(entry) ? vscode.l10n.t('due {0}', entry.due) : entry.modified;
}

function isOver({ status: { stage } }: Entry): boolean {
	return stage === 'done' || stage === 'archived';
}

function tooltip(entry: Entry): vscode.MarkdownString {
	const { work, gates, questions } = entry.progress;
	const rows: readonly (readonly [string, string | undefined])[] = [
		[vscode.l10n.t('Status'), entry.status.text ?? stageLabel('unset')],
		[vscode.l10n.t('Priority'), entry.priority.text],
		[vscode.l10n.t('Assignee'), entry.assignee],
		[vscode.l10n.t('Due'), entry.due],
		[vscode.l10n.t('Created'), entry.created],
		[vscode.l10n.t('Modified'), entry.modified],
		[vscode.l10n.t('Progress'), work.total > 0 ? itemsDone(work) : undefined],
		[vscode.l10n.t('Gates'), gates.total > 0 ? itemsDone(gates) : undefined],
		[vscode.l10n.t('Questions'), questions.total > 0 ? itemsDone(questions) : undefined],
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
	if (entry.problems.length > 0) {
		text.appendMarkdown('\n---\n\n');
	}
	for (const problem of entry.problems.slice(0, 5)) {
		text.appendMarkdown('- ').appendText(`${problemText(problem)} (${vscode.l10n.t('line {0}', problem.range.start.line + 1)})`).appendMarkdown('\n');
	}
	return text;
}

function hasProblems(entry: Entry): boolean {
	return entry.problems.some(({ severity }) => severity === 'error' || severity === 'warning');
}

function spoken(entry: Entry): string {
	const { work } = entry.progress;
	return [
		entry.title,
		entry.status.text ?? stageLabel('unset'),
		entry.priority.text === undefined ? undefined : vscode.l10n.t('priority {0}', levelLabel(entry.priority.level)),
		work.total > 0 ? itemsDone(work) : undefined,
		date(entry),
		hasProblems(entry) ? vscode.l10n.t('has problems') : undefined,
	].filter(part => part !== undefined).join(', ');
}

function shorten(text: string | undefined): string | undefined {
	return text !== undefined && text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1).trimEnd()}…` : text;
}
