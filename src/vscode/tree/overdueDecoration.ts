import * as vscode from 'vscode';

/** The URI of every overdue row. It names no file, so that neither problems nor source control color the row. */
export const overdueUri = vscode.Uri.from({ scheme: 'task-docs-row', path: '/overdue' });

/** Marks overdue rows with a sign and a color, so that they are recognized without color too. */
export function registerOverdueDecoration(): vscode.Disposable {
	return vscode.window.registerFileDecorationProvider({
		provideFileDecoration: uri =>
			uri.scheme === overdueUri.scheme
				? { badge: '!', tooltip: vscode.l10n.t('Overdue'), color: new vscode.ThemeColor('list.errorForeground') }
				: undefined,
	});
}
