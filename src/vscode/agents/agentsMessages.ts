import * as vscode from 'vscode';

/** What this surface says, one sentence each. */
export const agentsMessages = {
	reading: (): string => vscode.l10n.t('Reading task documents'),
	changing: (): string => vscode.l10n.t('Changing a task document'),
	creating: (): string => vscode.l10n.t('Creating a task document'),
	changeTitle: (): string => vscode.l10n.t('Change task document?'),
	createTitle: (): string => vscode.l10n.t('Create task document?'),
	/** Why a file wasn't written: follows a colon. */
	notCreated: (): string => vscode.l10n.t("VS Code couldn't create the file"),
	chooseFolder: (): string => vscode.l10n.t('Select the folder whose AGENTS.md to write'),
	noFolder: (): string => vscode.l10n.t('Open a folder first.'),
	upToDate: (): string => vscode.l10n.t('The instructions in AGENTS.md are already up to date.'),
	promptCopied: (): string => vscode.l10n.t('Copied the open items. Paste them into the chat of your agent.'),
	notRead: (): string => vscode.l10n.t("the file can't be read"),
	written: (): string => vscode.l10n.t('Wrote the instructions to AGENTS.md.'),
} as const;
