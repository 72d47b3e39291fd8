import * as vscode from 'vscode';

/** Lens titles, and one-sentence messages of the editor commands. */
export const editorMessages = {
	markDone: (): string => vscode.l10n.t('Check'),
	reopen: (): string => vscode.l10n.t('Uncheck'),
	markDoneTooltip: (item: string): string => vscode.l10n.t('Check "{0}"', item),
	reopenTooltip: (item: string): string => vscode.l10n.t('Uncheck "{0}"', item),
	markBegun: (): string => vscode.l10n.t('Mark as begun'),
	markBegunTooltip: (item: string): string => vscode.l10n.t('Mark "{0}" as begun', item),
	choose: (option: string): string => vscode.l10n.t('Choose {0}', option),
	unchoose: (option: string): string => vscode.l10n.t('Clear {0}', option),
	doneOfTotal: (done: number, total: number): string => vscode.l10n.t('{0}/{1} done', done, total),
	markAllDone: (): string => vscode.l10n.t('Check all'),
	reopenAll: (): string => vscode.l10n.t('Uncheck all'),
	markAllDoneTooltip: (section: string): string => vscode.l10n.t('Check every open item of "{0}"', section),
	reopenAllTooltip: (section: string): string => vscode.l10n.t('Uncheck every item of "{0}"', section),
	lensesLeftOut: (count: number): string =>
		count === 1
			? vscode.l10n.t('1 item is too far from the cursor for a code lens')
			: vscode.l10n.t('{0} items are too far from the cursor for a code lens', count),
	sectionsLeftOut: (count: number): string =>
		count === 1
			? vscode.l10n.t('1 section further down has no code lens')
			: vscode.l10n.t('{0} sections further down have no code lenses', count),
	checkItem: (): string => vscode.l10n.t('Check item'),
	uncheckItem: (): string => vscode.l10n.t('Uncheck item'),
	setStatus: (): string => vscode.l10n.t('Set status...'),
	blockedBy: (name: string): string => vscode.l10n.t('Blocked by {0}', name),
	openTooltip: (title: string): string => vscode.l10n.t('Open "{0}"', title),
	setStatusTooltip: (): string => vscode.l10n.t('Change the status of this document'),
	nextStatus: (status: string): string => vscode.l10n.t('Next: {0}', status),
	nextStatusTooltip: (): string => vscode.l10n.t('Move this document to its next status'),
	setPriority: (): string => vscode.l10n.t('Set priority...'),
	setPriorityTooltip: (): string => vscode.l10n.t('Change the priority of this document'),
	statusItemName: (): string => vscode.l10n.t('Document Status'),
	statusItemLabel: (status: string): string => vscode.l10n.t('{0}, change status', status),
	continueWithAgent: (): string => vscode.l10n.t('Continue with agent'),
	continueWithAgentTooltip: (): string => vscode.l10n.t('Put the open items of this document into the chat'),
	setToToday: (): string => vscode.l10n.t('mark updated today'),
	touchTooltip: (): string => vscode.l10n.t('Set the modified date of this document to today'),
	modifiedUnset: (): string => vscode.l10n.t('No modified date'),
	modifiedToday: (): string => vscode.l10n.t('Updated today'),
	modifiedYesterday: (): string => vscode.l10n.t('Updated yesterday'),
	modifiedDaysAgo: (days: number): string => vscode.l10n.t('Updated {0} days ago', days),
	modifiedMonthsAgo: (months: number): string => vscode.l10n.t('Updated {0} months ago', months),
	modifiedYearsAgo: (years: number): string => vscode.l10n.t('Updated more than {0} years ago', years),
	modifiedOverYearAgo: (): string => vscode.l10n.t('Updated more than a year ago'),
	modifiedInFuture: (): string => vscode.l10n.t('Modified date is in the future'),
	noEditor: (): string => vscode.l10n.t('Open a Markdown document and place the cursor on a checklist item first.'),
	notFromLens: (): string =>
		vscode.l10n.t('This command is for code lenses. To toggle an item, place the cursor on it and use "Toggle Checklist Item".'),
	notToFillIn: (name: string): string => vscode.l10n.t("{0} isn't a task document or a template, so it has no blanks.", name),
	nothingToFillIn: (): string => vscode.l10n.t('No blanks left.'),
	toFillInTooltip: (): string => vscode.l10n.t('Go to the next blank'),
	toFillInLabel: (count: number): string =>
		count === 1 ? vscode.l10n.t('1 blank, go to it') : vscode.l10n.t('{0} blanks, go to the next one', count),
	toFillInName: (): string => vscode.l10n.t('Blanks'),
	removeInstructions: (): string => vscode.l10n.t('Remove template instructions'),
} as const;
