import { compareEntries, compareText } from '../catalog';
import type { Entry } from '../entry';
import { textOrder } from '../textOrder';

/** A new list of the same entries by title, equal ones by path. */
export function sortEntries(entries: readonly Entry[]): readonly Entry[] {
	return entries
		.map(rowOf)
		.sort(compareRows)
		.map(row => row.entry);
}

/** Up to this many entries are inserted one by one; more are sorted and merged. */
const MAX_INSERTED = 8;

/** A sorted list with a change applied: linear in the list, and only the added entries are sorted. */
export function sortedWith(sorted: readonly Entry[], { removed, added }: Change): readonly Entry[] {
	const gone = new Set(removed);
	const kept = gone.size === 0 ? sorted.slice() : sorted.filter(entry => !gone.has(entry));
	if (added.length > MAX_INSERTED) {
		return merged(kept.map(rowOf), added.map(rowOf).sort(compareRows));
	}
	for (const entry of added) {
		const row = rowOf(entry);
		let low = 0;
		let high = kept.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compareRows(rowOf(kept[middle] as Entry), row) <= 0) {
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
	titleOrder(entry);
}

/** An entry with its sort key. */
interface Row {
	readonly entry: Entry;
	readonly title: string;
}

function rowOf(entry: Entry): Row {
	return { entry, title: titleOrder(entry) };
}

function compareRows(a: Row, b: Row): number {
	return compareText(a.title, b.title) || compareEntries(a.entry, b.entry);
}

const titleOrders = new WeakMap<Entry, string>();

/** Entries never change, so the key of each is computed once. */
function titleOrder(entry: Entry): string {
	let order = titleOrders.get(entry);
	if (order === undefined) {
		order = textOrder(entry.title);
		titleOrders.set(entry, order);
	}
	return order;
}
