import { addDays, formatIso, type CalendarDate } from '../../document/date/date';
import { dueDay } from '../../document/date/dueDay';
import { LEVELS } from '../../document/model/level';
import { compareEntries, compareText } from '../catalog';
import type { Entry } from '../entry';
import { textOrder } from '../textOrder';
import { isOver } from '../relations/relationIndex';

/** What entries can be sorted by. */
export const SORTINGS = ['title', 'urgency', 'priority', 'due', 'modified', 'created', 'progress'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** An order of entries. Equal orders are the same object; see sortOrder. */
export interface SortOrder {
	/** Sorts before what comes later. */
	readonly keyOf: (entry: Entry) => string;
	/** Entries never change, so the key of each is computed once. */
	readonly keys: WeakMap<Entry, string>;
}

/** Orders by urgency, by day and limit. */
const urgencyOrders = new Map<string, SortOrder>();
/** Maximum orders by urgency that are kept; each day needs a new one. */
const MAX_URGENCY_ORDERS = 16;

/**
 * The order for a sorting: titles from A to Z, the highest priority, the earliest due date, the latest change and the
 * most progress first, and what has no such value last. The most urgent is what is overdue, then what is due soon, both
 * by date, then other work by priority, and last what is over. Equal entries are sorted by title.
 * @param today only matters to urgency, like `soonDays`
 */
export function sortOrder(by: Sorting, today: CalendarDate, soonDays: number): SortOrder {
	if (by !== 'urgency') {
		return FIXED_ORDERS[by];
	}
	const name = `${formatIso(today)} ${soonDays}`;
	let order = urgencyOrders.get(name);
	if (!order) {
		order = newOrder(urgencyKey(formatIso(addDays(today, soonDays))));
		const [oldest] = urgencyOrders.keys();
		if (urgencyOrders.size >= MAX_URGENCY_ORDERS && oldest !== undefined) {
			urgencyOrders.delete(oldest);
		}
		urgencyOrders.set(name, order);
	}
	return order;
}

/** Sorts after every digit and letter that keys begin with. */
const LAST = '~';

const FIXED_ORDERS: Readonly<Record<Exclude<Sorting, 'urgency'>, SortOrder>> = {
	title: newOrder(({ title }) => textOrder(title)),
	priority: newOrder(entry => `${levelRank(entry)} ${textOrder(entry.title)}`),
	due: newOrder(entry => `${dueDay(entry) ?? LAST} ${textOrder(entry.title)}`),
	modified: newOrder(({ modified, title }) => `${latestFirst(modified)} ${textOrder(title)}`),
	created: newOrder(({ created, title }) => `${latestFirst(created)} ${textOrder(title)}`),
	progress: newOrder(
		({ progress: { work }, title }) =>
			`${work.total === 0 ? LAST : String(1000 - Math.round((1000 * work.done) / work.total)).padStart(4, '0')} ${textOrder(title)}`,
	),
};

function newOrder(key: (entry: Entry) => string): SortOrder {
	return { keyOf: key, keys: new WeakMap() };
}

/** @param soon the last day that counts as soon */
function urgencyKey(soon: string): (entry: Entry) => string {
	return entry => {
		const due = dueDay(entry);
		const [rank, title] = [levelRank(entry), textOrder(entry.title)];
		return isOver(entry)
			? `2 ${title}`
			: due !== undefined && due <= soon
				? `0 ${due} ${rank} ${title}`
				: `1 ${rank} ${due ?? LAST} ${title}`;
	};
}

function levelRank({ priority }: Entry): number {
	return LEVELS.indexOf(priority.level);
}

/** A date whose text sorts in the opposite direction. */
function latestFirst(date: string | undefined): string {
	return date === undefined ? LAST : [...date].map(character => (character === '-' ? '-' : String(9 - Number(character)))).join('');
}

/** The order that entries have unless another is asked for. */
export const BY_TITLE: SortOrder = FIXED_ORDERS.title;

/** A new list of the same entries in order, equal ones by path. */
export function sortEntries(entries: readonly Entry[], order: SortOrder = BY_TITLE): readonly Entry[] {
	return entries
		.map(entry => rowOf(entry, order))
		.sort(compareRows)
		.map(row => row.entry);
}

/** Up to this many entries are inserted one by one; more are sorted and merged. */
const MAX_INSERTED = 8;

/** A sorted list with a change applied: linear in the list, and only the added entries are sorted. */
export function sortedWith(sorted: readonly Entry[], { removed, added }: Change, order: SortOrder = BY_TITLE): readonly Entry[] {
	const gone = new Set(removed);
	const kept = gone.size === 0 ? sorted.slice() : sorted.filter(entry => !gone.has(entry));
	if (added.length > MAX_INSERTED) {
		return merged(
			kept.map(entry => rowOf(entry, order)),
			added.map(entry => rowOf(entry, order)).sort(compareRows),
		);
	}
	for (const entry of added) {
		const row = rowOf(entry, order);
		let low = 0;
		let high = kept.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compareRows(rowOf(kept[middle] as Entry, order), row) <= 0) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		kept.splice(low, 0, entry);
	}
	return kept;
}

/** The entries in which two lists differ. */
export interface Change {
	readonly removed: readonly Entry[];
	readonly added: readonly Entry[];
}

function merged(a: readonly Row[], b: readonly Row[]): readonly Entry[] {
	const all: Entry[] = [];
	let at = 0;
	for (const row of a) {
		for (let next = b[at]; next && compareRows(next, row) < 0; next = b[++at]) {
			all.push(next.entry);
		}
		all.push(row.entry);
	}
	return all.concat(b.slice(at).map(({ entry }) => entry));
}

/** Computes an entry's sort key ahead of time, so that reading thousands of entries spreads the work. */
export function prepareToSort(entry: Entry): void {
	keyOf(entry, BY_TITLE);
}

/** An entry with its sort key. */
interface Row {
	readonly entry: Entry;
	readonly key: string;
}

function rowOf(entry: Entry, order: SortOrder): Row {
	return { entry, key: keyOf(entry, order) };
}

function compareRows(a: Row, b: Row): number {
	return compareText(a.key, b.key) || compareEntries(a.entry, b.entry);
}

function keyOf(entry: Entry, order: SortOrder): string {
	let key = order.keys.get(entry);
	if (key === undefined) {
		key = order.keyOf(entry);
		order.keys.set(entry, key);
	}
	return key;
}
