import * as vscode from 'vscode';
import type { PreviewWords } from '../../preview/previewHost';
import { dateWithWords, dueText } from '../workspace/words/dueWords';
import { blankCount, itemsDone, levelLabel, stageLabel } from '../workspace/words/words';

/** Messages of the preview. */
export const previewMessages = {
	isOff: (): string =>
		vscode.l10n.t('Check boxes in the preview are not clickable. Turn on "Task Docs: Preview: Toggle" in your user settings.'),
	badLink: (): string => vscode.l10n.t("This link doesn't point to a checklist item of a task document in this workspace."),
	noMarkdownEditor: (): string => vscode.l10n.t('This version of VS Code has no Markdown Editor.'),
} as const;

/** The words that the preview shows. */
export const previewWords: PreviewWords = {
	summary: () => vscode.l10n.t('Document facts'),
	status: text => vscode.l10n.t('Status: {0}', text),
	priority: text => vscode.l10n.t('Priority: {0}', text),
	stage: stageLabel,
	level: levelLabel,
	due: state => (state.date === undefined ? undefined : vscode.l10n.t('Due {0}', dateWithWords(state.date, dueText(state)) ?? '')),
	milestone: dueText,
	itemsDone,
	blanks: blankCount,
	item: state => {
		switch (state) {
			case 'open':
				return vscode.l10n.t('Open');
			case 'begun':
				return vscode.l10n.t('Begun');
			case 'done':
				return vscode.l10n.t('Done');
			case 'other':
				return vscode.l10n.t('Other mark');
		}
	},
	optional: () => vscode.l10n.t('optional'),
	toggle: state => (state === 'done' ? vscode.l10n.t('Uncheck') : vscode.l10n.t('Check')),
};
