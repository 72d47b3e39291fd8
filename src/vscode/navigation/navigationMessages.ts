import * as vscode from 'vscode';

/** What the navigation room says, one sentence each. */
export const navigationMessages = {
	nothingDone: (name: string): string => vscode.l10n.t('In {0} there is no section in which every item is done.', name),
} as const;
