import * as vscode from 'vscode';

/** Prompts and messages of the authoring commands. */
export const authoringMessages = {
	chooseTemplateToInsert: (): string => vscode.l10n.t('Select a template to insert'),
	chooseTemplateToStart: (): string => vscode.l10n.t('Select a template'),
	inWorkspace: (): string => vscode.l10n.t('In this workspace'),
	essential: (): string => vscode.l10n.t('Essential: the sections that matter most'),
	full: (): string => vscode.l10n.t('Full: every section'),
	essentialWith: (blanks: number): string => vscode.l10n.t('Essential, {0} blanks', blanks),
	fullWith: (blanks: number): string => vscode.l10n.t('Full, {0} blanks', blanks),
	chooseFolder: (): string => vscode.l10n.t('Select the workspace folder for the new document'),
	newOf: (template: string, step: number, steps: number): string => vscode.l10n.t('New {0} ({1}/{2})', template, step, steps),
	askTitle: (): string => vscode.l10n.t('Document title'),
	askName: (): string => vscode.l10n.t('Short name for the file'),
	ask: (label: string): string => vscode.l10n.t('{0} (used in the file name)', label),
	willBe: (path: string): string => vscode.l10n.t('Creates {0}', path),
	noSuchTemplate: (name: string): string => vscode.l10n.t('There is no template named {0}.', name),
	noEditorForTemplate: (): string => vscode.l10n.t("Couldn't insert the template: its editor was closed."),
	notCreated: (path: string): string => vscode.l10n.t("Couldn't create {0}.", path),
	readOnlyFolder: (name: string): string => vscode.l10n.t("Couldn't create a document: {0} is on a read-only file system.", name),
	failed: (detail: string): string => vscode.l10n.t("Couldn't create the document: {0}", detail),
} as const;
