import * as vscode from 'vscode';

/** Titles of code actions, and messages about their results. */
export const problemMessages = {
	fixAll: (): string => vscode.l10n.t('Fix all safe problems'),
	fixAllOf: (): string => vscode.l10n.t('Fix all safe problems in this document'),
	changeSeverity: (code: string): string => vscode.l10n.t('Configure severity of "{0}"...', code),
	treatAs: (word: string): string => vscode.l10n.t('Treat "{0}" as...', word),
	treatAsMeaning: (word: string, meaning: string): string => vscode.l10n.t('Treat "{0}" as {1} in this workspace', word, meaning),
	meaningTitle: (word: string): string => vscode.l10n.t('Treat "{0}" as', word),
	chooseStage: (): string => vscode.l10n.t('Select what this status means in this workspace'),
	chooseLevel: (): string => vscode.l10n.t('Select what this priority means in this workspace'),
	severityTitle: (): string => vscode.l10n.t('Configure Problem Severity'),
	chooseCode: (): string => vscode.l10n.t('Select a kind of problem'),
	chooseSeverity: (code: string): string => vscode.l10n.t('Select the severity of "{0}" in this workspace', code),
	current: (): string => vscode.l10n.t('current'),
	usual: (): string => vscode.l10n.t('Default'),
	fixed: (fixed: number, left: number): string =>
		fixed === 0
			? left === 1
				? vscode.l10n.t('Nothing to fix automatically. 1 problem needs your attention.')
				: vscode.l10n.t('Nothing to fix automatically. {0} problems need your attention.', left)
			: fixed === 1
				? left === 1
					? vscode.l10n.t('Fixed 1 problem; 1 remains.')
					: vscode.l10n.t('Fixed 1 problem; {0} remain.', left)
				: left === 1
					? vscode.l10n.t('Fixed {0} problems; 1 remains.', fixed)
					: vscode.l10n.t('Fixed {0} problems; {1} remain.', fixed, left),
	allFixed: (fixed: number): string =>
		fixed === 0
			? vscode.l10n.t('There are no problems to fix.')
			: fixed === 1
				? vscode.l10n.t('Fixed 1 problem.')
				: vscode.l10n.t('Fixed {0} problems.', fixed),
	notFromFix: (): string => vscode.l10n.t('This command is for quick fixes. Place the cursor on a problem and select a quick fix instead.'),
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
