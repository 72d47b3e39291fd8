import type { Board } from './boardModel';
import type { Graph } from './graphModel';
import type { PageTexts } from './pageTexts';
import { CARD_ACTIONS, EXPORT_FORMATS, readPanelState, type CardAction, type ExportFormat, type PanelState } from './panelState';
import { fieldsOf, oneOf, textOf, textsOf } from './readValue';
import type { Roadmap } from './roadmapModel';

/** From the page to the extension. */
export type PageMessage =
	/** The page is there, with the state of before a reload, if it has one. */
	| { readonly type: 'ready'; readonly state: PanelState | undefined }
	| { readonly type: 'state'; readonly state: PanelState }
	| { readonly type: 'act'; readonly action: CardAction; readonly ids: readonly string[] }
	/** Moves cards to a column, a lane, or both; without one of them, each card keeps its own. `request` names the answer. */
	| {
			readonly type: 'move';
			readonly request: number;
			readonly ids: readonly string[];
			readonly column: string | undefined;
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
			/** Number of documents that match the filter. */
			readonly matching: number;
			/** Why the filter can't be used; then the content is that of the last one that could. */
			readonly filterError: { readonly message: string; readonly start: number; readonly end: number } | undefined;
			readonly canUndo: boolean;
	  }
	/** The result of a move or a date, once the content shows it. */
	| { readonly type: 'answer'; readonly request: number; readonly isApplied: boolean; readonly sentence: string }
	| { readonly type: 'say'; readonly sentence: string };

/** Maximum cards of one message. */
const MAX_IDS = 10_000;

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
		case 'move': {
			const [column, lane] = [textOf(message['column']), textOf(message['lane'])];
			return typeof request === 'number' && ids && ids.length > 0 && (column !== undefined || lane !== undefined)
				? { type: 'move', request, ids, column, lane }
				: undefined;
		}
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

function dayOf(value: unknown): string | undefined {
	return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? value : undefined;
}
