import * as vscode from 'vscode';

/** Lens titles, and one-sentence messages of the editor commands. */
export const editorMessages = {
	markDone: (): string => vscode.l10n.t('Mark done'),
	reopen: (): string => vscode.l10n.t('Reopen'),
	markDoneTooltip: (item: string): string => vscode.l10n.t('Mark “{0}” as done', item),
	reopenTooltip: (item: string): string => vscode.l10n.t('Reopen “{0}”', item),
	choose: (option: string): string => vscode.l10n.t('Choose {0}', option),
	unchoose: (option: string): string => vscode.l10n.t('Clear {0}', option),
	doneOfTotal: (done: number, total: number): string => vscode.l10n.t('{0}/{1} done', done, total),
	markAllDone: (): string => vscode.l10n.t('Mark all done'),
	reopenAll: (): string => vscode.l10n.t('Reopen all'),
	markAllDoneTooltip: (section: string): string => vscode.l10n.t('Mark every open item of “{0}” as done', section),
	reopenAllTooltip: (section: string): string => vscode.l10n.t('Reopen every item of “{0}”', section),
	setStatus: (): string => vscode.l10n.t('Set status...'),
	blockedBy: (name: string): string => vscode.l10n.t('Blocked by {0}', name),
	openTooltip: (title: string): string => vscode.l10n.t('Open “{0}”', title),
	setStatusTooltip: (): string => vscode.l10n.t('Choose another status for this document'),
	nextStatus: (status: string): string => vscode.l10n.t('Next: {0}', status),
	nextStatusTooltip: (): string => vscode.l10n.t('Move this document to its next status'),
	setPriority: (): string => vscode.l10n.t('Set priority...'),
	setPriorityTooltip: (): string => vscode.l10n.t('Choose another priority for this document'),
	statusItemName: (): string => vscode.l10n.t('Status of the Document'),
	statusItemLabel: (status: string): string => vscode.l10n.t('{0}; choose another status', status),
	setToToday: (): string => vscode.l10n.t('set to today'),
	touchTooltip: (): string => vscode.l10n.t('Set the modified date of this document to today'),
	modifiedUnset: (): string => vscode.l10n.t('Modified date not filled in'),
	modifiedToday: (): string => vscode.l10n.t('Modified today'),
	modifiedYesterday: (): string => vscode.l10n.t('Modified yesterday'),
	modifiedDaysAgo: (days: number): string => vscode.l10n.t('Modified {0} days ago', days),
	modifiedMonthsAgo: (months: number): string => vscode.l10n.t('Modified {0} months ago', months),
	modifiedYearsAgo: (years: number): string => vscode.l10n.t('Modified more than {0} years ago', years),
	modifiedOverYearAgo: (): string => vscode.l10n.t('Modified more than a year ago'),
	modifiedInFuture: (): string => vscode.l10n.t('Modified date is in the future'),
	noEditor: (): string => vscode.l10n.t('Open a Markdown document in a text editor first, and put the cursor on a checklist item.'),
	notFromLens: (): string =>
		vscode.l10n.t('This command is run by a code lens; to toggle an item, put the cursor on it and use “Toggle Checklist Item”.'),
	notToFillIn: (name: string): string =>
		vscode.l10n.t('{0} is neither a task document nor a template, so nothing in it is taken for a placeholder.', name),
	nothingToFillIn: (): string => vscode.l10n.t('Nothing is left to fill in.'),
	toFillIn: (count: number): string => vscode.l10n.t('{0} to fill in', count),
	toFillInTooltip: (): string => vscode.l10n.t('Go to the next placeholder'),
	toFillInLabel: (count: number): string =>
		count === 1
			? vscode.l10n.t('1 placeholder to fill in; go to it')
			: vscode.l10n.t('{0} placeholders to fill in; go to the next one', count),
	toFillInName: (): string => vscode.l10n.t('Placeholders to Fill In'),
	removeInstructions: (): string => vscode.l10n.t('Remove template instructions'),
} as const;
