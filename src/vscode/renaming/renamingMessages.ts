import * as vscode from 'vscode';
import { plain } from '../workspace/words/messages';

/** Reasons why something is not renamed, one sentence each. */
export const renamingMessages = {
	namesNone: (name: string): string => vscode.l10n.t('"{0}" doesn\'t identify a single document, so it can\'t be renamed.', plain(name)),
	namedByTitle: (title: string): string => vscode.l10n.t('"{0}" is a title. Change the heading of that document instead.', plain(title)),
	idIsTaken: (id: string): string =>
		id === '' ? vscode.l10n.t("An id can't be empty.") : vscode.l10n.t('Another document already has the id "{0}".', plain(id)),
	noFileName: (name: string): string => vscode.l10n.t('"{0}" isn\'t a valid file name.', plain(name)),
	fileExists: (name: string): string => vscode.l10n.t('{0} already exists.', plain(name)),
} as const;
