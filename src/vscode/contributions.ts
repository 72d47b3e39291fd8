/**
 * The ids that package.json contributes, once and as types: a forgotten one does not compile,
 * and a test compares them with the manifest both ways.
 */

/** Commands, by the name code uses. */
export const commandIds = {
	newDocument: 'taskDocs.newDocument',
	insertTemplate: 'taskDocs.insertTemplate',
	addPart: 'taskDocs.addPart',
	recordActualTime: 'taskDocs.recordActualTime',
	makeTemplate: 'taskDocs.makeTemplate',
	addFields: 'taskDocs.addFields',
	moveFields: 'taskDocs.moveFields',
	/** Tabs of one panel. */
	openBoard: 'taskDocs.openBoard',
	openRoadmap: 'taskDocs.openRoadmap',
	openGraph: 'taskDocs.openGraph',
	toggleItem: 'taskDocs.toggleItem',
	nextPlaceholder: 'taskDocs.nextPlaceholder',
	previousPlaceholder: 'taskDocs.previousPlaceholder',
	removeInstructions: 'taskDocs.removeInstructions',
	setStatus: 'taskDocs.setStatus',
	setPriority: 'taskDocs.setPriority',
	cycleStatus: 'taskDocs.cycleStatus',
	cyclePriority: 'taskDocs.cyclePriority',
	archive: 'taskDocs.archive',
	finishUp: 'taskDocs.finishUp',
	touchDate: 'taskDocs.touchDate',
	updateProgress: 'taskDocs.updateProgress',
	foldDone: 'taskDocs.foldDone',
	undoChange: 'taskDocs.undoChange',
	fixAll: 'taskDocs.fixAll',
	setProblemSeverity: 'taskDocs.setProblemSeverity',
	/** Arguments: see the quick fix that runs it. Not in the palette. */
	applyFix: 'taskDocs.applyFix',
	/** Arguments: see WordArguments. Not in the palette. */
	treatWord: 'taskDocs.treatWord',
	/** Of the view: of a problem that many documents have. Not in the palette. */
	showAffected: 'taskDocs.showAffected',
	turnOffCheck: 'taskDocs.turnOffCheck',
	/** Of the view: only what can be worked on now, and all documents again. */
	showStartable: 'taskDocs.showStartable',
	showAll: 'taskDocs.showAll',
	/** Of the view, each also with a part of an arrangement as the argument: see arrangeCommands.ts. */
	filter: 'taskDocs.filter',
	clearFilter: 'taskDocs.clearFilter',
	groupBy: 'taskDocs.groupBy',
	sortBy: 'taskDocs.sortBy',
	selectView: 'taskDocs.selectView',
	saveView: 'taskDocs.saveView',
	moveToGroup: 'taskDocs.moveToGroup',
	refresh: 'taskDocs.refresh',
	includeIgnoredPlans: 'taskDocs.includeIgnoredPlans',
	revealInExplorer: 'taskDocs.revealInExplorer',
	revealInView: 'taskDocs.revealInView',
	open: 'taskDocs.open',
	openToSide: 'taskDocs.openToSide',
	checkItems: 'taskDocs.checkItems',
	continueWithAgent: 'taskDocs.continueWithAgent',
	writeInstructions: 'taskDocs.writeInstructions',
	openMarkdownEditor: 'taskDocs.openMarkdownEditor',
	/** Arguments: see showPlanChanges.ts. */
	showPlanChanges: 'taskDocs.showPlanChanges',
	/** Arguments: see markBegun.ts. */
	markBegun: 'taskDocs.markBegun',
	rename: 'taskDocs.rename',
	copyPath: 'taskDocs.copyPath',
	delete: 'taskDocs.delete',
	/** Arguments: see the code lens that runs it. Not in the palette. */
	toggleItemAt: 'taskDocs.toggleItemAt',
	/** Arguments: see the code lens that runs it. Not in the palette. */
	toggleSection: 'taskDocs.toggleSection',
} as const;
export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Tools for language models, by their names in schemas/agent-tools.json. */
export const toolNames = [
	'list_documents',
	'read_document',
	'next_items',
	'set_field',
	'toggle_item',
	'check_documents',
	'create_document',
] as const;
export type ToolName = (typeof toolNames)[number];

/** The provider that offers the MCP server to VS Code. */
export const mcpProviderId = 'taskDocs.mcp';

/** The prefix of every setting. */
export const settingSection = 'taskDocs';

/** Settings, without the prefix. */
export const settingKeys = {
	filesInclude: 'files.include',
	filesExclude: 'files.exclude',
	useIgnoreFiles: 'files.useIgnoreFiles',
	includeIgnoredPlans: 'files.includeIgnoredPlans',
	formats: 'formats',
	fieldAliases: 'fieldAliases',
	statusWords: 'statusWords',
	priorityWords: 'priorityWords',
	codeLens: 'codeLens',
	followActiveDocument: 'view.followActiveDocument',
	views: 'views',
	outline: 'outline',
	linksUpdateOnRename: 'links.updateOnRename',
	syncParents: 'taskList.syncParents',
	modifiedDateOnSave: 'modifiedDate.onSave',
	modifiedDateAddMissing: 'modifiedDate.addMissing',
	progressOnSave: 'progress.onSave',
	dueSoonDays: 'due.soonDays',
	staleDays: 'stale.days',
	previewToggle: 'preview.toggle',
	boardLimits: 'board.limits',
	templateFolders: 'templates.folders',
	newDocumentFolders: 'newDocument.folders',
	newDocumentAuthor: 'newDocument.author',
	archiveFolder: 'archive.folder',
	offerOnDone: 'done.offer',
	problemsShow: 'problems.show',
	problemSeverity: 'problems.severity',
} as const;
export type SettingKey = (typeof settingKeys)[keyof typeof settingKeys];

/** View containers and views. */
export const viewIds = {
	container: 'taskDocs',
	documents: 'taskDocs.documents',
	/** What can be started now, the most urgent first. */
	next: 'taskDocs.next',
} as const;

/** The type of the panel with the board, which VS Code restores after a reload. */
export const panelType = 'taskDocs.panel';

/** Context keys that when clauses in package.json read. */
export const contextKeys = {
	/** What the view says when it has no rows; see ViewState. */
	viewState: 'taskDocs.viewState',
	/** Whether the view has no rows and there are folders for plans that a `.gitignore` hides; see hiddenPlans.ts. */
	hasHiddenPlans: 'taskDocs.hasHiddenPlans',
	/** The role of the active document, see roleOf; `''` if it isn't Markdown. */
	activeRole: 'taskDocs.activeRole',
	/** Whether the active document has a status that another one follows, and whether it has a priority. */
	hasNextStatus: 'taskDocs.hasNextStatus',
	hasPriority: 'taskDocs.hasPriority',
	/** True while a change made outside of editors can be undone. */
	canUndo: 'taskDocs.canUndo',
	/** True while the view shows only what can be worked on now. */
	onlyStartable: 'taskDocs.onlyStartable',
	/** Whether VS Code has a Markdown Editor. */
	hasMarkdownEditor: 'taskDocs.hasMarkdownEditor',
	/** True while a query filters the view. */
	hasFilter: 'taskDocs.hasFilter',
} as const;
