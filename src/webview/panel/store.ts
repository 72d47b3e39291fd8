import type { Card } from '../../board/boardModel';
import { type HostMessage, type PageMessage, type TabContent } from '../../board/messages';
import { INITIAL_STATE, readPanelState, type PanelState } from '../../board/panelState';
import type { PageTexts } from '../../board/pageTexts';
import type { MenuItem } from './menuItem';

interface HostApi {
	postMessage(message: PageMessage): void;
	getState(): unknown;
	setState(state: PanelState): void;
}
declare function acquireVsCodeApi(): HostApi;

const host = acquireVsCodeApi();

/** A move or date that is drawn before the document has changed. */
export interface Pending {
	readonly ids: readonly string[];
	readonly column?: string | undefined;
	readonly lane?: string | undefined;
	/** The new dates, `YYYY-MM-DD`. */
	readonly created?: string | undefined;
	readonly due?: string | undefined;
}

/** What the page shows. */
export const store = {
	state: INITIAL_STATE as PanelState,
	texts: undefined as PageTexts | undefined,
	content: undefined as TabContent | undefined,
	/** The cards of the board, by id. */
	cards: new Map<string, Card>(),
	isReading: true,
	total: 0,
	matching: 0,
	filterError: undefined as { readonly message: string; readonly start: number; readonly end: number } | undefined,
	canUndo: false,
	/** What happened last. */
	sentence: '',
	/** Whether the sentence is about a change that can be undone. */
	isUndoable: false,
	/** By request. */
	pending: new Map<number, Pending>(),
	/** The card, row or node that the keys apply to. */
	focusId: undefined as string | undefined,
	selected: new Set<string>(),
	menu: undefined as { readonly items: readonly MenuItem[]; readonly x: number; readonly y: number; readonly label: string } | undefined,
	isHelpOpen: false,
	redraw: () => undefined as void,
};

let draw = (): void => undefined;
let isDrawing = false;

/** Sets what draws the page. It runs at most once in a frame. */
export function onRedraw(run: () => void): void {
	draw = run;
	store.redraw = () => {
		if (!isDrawing) {
			isDrawing = true;
			requestAnimationFrame(() => {
				isDrawing = false;
				draw();
			});
		}
	};
}

export function post(message: PageMessage): void {
	host.postMessage(message);
}

/** The state from before a reload. */
export function savedState(): PanelState | undefined {
	const saved = host.getState();
	return saved === undefined || saved === null ? undefined : readPanelState(saved);
}

/** Changes the state, and tells the extension. */
export function setState(change: Partial<PanelState>): void {
	store.state = { ...store.state, ...change };
	host.setState(store.state);
	post({ type: 'state', state: store.state });
	store.redraw();
}

/** Keeps a scroll position for the next reload; the extension needn't know it. */
export function saveScroll(name: string, position: number): void {
	store.state = { ...store.state, scroll: { ...store.state.scroll, [name]: position } };
	host.setState(store.state);
}

/** Shows a sentence in the footer, with a button to undo what it is about. */
export function say(sentence: string, isUndoable = false): void {
	store.sentence = sentence;
	store.isUndoable = isUndoable;
	store.redraw();
}

/** Undoes the last change, and clears the sentence about it. */
export function undo(): void {
	post({ type: 'undo' });
	say('');
}

let requests = 0;

/** Draws a change at once, and asks for it. */
export function request(pending: Pending, message: (request: number) => PageMessage): void {
	const number = ++requests;
	store.pending.set(number, pending);
	post(message(number));
	store.redraw();
}

export function receive(message: HostMessage): void {
	switch (message.type) {
		case 'state':
			store.texts = message.texts;
			// Scroll positions are the page's own; the extension knows those of the last reload.
			store.state = { ...message.state, scroll: { ...message.state.scroll, ...store.state.scroll } };
			host.setState(store.state);
			break;
		case 'content':
			store.content = message.content;
			store.isReading = message.isReading;
			store.total = message.total;
			store.matching = message.matching;
			store.filterError = message.filterError;
			store.canUndo = message.canUndo;
			if (message.content.tab === 'board') {
				keepCards(message.content.board);
			} else {
				store.cards.clear();
			}
			break;
		case 'answer':
			store.pending.delete(message.request);
			say(message.sentence, message.isApplied);
			break;
		case 'say':
			say(message.sentence);
	}
	store.redraw();
}

function keepCards({ cards, lanes }: Extract<TabContent, { readonly tab: 'board' }>['board']): void {
	const known = new Map(store.cards);
	cards.forEach(card => known.set(card.id, card));
	const ids = lanes.flatMap(({ cells }) => cells.flat());
	store.cards = new Map(
		ids.flatMap(id => {
			const card = known.get(id);
			return card ? [[id, card] as const] : [];
		}),
	);
	store.selected = new Set([...store.selected].filter(id => store.cards.has(id)));
}

/** A text with `{0}` and `{1}` filled in. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
	return text.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)] ?? ''));
}
