import * as vscode from 'vscode';

/** One sentence each; names are shown as they are, never as a link or a command. */
export const messages = {
	noDocument: (): string => vscode.l10n.t('Open a Markdown document first, or choose one in the explorer.'),
	notMarkdown: (name: string): string => vscode.l10n.t('{0} is not a Markdown document.', name),
	isTemplate: (name: string): string => vscode.l10n.t('{0} is a template, so it was left as it is.', name),
	readOnly: (name: string): string => vscode.l10n.t('{0} is read-only, so nothing was changed.', name),
	readOnlyFileSystem: (name: string): string => vscode.l10n.t('{0} is on a read-only file system, so nothing was changed.', name),
	notOpened: (name: string, detail: string): string => vscode.l10n.t('{0} could not be opened: {1}', name, detail),
	notUtf8: (name: string): string => vscode.l10n.t('{0} is not valid UTF-8, so nothing was changed.', name),
	outsideWorkspace: (name: string): string => vscode.l10n.t('{0} is outside this workspace and not open, so nothing was changed.', name),
	linkLeavesWorkspace: (name: string): string =>
		vscode.l10n.t(
			'{0} is reached through a symbolic link that may leave this workspace, so nothing was changed. Open it to change it.',
			name,
		),
	isLink: (folder: string): string =>
		vscode.l10n.t('{0} is a symbolic link, so the files may end up outside this workspace. Write there?', folder),
	writeThere: (): string => vscode.l10n.t('Write There'),
	changedMeanwhile: (name: string): string => vscode.l10n.t('{0} changed at the same time, so nothing was changed; try again.', name),
	changedSince: (name: string): string => vscode.l10n.t('{0} has changed since, so it was left as it is.', name),
	exists: (name: string): string => vscode.l10n.t('{0} exists already, so nothing was changed.', name),
	notSaved: (name: string): string => vscode.l10n.t('{0} was changed but could not be saved.', name),
	failed: (name: string, detail: string): string => vscode.l10n.t('{0} was not changed: {1}', name, detail),
	linksLeft: (names: string): string => vscode.l10n.t('The links in {0} could not be changed.', names),
	notRead: (name: string): string => vscode.l10n.t('{0} could not be read.', name),
	noStatusField: (name: string): string => vscode.l10n.t('{0} has no status yet; the one you choose is added to it.', name),
	noPriorityField: (name: string): string => vscode.l10n.t('{0} has no priority yet; the one you choose is added to it.', name),
	notLoaded: (): string => vscode.l10n.t('This part of Task Docs could not be loaded; try again, or install Task Docs anew.'),
} as const;

/** The last segment of a path, for messages. */
export function nameOf(uri: vscode.Uri): string {
	return plain(uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString(true));
}

/** Foreign text for a message: notifications would make a link, even one that runs a command, of `[a](b)`. */
export function plain(text: string): string {
	return text.replaceAll('](', '] (');
}
