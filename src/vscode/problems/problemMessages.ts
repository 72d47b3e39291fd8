import * as vscode from 'vscode';

/** What the problems commands say: titles of actions in a few words, results in one sentence. */
export const problemMessages = {
	fixAll: (): string => vscode.l10n.t('Fix all safe problems'),
	fixAllOf: (): string => vscode.l10n.t('Fix all safe problems of this document'),
	changeSeverity: (code: string): string => vscode.l10n.t('Change the severity of "{0}", or turn it off...', code),
	severityTitle: (): string => vscode.l10n.t('Severity of a Problem'),
	chooseCode: (): string => vscode.l10n.t('Which problem?'),
	chooseSeverity: (code: string): string => vscode.l10n.t('How "{0}" is shown in this workspace', code),
	current: (): string => vscode.l10n.t('current'),
	usual: (): string => vscode.l10n.t('As it is by itself'),
	fixed: (fixed: number, left: number): string =>
		fixed === 0
			? vscode.l10n.t('No problem could be mended safely; {0} left to look at.', left)
			: fixed === 1
				? vscode.l10n.t('1 problem was mended; {0} left to look at.', left)
				: vscode.l10n.t('{0} problems were mended; {1} left to look at.', fixed, left),
	allFixed: (fixed: number): string =>
		fixed === 0
			? vscode.l10n.t('There is no problem to mend.')
			: fixed === 1
				? vscode.l10n.t('1 problem was mended; none is left.')
				: vscode.l10n.t('{0} problems were mended; none is left.', fixed),
	notFromFix: (): string =>
		vscode.l10n.t('This command is run by a quick fix; put the cursor on a problem and open its quick fixes instead.'),
	fixIsGone: (): string => vscode.l10n.t('The documents have changed since this fix was offered, so nothing was changed; try again.'),
	notWritten: (detail: string): string => vscode.l10n.t('The setting could not be written: {0}', detail),
} as const;

/** A severity in the user's language, for a list. */
export function severityLabel(severity: 'error' | 'warning' | 'information' | 'hint' | 'off'): string {
	switch (severity) {
		case 'error':
			return vscode.l10n.t('Error');
		case 'warning':
			return vscode.l10n.t('Warning');
		case 'information':
			return vscode.l10n.t('Information');
		case 'hint':
			return vscode.l10n.t('Hint');
		case 'off':
			return vscode.l10n.t('Off');
	}
}
