import * as vscode from 'vscode';

/** Descriptions of the offered values. */
export const completionMessages = {
	today: (): string => vscode.l10n.t('today'),
	tomorrow: (): string => vscode.l10n.t('tomorrow'),
	nextMonday: (): string => vscode.l10n.t('next Monday'),
	inDocuments: (count: number): string => (count === 1 ? vscode.l10n.t('in 1 document') : vscode.l10n.t('in {0} documents', count)),
} as const;
