import * as vscode from 'vscode';
import type { PlanDiffWords } from '../../action/planDiffReport';

/** What this surface says, one sentence each. */
export const sourceControlMessages = {
	noGit: (): string => vscode.l10n.t("This needs VS Code's Git extension. Enable it, and check that Git is installed."),
	noRepository: (name: string): string => vscode.l10n.t('{0} is in no Git repository that is open in Source Control.', name),
	noEarlierVersion: (name: string): string => vscode.l10n.t("{0} has no earlier version: the last commit doesn't contain it.", name),
	notMarkdown: (): string => vscode.l10n.t('Select a Markdown document to compare with the last commit.'),
	noneChanged: (): string => vscode.l10n.t('No Markdown document has changed since the last commit.'),
	/** In place of a name, for several. */
	documents: (count: number): string => vscode.l10n.t('{0} documents', count),
	/** The name of the editor's tab. */
	tab: (name: string): string => vscode.l10n.t('Changes in {0}', name),
	title: (name: string): string => vscode.l10n.t('Changes in {0} since the last commit', name),
	isNew: (items: number): string =>
		items === 1 ? vscode.l10n.t('New document with 1 item.') : vscode.l10n.t('New document with {0} items.', items),
	isDeleted: (): string => vscode.l10n.t('The document was deleted.'),
} as const;

/** The words of the report in the language of the editor. */
export function planDiffWords(): PlanDiffWords {
	return {
		none: vscode.l10n.t('No changes in items and fields.'),
		beginning: vscode.l10n.t('the beginning'),
		line: line => vscode.l10n.t('line {0}', line),
		lineBefore: line => vscode.l10n.t('line {0} before', line),
		moved: (line, from, to) => vscode.l10n.t('{0}; from {1} to {2}', line, from, to),
		headings: {
			dropped: vscode.l10n.t('Dropped'),
			weakened: vscode.l10n.t('Weakened'),
			reopened: vscode.l10n.t('Reopened'),
			'field-removed': vscode.l10n.t('Fields removed'),
			added: vscode.l10n.t('Added'),
			reworded: vscode.l10n.t('Reworded'),
			moved: vscode.l10n.t('Moved'),
			reordered: vscode.l10n.t('Reordered'),
			checked: vscode.l10n.t('Checked'),
			begun: vscode.l10n.t('Begun'),
			'field-changed': vscode.l10n.t('Fields changed'),
			'field-added': vscode.l10n.t('Fields added'),
		},
	};
}
