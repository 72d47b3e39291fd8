import * as vscode from 'vscode';
import { plain } from '../workspace/words/messages';

/** Reasons why something is not renamed, one sentence each. */
export const renamingMessages = {
	namesNone: (name: string): string =>
		vscode.l10n.t('“{0}” does not name exactly one document, so there is nothing to rename.', plain(name)),
	namedByTitle: (title: string): string =>
		vscode.l10n.t('“{0}” is a document title; change the heading of that document instead.', plain(title)),
	idIsTaken: (id: string): string =>
		id === ''
			? vscode.l10n.t('An id cannot be empty.')
			: vscode.l10n.t('Another document already has the id “{0}”, so nothing was changed.', plain(id)),
	noFileName: (name: string): string => vscode.l10n.t('“{0}” cannot be a file name, so nothing was changed.', plain(name)),
	fileExists: (name: string): string => vscode.l10n.t('{0} already exists, so nothing was changed.', plain(name)),
} as const;
