import * as vscode from 'vscode';

/** Messages that several surfaces show, one sentence each; for refusals see refusalText.ts. */
export const messages = {
	noDocument: (): string => vscode.l10n.t('Open a Markdown document or select one in the Explorer first.'),
	isLink: (folder: string): string =>
		vscode.l10n.t('{0} is a symbolic link that may lead outside the workspace. Create the files anyway?', folder),
	writeThere: (): string => vscode.l10n.t('Create Anyway'),
	isLinkToChange: (folder: string): string =>
		vscode.l10n.t('{0} is a symbolic link that may lead outside the workspace. Continue anyway?', folder),
	goOn: (): string => vscode.l10n.t('Continue Anyway'),
	linksLeft: (names: string): string => vscode.l10n.t("Couldn't update the links in {0}.", names),
	noStatusField: (name: string): string => vscode.l10n.t('Adds a status to {0}', name),
	noPriorityField: (name: string): string => vscode.l10n.t('Adds a priority to {0}', name),
	nothingToUndo: (): string => vscode.l10n.t('There is nothing to undo.'),
	notWritten: (detail: string): string => vscode.l10n.t("Couldn't write the setting: {0}", plain(detail)),
	notLoaded: (): string => vscode.l10n.t("Couldn't load a part of Task Docs. Try again, or reinstall Task Docs."),
} as const;

/** The last segment of a path, for messages. */
export function nameOf(uri: vscode.Uri): string {
	return plain(uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString(true));
}

/**
 * Escapes text from documents for a message: notifications would render `[a](b)` as a link, even one that runs a
 * command.
 */
export function plain(text: string): string {
	return text.replaceAll('](', '] (');
}
