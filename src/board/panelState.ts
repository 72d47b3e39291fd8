import { CARD_FIELDS, type CardField } from './cardField';
import { fieldsOf, oneOf, textOf, textsOf } from './readValue';
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
	collapsed: ['stage:archived'],
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
	'continueWithAgent',
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

/** Maximum characters of a filter, and entries of a list. */
const MAX_FILTER = 2_000;
const MAX_LISTED = 500;

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
		collapsed: textsOf(state['collapsed'], MAX_LISTED) ?? INITIAL_STATE.collapsed,
		groupBy: oneOf(CARD_FIELDS, state['groupBy']),
		zoom: oneOf(ZOOMS, state['zoom']) ?? INITIAL_STATE.zoom,
		showDone: state['showDone'] === true,
		scroll: Object.fromEntries(scroll),
	};
}
