import * as vscode from 'vscode';
import { plain } from '../workspace/words/messages';

/** Why something is not renamed, one sentence each. */
export const renamingMessages = {
	namesNone: (name: string): string => vscode.l10n.t('“{0}” is not the name of one document, so there is nothing to rename.', plain(name)),
	namedByTitle: (title: string): string => vscode.l10n.t('“{0}” is named by its title here; rename it by its heading.', plain(title)),
	idIsTaken: (id: string): string =>
		id === ''
			? vscode.l10n.t('An id cannot be empty.')
			: vscode.l10n.t('Another document has the id “{0}” already, so nothing was changed.', plain(id)),
	noFileName: (name: string): string => vscode.l10n.t('“{0}” cannot be a file name, so nothing was changed.', plain(name)),
	fileExists: (name: string): string => vscode.l10n.t('{0} is there already, so nothing was changed.', plain(name)),
} as const;
