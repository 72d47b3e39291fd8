import * as vscode from 'vscode';

/** One sentence each, in the user's language. */
export const finishingMessages = {
	notInFolder: (name: string): string => vscode.l10n.t('{0} is in no workspace folder, so there is no archive for it.', name),
	inArchive: (name: string): string => vscode.l10n.t('{0} is in the archive already.', name),
	noArchive: (name: string): string =>
		vscode.l10n.t(
			'There is no archive near {0}: make a folder named “archived” beside it or beside its folder, or name one in the settings.',
			name,
		),
	noFolder: (setting: string): string =>
		vscode.l10n.t('“{0}”, the setting for the archive, names no folder inside the workspace folder.', setting),
	isThere: (name: string, folder: string): string => vscode.l10n.t('There is a {0} in {1} already, so nothing was moved.', name, folder),
	archived: (names: string, folder: string): string => vscode.l10n.t('{0} moved to {1}.', names, folder),
	archivedWithLinks: (names: string, folder: string, links: string): string =>
		vscode.l10n.t('{0} moved to {1}, and the links in {2} with it.', names, folder, links),
	files: (count: number): string => vscode.l10n.t('{0} documents', count),
	undo: (): string => vscode.l10n.t('Undo'),
	openSettings: (): string => vscode.l10n.t('Open Settings'),
	isDone: (name: string): string => vscode.l10n.t('{0} is done. If you like:', name),
	asksFor: (name: string): string => vscode.l10n.t('{0} still asks for this:', name),
	asksNothing: (name: string): string => vscode.l10n.t('{0} asks for nothing more.', name),
	addReview: (): string => vscode.l10n.t('Add Review Section'),
	setToToday: (label: string): string => vscode.l10n.t('Set “{0}” to Today', label),
	fillIn: (label: string): string => vscode.l10n.t('Fill In “{0}”', label),
	recordTime: (): string => vscode.l10n.t('Record Actual Time...'),
	archive: (): string => vscode.l10n.t('Archive'),
} as const;
