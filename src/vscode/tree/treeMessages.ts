import * as vscode from 'vscode';
import { plain } from '../workspace/words/messages';

/** Messages of the view's commands, one sentence each. */
export const treeMessages = {
	notListed: (name: string): string => vscode.l10n.t("{0} isn't in the Documents view.", name),
	cannotMove: (group: string, grouping: string): string =>
		vscode.l10n.t('Documents can\'t be moved to "{0}" in the view: "{1}" isn\'t a value written in a document.', plain(group), grouping),
	noGroups: (): string => vscode.l10n.t('There is no group that documents can be moved to. Use "Group By..." to show some.'),
	noItems: (title: string): string => vscode.l10n.t('{0} has no checklist items.', title),
	confirmDelete: (title: string): string => vscode.l10n.t('Are you sure you want to delete {0}?', title),
	confirmDeleteMany: (count: number): string => vscode.l10n.t('Are you sure you want to delete these {0} documents?', count),
	confirmDeleteFolder: (name: string): string => vscode.l10n.t('Are you sure you want to delete the folder {0} and its contents?', name),
	contents: (documents: number, others: number): string =>
		others === 0
			? vscode.l10n.t('It contains {0} documents.', documents)
			: others === 1
				? vscode.l10n.t('It contains {0} documents and 1 other file.', documents)
				: vscode.l10n.t('It contains {0} documents and {1} other files.', documents, others),
	foldersToo: (names: string): string => vscode.l10n.t('These folders are deleted with everything in them: {0}.', names),
	trashOnly: (): string =>
		vscode.l10n.t(
			'Undo is not possible, since a folder is very large or contains links. If your file system has a trash, restore it from there.',
		),
	deletedFolder: (name: string, documents: number): string => vscode.l10n.t('Deleted the folder {0} with {1} documents.', name, documents),
	noFolderName: (name: string): string => vscode.l10n.t('"{0}" isn\'t a valid folder name.', plain(name)),
	formatLost: (formats: string): string =>
		vscode.l10n.t('In a folder of this name, the documents are no longer recognized as: {0}.', formats),
	trash: (): string => vscode.l10n.t('You can restore the files with Undo or, if your file system has one, from the trash.'),
	delete: (): string => vscode.l10n.t('Delete'),
	deleted: (title: string): string => vscode.l10n.t('Deleted {0}.', title),
	deletedMany: (count: number): string => vscode.l10n.t('Deleted {0} documents.', count),
	notDeleted: (name: string): string => vscode.l10n.t("Couldn't delete {0}.", name),
	notRestored: (name: string): string => vscode.l10n.t("Couldn't restore {0}.", name),
	noFileName: (name: string): string => vscode.l10n.t('"{0}" isn\'t a valid file name.', plain(name)),
	fileExists: (name: string): string => vscode.l10n.t('{0} already exists.', plain(name)),
	notRenamed: (name: string): string => vscode.l10n.t("Couldn't rename {0}.", name),
	whatDoesItMean: (count: number, word: string): string =>
		vscode.l10n.t('{0} documents have the status "{1}". What does it mean?', count, plain(word)),
	choose: (): string => vscode.l10n.t('Choose...'),
	dontAskAgain: (): string => vscode.l10n.t("Don't Ask Again"),
	showAffected: (): string => vscode.l10n.t('Show Documents with This Problem'),
	affectedTitle: (count: number): string => vscode.l10n.t('{0} documents have this problem', count),
	chooseAffected: (): string => vscode.l10n.t('Select the document to open'),
	conventionTooltip: (sentence: string, count: number): string =>
		vscode.l10n.t('{0} {1} documents have this problem, so it is reported once.', sentence, count),
	turnedOff: (code: string, folder: string): string => vscode.l10n.t('"{0}" is no longer checked in {1}.', code, plain(folder)),
	viewSaved: (name: string): string => vscode.l10n.t('Saved the view "{0}".', plain(name)),
	viewExists: (name: string): string => vscode.l10n.t('A view "{0}" already exists. Do you want to replace it?', plain(name)),
	replace: (): string => vscode.l10n.t('Replace'),
	notMoved: (group: string): string => vscode.l10n.t('Nothing to change: already in {0}.', group),
	onlyFromRow: (): string => vscode.l10n.t('This command is for problems in the Documents view.'),
} as const;
