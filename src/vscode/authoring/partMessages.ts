import * as vscode from 'vscode';
import type { PartKind } from '../../document/part/part';

/** Words about parts and recorded times. */
export const partMessages = {
	choosePart: (): string => vscode.l10n.t('Choose what to add'),
	here: (): string => vscode.l10n.t('Here'),
	elsewhere: (): string => vscode.l10n.t('Elsewhere in the document'),
	noPart: (name: string): string => vscode.l10n.t('{0} has no phases, lists or tables that another part could follow.', name),
	noSuchPart: (part: string, name: string): string => vscode.l10n.t('{1} has no place for another “{0}”.', part, name),
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
	chooseRow: (): string => vscode.l10n.t('Choose what took its time'),
	askTime: (phase: string): string => vscode.l10n.t('Time that {0} took, such as 3 hours', phase),
	estimated: (text: string): string => vscode.l10n.t('estimated {0}', text),
	noTimeline: (name: string): string => vscode.l10n.t('{0} has no table with a column of actual times.', name),
	noSuchRow: (row: string, name: string): string => vscode.l10n.t('The timeline of {1} has no row {0}.', row, name),
} as const;
