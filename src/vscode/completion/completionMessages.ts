import * as vscode from 'vscode';

/** What completion says beside the values it offers. */
export const completionMessages = {
	today: (): string => vscode.l10n.t('today'),
	tomorrow: (): string => vscode.l10n.t('tomorrow'),
	nextMonday: (): string => vscode.l10n.t('next Monday'),
	inDocuments: (count: number): string => (count === 1 ? vscode.l10n.t('in 1 document') : vscode.l10n.t('in {0} documents', count)),
} as const;
