import { LEVELS } from '../document/level';
import { compareEntries, compareText } from './catalog';
import { dueDay } from './dueState';
import type { Entry } from './entry';
import { textOrder } from './textOrder';

/**
 * Orders of the entries in a group: by title; most pressing priority first; latest modified first; earliest due
 * first; by path; most progress first. Entries without the value come last, equal ones by title, then path.
 */
export const SORTINGS = ['title', 'priority', 'modified', 'due', 'path', 'progress'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** A new list of the same entries in the order asked for. */
export function sortEntries(entries: readonly Entry[], sorting: Sorting): readonly Entry[] {
	const compare = comparatorOf(sorting);
	return entries.map(entry => rowOf(entry, sorting)).sort(compare).map(row => row.entry);
}

/**
 * What sorting would give of a list that is sorted already, without some of its entries and with some others, each of
 * which goes straight to its place.
 */
export function sortedWith(sorted: readonly Entry[], removed: readonly Entry[], added: readonly Entry[], sorting: Sorting): readonly Entry[] {
	const compare = comparatorOf(sorting);
	const gone = new Set(removed);
	const entries = sorted.filter(entry => !gone.has(entry));
	for (const entry of added) {
		const row = rowOf(entry, sorting);
		let low = 0;
		let high = entries.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compare(rowOf(entries[middle] as Entry, sorting), row) <= 0) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		entries.splice(low, 0, entry);
	}
	return entries;
}

function rowOf(entry: Entry, sorting: Sorting): Row {
	return { entry, title: sorting === 'path' ? '' : titleOrder(entry) };
}

function comparatorOf(sorting: Sorting): Comparator {
	const compare = comparators[sorting];
	return (a, b) => compare(a, b) || compareText(a.title, b.title) || compareEntries(a.entry, b.entry);
}

/** An entry with what it is compared by most. */
interface Row {
	readonly entry: Entry;
	readonly title: string;
}

type Comparator = (a: Row, b: Row) => number;

const comparators: Readonly<Record<Sorting, Comparator>> = {
	title: () => 0,
	path: () => 0,
	priority: (a, b) => LEVELS.indexOf(a.entry.priority.level) - LEVELS.indexOf(b.entry.priority.level),
	modified: (a, b) => -compareText(a.entry.modified ?? '', b.entry.modified ?? ''),
	due: (a, b) => compareText(dueDay(a.entry) ?? LAST_DAY, dueDay(b.entry) ?? LAST_DAY),
	progress: (a, b) => shareDone(b.entry) - shareDone(a.entry),
};

/** After every date. */
const LAST_DAY = '~';

/** From 0 to 1; below 0 for an entry that has no items of work. */
function shareDone({ progress: { work } }: Entry): number {
	return work.total === 0 ? -1 : work.done / work.total;
}

const titleOrders = new WeakMap<Entry, string>();

/** Entries never change, so that one that stays in the catalog is prepared once. */
function titleOrder(entry: Entry): string {
	let order = titleOrders.get(entry);
	if (order === undefined) {
		order = textOrder(entry.title);
		titleOrders.set(entry, order);
	}
	return order;
}
