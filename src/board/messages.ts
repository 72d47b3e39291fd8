import { CARD_FIELDS, type CardField } from './cardField';
import type { Board } from './boardModel';
import type { Graph } from './graphModel';
import type { PageTexts } from './pageTexts';
import type { Roadmap } from './roadmapModel';
import { ZOOMS, type Zoom } from './zoom';

export const TABS = ['board', 'roadmap', 'graph'] as const;
export type Tab = (typeof TABS)[number];

/** What a panel keeps across reloads. It never holds anything that documents say. */
export interface PanelState {
	readonly tab: Tab;
	/** A query. */
	readonly filter: string;
	readonly columns: CardField;
	readonly lanes: CardField | undefined;
	readonly isCompact: boolean;
	/** Keys of collapsed columns, each with its field: `stage:done`. */
	readonly collapsed: readonly string[];
	readonly groupBy: CardField | undefined;
	readonly zoom: Zoom;
	readonly showDone: boolean;
	/** Pixels, by the name of what scrolls. */
	readonly scroll: Readonly<Record<string, number>>;
}

export const INITIAL_STATE: PanelState = {
	tab: 'board',
	filter: '',
	columns: 'stage',
	lanes: undefined,
	isCompact: false,
	collapsed: [],
	groupBy: undefined,
	zoom: 'quarter',
	showDone: false,
	scroll: {},
};

/** What can be done with cards from their menu, a key, or a click. */
export const CARD_ACTIONS = [
	'open',
	'openToSide',
	'peek',
	'setStatus',
	'setPriority',
	'checkItems',
	'archive',
	'finishUp',
	'rename',
	'copyPath',
	'revealInView',
	'delete',
] as const;
export type CardAction = (typeof CARD_ACTIONS)[number];

export const EXPORT_FORMATS = ['svg', 'mermaid', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** From the page to the extension. */
export type PageMessage =
	/** The page is there, with the state of before a reload, if it has one. */
	| { readonly type: 'ready'; readonly state: PanelState | undefined }
	| { readonly type: 'state'; readonly state: PanelState }
	| { readonly type: 'act'; readonly action: CardAction; readonly ids: readonly string[] }
	/** Moves cards to a column, and to a lane if that is another one. `request` names the answer. */
	| {
			readonly type: 'move';
			readonly request: number;
			readonly ids: readonly string[];
			readonly column: string;
			readonly lane: string | undefined;
	  }
	| {
			readonly type: 'setDate';
			readonly request: number;
			readonly id: string;
			readonly created: string | undefined;
			readonly due: string | undefined;
	  }
	| { readonly type: 'new'; readonly column: string | undefined }
	| { readonly type: 'export'; readonly format: ExportFormat; readonly to: 'clipboard' | 'editor' }
	| { readonly type: 'undo' };

/** What the page shows of one tab. */
export type TabContent =
	/** Of the cards only those that the page doesn't have as they are now. */
	| { readonly tab: 'board'; readonly board: Board; readonly limits: Readonly<Record<string, number>> }
	| { readonly tab: 'roadmap'; readonly roadmap: Roadmap }
	| { readonly tab: 'graph'; readonly graph: Graph };

/** From the extension to the page. */
export type HostMessage =
	/** The first message, and later ones when another command opens another tab or folder. */
	| { readonly type: 'state'; readonly state: PanelState; readonly texts: PageTexts }
	| {
			readonly type: 'content';
			readonly content: TabContent;
			/** Whether the workspace is still being read. */
			readonly isReading: boolean;
			/** Number of documents without the filter. */
			readonly total: number;
			/** Why the filter can't be used; then the content is that of the last one that could. */
			readonly filterError: { readonly message: string; readonly start: number; readonly end: number } | undefined;
			readonly canUndo: boolean;
	  }
	/** The result of a move or a date, once the content shows it. */
	| { readonly type: 'answer'; readonly request: number; readonly isApplied: boolean; readonly sentence: string }
	| { readonly type: 'say'; readonly sentence: string };

/** Maximum cards of one message, characters of a filter, and entries of a list in the state. */
const MAX_IDS = 10_000;
const MAX_FILTER = 2_000;
const MAX_LISTED = 500;

/** A message from the page; undefined for anything else. */
export function readPageMessage(value: unknown): PageMessage | undefined {
	const message = fieldsOf(value);
	const request = message['request'];
	const ids = textsOf(message['ids'], MAX_IDS);
	switch (message['type']) {
		case 'ready':
			return { type: 'ready', state: message['state'] === undefined ? undefined : readPanelState(message['state']) };
		case 'state':
			return { type: 'state', state: readPanelState(message['state']) };
		case 'act': {
			const action = oneOf(CARD_ACTIONS, message['action']);
			return action && ids && ids.length > 0 ? { type: 'act', action, ids } : undefined;
		}
		case 'move':
			return typeof request === 'number' && ids && ids.length > 0 && typeof message['column'] === 'string'
				? { type: 'move', request, ids, column: message['column'], lane: textOf(message['lane']) }
				: undefined;
		case 'setDate': {
			const [created, due] = [dayOf(message['created']), dayOf(message['due'])];
			const id = message['id'];
			return typeof request === 'number' && typeof id === 'string' && (created !== undefined || due !== undefined)
				? { type: 'setDate', request, id, created, due }
				: undefined;
		}
		case 'new':
			return { type: 'new', column: textOf(message['column']) };
		case 'export': {
			const format = oneOf(EXPORT_FORMATS, message['format']);
			const to = oneOf(['clipboard', 'editor'] as const, message['to']);
			return format && to ? { type: 'export', format, to } : undefined;
		}
		case 'undo':
			return { type: 'undo' };
		default:
			return undefined;
	}
}

/** The state that a page has kept; what is missing or of the wrong type is as in a new panel. */
export function readPanelState(value: unknown): PanelState {
	const state = fieldsOf(value);
	const scroll = Object.entries(fieldsOf(state['scroll']))
		.filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]))
		.slice(0, MAX_LISTED);
	return {
		tab: oneOf(TABS, state['tab']) ?? INITIAL_STATE.tab,
		filter: (textOf(state['filter']) ?? '').slice(0, MAX_FILTER),
		columns: oneOf(CARD_FIELDS, state['columns']) ?? INITIAL_STATE.columns,
		lanes: oneOf(CARD_FIELDS, state['lanes']),
		isCompact: state['isCompact'] === true,
		collapsed: textsOf(state['collapsed'], MAX_LISTED) ?? [],
		groupBy: oneOf(CARD_FIELDS, state['groupBy']),
		zoom: oneOf(ZOOMS, state['zoom']) ?? INITIAL_STATE.zoom,
		showDone: state['showDone'] === true,
		scroll: Object.fromEntries(scroll),
	};
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function dayOf(value: unknown): string | undefined {
	return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? value : undefined;
}

function textsOf(value: unknown, limit: number): readonly string[] | undefined {
	return Array.isArray(value) && value.length <= limit && value.every(each => typeof each === 'string')
		? (value as readonly string[])
		: undefined;
}

function oneOf<const Values extends readonly string[]>(values: Values, value: unknown): Values[number] | undefined {
	return values.find(each => each === value);
}
