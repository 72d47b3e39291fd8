import * as vscode from 'vscode';
import type { PartKind } from '../../document/part/part';

/** Messages about parts and recorded times. */
export const partMessages = {
	choosePart: (): string => vscode.l10n.t('Select what to add'),
	here: (): string => vscode.l10n.t('Here'),
	leftOut: (): string => vscode.l10n.t('Sections left out of this document'),
	elsewhere: (): string => vscode.l10n.t('Elsewhere in the document'),
	kinds: {
		phase: () => vscode.l10n.t('Phase'),
		option: () => vscode.l10n.t('Option'),
		milestone: () => vscode.l10n.t('Milestone'),
		testCase: () => vscode.l10n.t('Test Case'),
		risk: () => vscode.l10n.t('Risk'),
		riskRow: () => vscode.l10n.t('Risk Row'),
		question: () => vscode.l10n.t('Question'),
		step: () => vscode.l10n.t('Step'),
		section: () => vscode.l10n.t('Section'),
		checklistItem: () => vscode.l10n.t('Checklist Item'),
		listItem: () => vscode.l10n.t('List Item'),
		row: () => vscode.l10n.t('Row'),
	} satisfies Record<PartKind, () => string>,
	chooseRow: (): string => vscode.l10n.t('Select a row'),
	askTime: (phase: string): string => vscode.l10n.t('Actual time for {0}, such as 3 hours', phase),
	estimated: (text: string): string => vscode.l10n.t('estimated {0}', text),
} as const;
