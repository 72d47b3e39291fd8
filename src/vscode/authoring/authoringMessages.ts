import * as vscode from 'vscode';

/** What the authoring commands ask, and what it could not do, in one sentence each. */
export const authoringMessages = {
	chooseTemplateToInsert: (): string => vscode.l10n.t('Choose a template to insert'),
	chooseTemplateToStart: (): string => vscode.l10n.t('Choose a template for the new document'),
	builtIn: (): string => vscode.l10n.t('Built in'),
	inWorkspace: (): string => vscode.l10n.t('In this workspace'),
	chooseFolder: (): string => vscode.l10n.t('Choose the folder for the new document'),
	newOf: (template: string, step: number, steps: number): string => vscode.l10n.t('New {0} ({1}/{2})', template, step, steps),
	askTitle: (): string => vscode.l10n.t('Title of the document'),
	askName: (): string => vscode.l10n.t('Short name for the file'),
	ask: (label: string): string => vscode.l10n.t('{0}, for the name of the file', label),
	willBe: (path: string): string => vscode.l10n.t('Makes {0}', path),
	answerEmpty: (): string => vscode.l10n.t('Type at least one letter or digit, so that the file can have a name.'),
	noFreeName: (folder: string): string => vscode.l10n.t('Every name that was tried is taken in {0}; choose another title.', folder || '/'),
	noSuchTemplate: (name: string): string => vscode.l10n.t('There is no template named {0}.', name),
	noEditorForTemplate: (): string => vscode.l10n.t('The template could not be inserted, because its editor was closed.'),
	notCreated: (path: string): string => vscode.l10n.t('{0} could not be made; nothing was changed.', path),
	readOnlyFolder: (name: string): string => vscode.l10n.t('{0} is on a read-only file system, so no document can be made there.', name),
	failed: (detail: string): string => vscode.l10n.t('The document could not be made: {0}', detail),
} as const;
