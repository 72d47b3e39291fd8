import * as vscode from 'vscode';
import type { DueState } from '../../catalog/group/dueState';
import { appendText } from '../workspace/words/appendText';
import { dueText, staleText } from '../workspace/words/dueWords';
import { problemText } from '../workspace/problems/problemText';
import { familyLabel, itemsDone, stageLabel } from '../workspace/words/words';
import type { DocumentNode } from './treeNode';

/** Maximum blockers in a tooltip. */
const MAX_BLOCKERS = 5;

/**
 * The tooltip of a document's row. Text of documents is shown as text, never as markup.
 * @param due whether the document is due or stale today
 */
export function documentTooltip({ entry, blockers = [], problems = [] }: DocumentNode, due: DueState): vscode.MarkdownString {
	const { work, gates, questions } = entry.progress;
	const rows: readonly (readonly [string, string | undefined])[] = [
		[vscode.l10n.t('Status'), statusText(entry)],
		...blockers
			.slice(0, MAX_BLOCKERS)
			.map(({ title, status }) => [vscode.l10n.t('Blocked by'), `${title} (${status.text ?? stageLabel('unset')})`] as const),
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
		[
			vscode.l10n.t('File'),
			entry.folder && (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? `${entry.folder}/${entry.path}` : entry.path,
		],
	];
	const text = new vscode.MarkdownString();
	appendText(text.appendMarkdown('**'), entry.title).appendMarkdown('**\n\n');
	if (entry.summary !== undefined) {
		appendText(text, entry.summary).appendMarkdown('\n\n');
	}
	for (const [label, value] of rows) {
		if (value) {
			appendText(text.appendMarkdown('- '), `${label}: ${value}`).appendMarkdown('\n');
		}
	}
	if (problems.length > 0) {
		text.appendMarkdown('\n---\n\n');
	}
	for (const problem of problems.slice(0, 5)) {
		appendText(
			text.appendMarkdown('- '),
			`${problemText(problem)} (${vscode.l10n.t('line {0}', problem.range.start.line + 1)})`,
		).appendMarkdown('\n');
	}
	return text;
}

function statusText({ status: { text, stage, isDerived } }: DocumentNode['entry']): string {
	if (text !== undefined) {
		return text;
	}
	return isDerived ? vscode.l10n.t('{0} (from check boxes or folder)', stageLabel(stage)) : stageLabel('unset');
}

function withWords(date: string | undefined, words: string | undefined): string | undefined {
	return date === undefined || words === undefined ? date : `${date}, ${words}`;
}
