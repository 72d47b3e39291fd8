import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import type { DueState } from '../../catalog/group/dueState';
import { plainStatus } from '../../catalog/group/rowToken';
import { lastSegment } from '../../util/paths';
import { appendText } from '../workspace/words/appendText';
import { dateWithWords, dueText, staleText } from '../workspace/words/dueWords';
import { problemText } from '../workspace/problems/problemText';
import { familyLabel, itemsDone, stageLabel } from '../workspace/words/words';
import type { WorkNode } from './treeNode';

/** Maximum blockers in a tooltip. */
const MAX_BLOCKERS = 5;
/** Maximum documents of a unit, and problems, in a tooltip. */
const MAX_LINES = 5;

/**
 * The tooltip of a row. Text of documents is shown as text, never as markup.
 * @param due whether the document is due or stale today
 */
export function documentTooltip(node: WorkNode, due: DueState): vscode.MarkdownString {
	const { entry, blockers = [], problems = [] } = node;
	const { work, gates, questions, optional } = entry.progress;
	const members = node.kind === 'unit' ? node.children.map(child => child.entry) : [];
	const rows: readonly (readonly [string, string | undefined])[] = [
		[vscode.l10n.t('Status'), statusText(entry)],
		...blockers.slice(0, MAX_BLOCKERS).map(blocker => [vscode.l10n.t('Blocked by'), `${blocker.title} (${statusWords(blocker)})`] as const),
		[vscode.l10n.t('Priority'), entry.priority.text],
		[vscode.l10n.t('Assignee'), entry.assignee],
		[vscode.l10n.t('Due'), dateWithWords(entry.due, entry.due === due.date ? dueText(due) : undefined)],
		[vscode.l10n.t('Next date'), dateWithWords(entry.nextDue, entry.due !== due.date ? dueText(due) : undefined)],
		[vscode.l10n.t('Created'), entry.created],
		[vscode.l10n.t('Modified'), dateWithWords(entry.modified, staleText(due))],
		[vscode.l10n.t('Progress'), work.total > 0 ? itemsDone(work) : undefined],
		[vscode.l10n.t('Optional'), optional && itemsDone(optional)],
		[vscode.l10n.t('Approvals and criteria'), gates.total > 0 ? itemsDone(gates) : undefined],
		[vscode.l10n.t('Open questions'), questions.total > 0 ? itemsDone(questions) : undefined],
		[vscode.l10n.t('Family'), members.length > 0 ? undefined : entry.family && familyLabel(entry.family)],
		...members.slice(0, MAX_LINES).map(member => [lastSegment(member.path), statusText(member)] as const),
		members.length > 0
			? [vscode.l10n.t('Folder'), inFolder(entry, entry.unit ?? '')]
			: [vscode.l10n.t('File'), inFolder(entry, entry.path)],
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
	for (const problem of problems.slice(0, MAX_LINES)) {
		appendText(
			text.appendMarkdown('- '),
			`${problemText(problem)} (${vscode.l10n.t('line {0}', problem.range.start.line + 1)})`,
		).appendMarkdown('\n');
	}
	return text;
}

/** With the folder's name where there are several. */
function inFolder({ folder }: Entry, path: string): string {
	return folder && (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? `${folder}/${path}` : path;
}

function statusText(entry: Entry): string {
	const { stage, isDerived } = entry.status;
	return isDerived ? vscode.l10n.t('{0} (from check boxes or folder)', stageLabel(stage)) : statusWords(entry);
}

function statusWords(entry: Entry): string {
	return plainStatus(entry) ?? stageLabel(entry.status.stage);
}
