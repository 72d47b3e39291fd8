import * as vscode from 'vscode';

/** Messages and buttons of the commands for finished documents. */
export const finishingMessages = {
	archived: (name: string, folder: string): string => vscode.l10n.t('Moved {0} to {1}.', name, folder),
	archivedWithLink: (name: string, folder: string, linking: string): string =>
		vscode.l10n.t('Moved {0} to {1} and updated the links in {2}.', name, folder, linking),
	archivedWithLinks: (name: string, folder: string, linking: number): string =>
		vscode.l10n.t('Moved {0} to {1} and updated the links in {2} documents.', name, folder, linking),
	severalArchived: (count: number, folders: string): string => vscode.l10n.t('Moved {0} documents to {1}.', count, folders),
	severalArchivedWithLink: (count: number, folders: string, linking: string): string =>
		vscode.l10n.t('Moved {0} documents to {1} and updated the links in {2}.', count, folders, linking),
	severalArchivedWithLinks: (count: number, folders: string, linking: number): string =>
		vscode.l10n.t('Moved {0} documents to {1} and updated the links in {2} documents.', count, folders, linking),
	withDocuments: (name: string, count: number): string => vscode.l10n.t('{0} ({1} documents)', name, count),
	confirmUnmerged: (name: string): string => vscode.l10n.t('Are you sure you want to archive {0} without merging its specs?', name),
	unmerged: (): string =>
		vscode.l10n.t('This moves the folder. The command "openspec archive" also applies the changes in it to the specs.'),
	openSettings: (): string => vscode.l10n.t('Open Settings'),
	isDone: (title: string): string => vscode.l10n.t('{0} is done. What would you like to do next?', title),
	isDoneReview: (title: string): string => vscode.l10n.t('{0} is done. Add the review section?', title),
	asksFor: (title: string): string => vscode.l10n.t('Suggestions for {0}:', title),
	asksNothing: (title: string): string => vscode.l10n.t('There are no suggestions for {0}.', title),
	moveTo: (folder: string): string => vscode.l10n.t('Move to {0}/', folder),
	addReview: (): string => vscode.l10n.t('Add Review Section'),
	setToToday: (label: string): string => vscode.l10n.t('Set "{0}" to Today', label),
	fillIn: (label: string): string => vscode.l10n.t('Fill In "{0}"', label),
	recordTime: (): string => vscode.l10n.t('Log Actual Time...'),
	archive: (): string => vscode.l10n.t('Archive'),
} as const;
