import * as vscode from 'vscode';

/** Messages of the navigation commands, one sentence each. */
export const navigationMessages = {
	nothingDone: (name: string): string => vscode.l10n.t('{0} has no completed sections.', name),
	fileIsThere: (path: string): string => vscode.l10n.t('{0} exists.', path),
	fileIsNotThere: (path: string): string => vscode.l10n.t("{0} doesn't exist yet.", path),
	goTo: (name: string): string => vscode.l10n.t('Go to {0}', name),
} as const;
