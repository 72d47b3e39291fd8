import * as vscode from 'vscode';

/** Messages of the navigation commands, one sentence each. */
export const navigationMessages = {
	nothingDone: (name: string): string => vscode.l10n.t('In {0} there is no section in which every item is done.', name),
	fileIsThere: (path: string): string => vscode.l10n.t('{0} is there.', path),
	fileIsNotThere: (path: string): string => vscode.l10n.t('{0} is not there yet.', path),
	goTo: (name: string): string => vscode.l10n.t('Go to {0}', name),
} as const;
