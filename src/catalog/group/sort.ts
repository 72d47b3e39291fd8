import { LEVELS } from '../../document/model/level';
import { compareEntries, compareText } from '../catalog';
import { dueDay } from './dueState';
import type { Entry } from '../entry';
import { textOrder } from '../textOrder';

/**
 * Orders of the entries in a group: by title; most pressing priority first; latest modified first; earliest due
 * first; by path; most progress first. Entries without the value come last, equal ones by title, then path.
 */
export const SORTINGS = ['title', 'priority', 'modified', 'due', 'path', 'progress'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** A new list of the same entries in the order asked for. */
export function sortEntries(entries: readonly Entry[], sorting: Sorting): readonly Entry[] {
	const compare = comparatorOf(sorting);
	return entries
		.map(entry => rowOf(entry, sorting))
		.sort(compare)
		.map(row => row.entry);
}

/** So many entries are put in their places one by one; more are sorted and merged. */
const FEW = 8;

/**
 * What sorting would give of a list that is sorted already, without some of its entries and with some others: linear in
 * the list, and only the others are sorted.
 */
export function sortedWith(sorted: readonly Entry[], { removed, added }: Change, sorting: Sorting): readonly Entry[] {
	const compare = comparatorOf(sorting);
	const gone = new Set(removed);
	const kept = gone.size === 0 ? sorted.slice() : sorted.filter(entry => !gone.has(entry));
	if (added.length > FEW) {
		return merged(
			kept.map(entry => rowOf(entry, sorting)),
			added.map(entry => rowOf(entry, sorting)).sort(compare),
			compare,
		);
	}
	for (const entry of added) {
		const row = rowOf(entry, sorting);
		let low = 0;
		let high = kept.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compare(rowOf(kept[middle] as Entry, sorting), row) <= 0) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		kept.splice(low, 0, entry);
	}
	return kept;
}

/** The entries that two lists do not share. */
export interface Change {
	readonly removed: readonly Entry[];
	readonly added: readonly Entry[];
}

function merged(a: readonly Row[], b: readonly Row[], compare: Comparator): readonly Entry[] {
	const all: Entry[] = [];
	let at = 0;
	for (const row of a) {
		for (let next = b[at]; next && compare(next, row) < 0; next = b[++at]) {
			all.push(next.entry);
		}
		all.push(row.entry);
	}
	return all.concat(b.slice(at).map(({ entry }) => entry));
}

/** Does now what sorting by title will need of an entry: whoever reads thousands has turns for it. */
export function prepareToSort(entry: Entry): void {
	titleOrder(entry);
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
