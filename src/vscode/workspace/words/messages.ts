import * as vscode from 'vscode';

/** Messages that several surfaces show, one sentence each; for refusals see refusalText.ts. */
export const messages = {
	noDocument: (): string => vscode.l10n.t('Open a Markdown document first, or choose one in the explorer.'),
	isLink: (folder: string): string =>
		vscode.l10n.t('{0} is a symbolic link, so the files may end up outside this workspace. Write there?', folder),
	writeThere: (): string => vscode.l10n.t('Create Anyway'),
	linksLeft: (names: string): string => vscode.l10n.t('The links in {0} could not be changed.', names),
	noStatusField: (name: string): string => vscode.l10n.t('{0} has no status yet; the one you choose is added.', name),
	noPriorityField: (name: string): string => vscode.l10n.t('{0} has no priority yet; the one you choose is added.', name),
	notLoaded: (): string => vscode.l10n.t('This part of Task Docs could not be loaded; try again, or reinstall Task Docs.'),
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
