import * as vscode from 'vscode';
import type { PageTexts } from '../../board/pageTexts';
import type { Tab } from '../../board/panelState';

/** Messages of the panel. */
export const panelMessages = {
	moved: (title: string, column: string): string => vscode.l10n.t('Moved {0} to {1}.', title, column),
	severalMoved: (count: number, column: string): string => vscode.l10n.t('Moved {0} documents to {1}.', count, column),
	someMoved: (count: number, total: number, column: string): string =>
		vscode.l10n.t('Moved {0} of {1} documents to {2}.', count, total, column),
	unchanged: (column: string): string => vscode.l10n.t('Nothing to change: already in {0}.', column),
	fixedColumn: (column: string): string => vscode.l10n.t("Documents can't be moved to {0}.", column),
	gone: (): string => vscode.l10n.t('The document is no longer there.'),
	failed: (): string => vscode.l10n.t("The change couldn't be made. See the log for details."),
	dateSet: (title: string): string => vscode.l10n.t('Changed the dates of {0}.', title),
	copied: (): string => vscode.l10n.t('Copied to the clipboard.'),
	dueOn: (date: string): string => vscode.l10n.t('due {0}', date),
	blockedBy: (name: string): string => vscode.l10n.t('blocked by {0}', name),
	blockedByMore: (name: string, more: number): string => vscode.l10n.t('blocked by {0} and {1} more', name, more),
	unassigned: (): string => vscode.l10n.t('Unassigned'),
	noSprint: (): string => vscode.l10n.t('No Sprint'),
	noUnit: (): string => vscode.l10n.t('No Unit'),
} as const;

function tabNames(): PageTexts['tabs'] {
	return { board: vscode.l10n.t('Board'), roadmap: vscode.l10n.t('Roadmap'), graph: vscode.l10n.t('Dependencies') };
}

/** The title of the panel while it shows this tab. */
export function panelTitle(tab: Tab): string {
	return vscode.l10n.t('Task Docs {0}', tabNames()[tab]);
}

/** The texts of the page; see PageTexts. */
export function pageTexts(): PageTexts {
	return {
		tabs: tabNames(),
		fields: {
			stage: vscode.l10n.t('Stage'),
			status: vscode.l10n.t('Written status'),
			priority: vscode.l10n.t('Priority'),
			assignee: vscode.l10n.t('Assignee'),
			sprint: vscode.l10n.t('Sprint'),
			unit: vscode.l10n.t('Unit'),
		},
		none: vscode.l10n.t('None'),
		zooms: { month: vscode.l10n.t('Month'), quarter: vscode.l10n.t('Quarter'), year: vscode.l10n.t('Year') },
		actions: {
			open: vscode.l10n.t('Open'),
			openToSide: vscode.l10n.t('Open to the Side'),
			peek: vscode.l10n.t('Preview beside the Board'),
			setStatus: vscode.l10n.t('Set Status...'),
			setPriority: vscode.l10n.t('Set Priority...'),
			checkItems: vscode.l10n.t('Check Items...'),
			continueWithAgent: vscode.l10n.t('Continue with Agent'),
			archive: vscode.l10n.t('Archive'),
			finishUp: vscode.l10n.t('Finish Up...'),
			rename: vscode.l10n.t('Rename...'),
			copyPath: vscode.l10n.t('Copy Path'),
			revealInView: vscode.l10n.t('Reveal in Documents View'),
			delete: vscode.l10n.t('Delete'),
		},
		copyAs: {
			svg: vscode.l10n.t('Copy as SVG'),
			mermaid: vscode.l10n.t('Copy as Mermaid'),
			markdown: vscode.l10n.t('Copy as Markdown'),
		},
		openAs: {
			svg: vscode.l10n.t('Open as SVG'),
			mermaid: vscode.l10n.t('Open as Mermaid'),
			markdown: vscode.l10n.t('Open as Markdown'),
		},
		filter: vscode.l10n.t('Filter documents'),
		filterHint: vscode.l10n.t('Filter, for example is:overdue'),
		columns: vscode.l10n.t('Columns'),
		lanes: vscode.l10n.t('Lanes'),
		compact: vscode.l10n.t('Compact'),
		groupBy: vscode.l10n.t('Group by'),
		zoom: vscode.l10n.t('Zoom'),
		showDone: vscode.l10n.t('Show done'),
		more: vscode.l10n.t('More Actions...'),
		newDocument: vscode.l10n.t('New Document from Template...'),
		newHere: vscode.l10n.t('New document in {0}'),
		moveTo: vscode.l10n.t('Move to {0}'),
		collapse: vscode.l10n.t('Collapse {0}'),
		expand: vscode.l10n.t('Expand {0}'),
		overLimit: vscode.l10n.t('over the limit'),
		cardsShown: vscode.l10n.t('{0} ({1})'),
		cardsOf: vscode.l10n.t('{0} of {1} documents'),
		reading: vscode.l10n.t('Reading documents...'),
		noDocuments: vscode.l10n.t('No planning documents found.'),
		noMatches: vscode.l10n.t('No documents match the filter.'),
		noDates: vscode.l10n.t('No document has a created or due date.'),
		undated: vscode.l10n.t('Without dates: {0}.'),
		noRelations: vscode.l10n.t('No document says that it waits for another one.'),
		unrelated: vscode.l10n.t('Without dependencies: {0}.'),
		hiddenDone: vscode.l10n.t('Done and hidden: {0}.'),
		cycles: vscode.l10n.t('Dependency cycles: {0}.'),
		canStart: vscode.l10n.t('can start now'),
		inCycle: vscode.l10n.t('in a cycle'),
		waitsFor: vscode.l10n.t('waits for {0}'),
		doneBefore: vscode.l10n.t('{0} done before'),
		undo: vscode.l10n.t('Undo'),
		itemsDone: vscode.l10n.t('{0} of {1} items done'),
		problems: vscode.l10n.t('{0} problems'),
		oneProblem: vscode.l10n.t('1 problem'),
		unit: vscode.l10n.t('several documents'),
		status: vscode.l10n.t('Status'),
		document: vscode.l10n.t('Document'),
		created: vscode.l10n.t('Created'),
		due: vscode.l10n.t('Due'),
		progress: vscode.l10n.t('Progress'),
		milestone: vscode.l10n.t('next milestone {0}'),
		today: vscode.l10n.t('Today'),
		notMovable: vscode.l10n.t("Documents can't be moved there."),
		selected: vscode.l10n.t('{0} selected'),
		keys: vscode.l10n.t('Keyboard Shortcuts'),
		close: vscode.l10n.t('Close'),
		keyHelp: { board: boardKeys(), roadmap: roadmapKeys(), graph: graphKeys() },
	};
}

function commonKeys(): readonly (readonly [string, string])[] {
	return [
		['Enter', vscode.l10n.t('Open the document')],
		['Space', vscode.l10n.t('Preview the document beside the board')],
		['/', vscode.l10n.t('Filter documents')],
		['M, Shift+F10', vscode.l10n.t('Open the menu')],
		['Ctrl+Z, ⌘Z', vscode.l10n.t('Undo the last change')],
		['1, 2, 3', vscode.l10n.t('Switch to the board, the roadmap, or the dependencies')],
		['?', vscode.l10n.t('Show these shortcuts')],
	];
}

function boardKeys(): readonly (readonly [string, string])[] {
	return [
		['← ↓ ↑ →, H J K L', vscode.l10n.t('Go to another card')],
		['Shift+← →, Shift+H L', vscode.l10n.t('Move the selected cards to another column')],
		['Shift+↓ ↑, Shift+J K', vscode.l10n.t('Move the selected cards to another lane')],
		['Home, End', vscode.l10n.t('Go to the first or the last card of the column')],
		['X', vscode.l10n.t('Select or deselect the card')],
		['Escape', vscode.l10n.t('Clear the selection, or cancel dragging')],
		['F2', vscode.l10n.t('Rename the document')],
		['Delete', vscode.l10n.t('Delete the selected documents')],
		['N', vscode.l10n.t('Create a document in this column')],
		['C', vscode.l10n.t('Collapse or expand the column')],
		...commonKeys(),
	];
}

function roadmapKeys(): readonly (readonly [string, string])[] {
	return [
		['↓ ↑, J K', vscode.l10n.t('Go to another document')],
		['← →, H L', vscode.l10n.t('Scroll the time axis')],
		['Shift+← →, Shift+H L', vscode.l10n.t('Move the due date by a day')],
		['Ctrl+Shift+← →', vscode.l10n.t('Move the due date by a week')],
		['[ ]', vscode.l10n.t('Move the created date by a day')],
		['T', vscode.l10n.t('Scroll to today')],
		...commonKeys(),
	];
}

function graphKeys(): readonly (readonly [string, string])[] {
	return [['← ↓ ↑ →, H J K L', vscode.l10n.t('Go to another document')], ...commonKeys()];
}
