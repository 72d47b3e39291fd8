import type { Entry } from './entry';
import { followersOf, followStage } from './followStage';
import { isSameEntry } from './isSameEntry';

/** All entries of a workspace at one moment. Immutable: an update returns a new catalog. */
export interface Catalog {
	/** By folder name, then path, then URI, in the order of their UTF-16 code units. */
	readonly entries: readonly Entry[];
	/** The entry with this URI. */
	get(uri: string): Entry | undefined;
}

/** Changes to apply; `remove` and `removeUnder` before `set`. */
export interface CatalogChange {
	/** New entries, which replace those with the same URI. The last of several with one URI counts. */
	readonly set?: readonly Entry[];
	/** URIs of files that are gone; unknown ones are ignored. */
	readonly remove?: readonly string[];
	/** URIs of folders that are gone, without a final slash: removes every entry below them. */
	readonly removeUnder?: readonly string[];
}

/**
 * The catalog after a change; the same object when nothing is different. Costs one copy of the entry list
 * and work in proportion to the change.
 */
export function updateCatalog(catalog: Catalog, change: CatalogChange): Catalog {
	const dropped = new Map<string, Entry>();
	for (const uri of change.remove ?? []) {
		note(dropped, catalog.get(uri));
	}
	if (change.removeUnder?.length) {
		const prefixes = change.removeUnder.map(uri => (uri.endsWith('/') ? uri : `${uri}/`));
		for (const entry of catalog.entries) {
			if (prefixes.some(prefix => entry.uri.startsWith(prefix))) {
				note(dropped, entry);
			}
		}
	}
	const added = new Map<string, Entry>();
	for (const entry of change.set ?? []) {
		if (catalog.get(entry.uri) === entry && !dropped.has(entry.uri)) {
			// Reading everything again brings thousands of known entries.
			added.delete(entry.uri);
		} else {
			added.set(entry.uri, entry);
		}
	}
	followOthers(catalog, dropped, added);
	for (const [uri, entry] of added) {
		const old = catalog.get(uri);
		if (old && isSameEntry(old, entry)) {
			added.delete(uri);
			dropped.delete(uri);
		} else {
			note(dropped, old);
		}
	}
	if (dropped.size === 0 && added.size === 0) {
		return catalog;
	}
	const next = createCatalog(withChanges(catalog.entries, dropped, added), nextIndex(indexOf(catalog), dropped, added));
	const documents = taskDocumentsOf.get(catalog);
	if (documents && !areMany(dropped.size + added.size, documents)) {
		// The task documents will be asked for again; filtering all entries would be the slowest part of a small change.
		taskDocumentsOf.set(next, withChanges(documents, taskDocumentsIn(dropped), taskDocumentsIn(added)));
	}
	return next;
}

/** Gives the new entries the stages of the files they follow, and adds the known entries that follow a file that changed. */
function followOthers(catalog: Catalog, dropped: ReadonlyMap<string, Entry>, added: Map<string, Entry>): void {
	const entryAt = (uri: string): Entry | undefined => added.get(uri) ?? (dropped.has(uri) ? undefined : catalog.get(uri));
	for (const uri of [...dropped.keys(), ...added.keys()]) {
		for (const follower of followersOf(uri)) {
			const entry = added.has(follower) ? undefined : entryAt(follower);
			if (entry?.follows?.uri === uri) {
				added.set(follower, entry);
			}
		}
	}
	for (const [uri, entry] of added) {
		if (entry.follows) {
			added.set(uri, followStage(entry, entryAt(entry.follows.uri)));
		}
	}
}

/** The entries shown in the tree and in counts, in the catalog's order. */
export function taskDocuments(catalog: Catalog): readonly Entry[] {
	let found = taskDocumentsOf.get(catalog);
	if (!found) {
		found = catalog.entries.filter(entry => entry.isTaskDocument);
		taskDocumentsOf.set(catalog, found);
	}
	return found;
}

/** Cached, since several callers ask for each catalog's task documents. */
const taskDocumentsOf = new WeakMap<Catalog, readonly Entry[]>();

function taskDocumentsIn(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
	return new Map([...entries].filter(([, entry]) => entry.isTaskDocument));
}

/** The catalog's order: negative, zero or positive when `a` is before, at or after `b`. */
export function compareEntries(a: Entry, b: Entry): number {
	return compareText(a.folder, b.folder) || compareText(a.path, b.path) || compareText(a.uri, b.uri);
}

/** Order by UTF-16 code units, the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Entries by URI: a large map shared by many catalogs, and the few changes since it was made
 * (undefined: removed), so that one changed file does not copy ten thousand map cells.
 */
interface Index {
	readonly base: ReadonlyMap<string, Entry>;
	readonly recent: ReadonlyMap<string, Entry | undefined>;
}

/** Maximum changes before the large map is built again. */
const MAX_RECENT = 200;

const indexes = new WeakMap<Catalog, Index>();

/** A catalog without entries. */
export const emptyCatalog: Catalog = createCatalog([], { base: new Map(), recent: new Map() });

function createCatalog(entries: readonly Entry[], index: Index): Catalog {
	const catalog: Catalog = {
		entries,
		get: uri => (index.recent.has(uri) ? index.recent.get(uri) : index.base.get(uri)),
	};
	indexes.set(catalog, index);
	return catalog;
}

/** Indexes a catalog that was not made here, as in tests. */
function indexOf(catalog: Catalog): Index {
	return indexes.get(catalog) ?? { base: new Map(catalog.entries.map(entry => [entry.uri, entry])), recent: new Map() };
}

function nextIndex(index: Index, dropped: ReadonlyMap<string, Entry>, added: ReadonlyMap<string, Entry>): Index {
	const recent = new Map(index.recent);
	for (const uri of dropped.keys()) {
		recent.set(uri, undefined);
	}
	for (const [uri, entry] of added) {
		recent.set(uri, entry);
	}
	if (recent.size <= MAX_RECENT) {
		return { base: index.base, recent };
	}
	const base = new Map(index.base);
	for (const [uri, entry] of recent) {
		if (entry) {
			base.set(uri, entry);
		} else {
			base.delete(uri);
		}
	}
	return { base, recent: new Map() };
}

function note(entries: Map<string, Entry>, entry: Entry | undefined): void {
	if (entry) {
		entries.set(entry.uri, entry);
	}
}

/** From this share of all entries, a scan is faster than searching for each. */
const MANY = 1 / 16;

function areMany(count: number, entries: readonly Entry[]): boolean {
	return count > MANY * entries.length;
}

/** `entries` without `dropped`, all of which are among them, and with `added` in order. */
function withChanges(entries: readonly Entry[], dropped: ReadonlyMap<string, Entry>, added: ReadonlyMap<string, Entry>): readonly Entry[] {
	const stays = (entry: Entry): boolean => {
		const old = dropped.get(entry.uri);
		return old !== undefined && compareEntries(old, entry) === 0;
	};
	if (dropped.size + added.size === 0) {
		return entries;
	}
	if (dropped.size !== added.size || ![...added.values()].every(stays)) {
		return withAll(without(entries, dropped), [...added.values()]);
	}
	if (areMany(added.size, entries)) {
		return entries.map(entry => added.get(entry.uri) ?? entry);
	}
	// Most changes keep a document's position, and copying the whole list is faster than copying each entry.
	const copy = entries.slice();
	for (const entry of added.values()) {
		copy[lowerBound(entries, entry)] = entry;
	}
	return copy;
}

/** `entries` without `dropped`, all of which are among them. */
function without(entries: readonly Entry[], dropped: ReadonlyMap<string, Entry>): readonly Entry[] {
	if (dropped.size === 0) {
		return entries;
	}
	if (areMany(dropped.size, entries)) {
		return entries.filter(entry => !dropped.has(entry.uri));
	}
	const positions = [...dropped.values()].map(entry => lowerBound(entries, entry)).sort((a, b) => a - b);
	const kept: Entry[] = [];
	let next = 0;
	for (let index = 0; index < entries.length; index++) {
		if (positions[next] === index) {
			next++;
		} else {
			kept.push(entries[index] as Entry);
		}
	}
	return kept;
}

/** The merged, ordered list. */
function withAll(entries: readonly Entry[], added: Entry[]): readonly Entry[] {
	if (added.length === 0) {
		return entries;
	}
	added.sort(compareEntries);
	const merged: Entry[] = [];
	let from = 0;
	for (const entry of added) {
		const to = lowerBound(entries, entry, from);
		for (let index = from; index < to; index++) {
			merged.push(entries[index] as Entry);
		}
		merged.push(entry);
		from = to;
	}
	for (let index = from; index < entries.length; index++) {
		merged.push(entries[index] as Entry);
	}
	return merged;
}

/** The first position at or after `from` that is not before `entry`; searches in doubling steps, since it is often near. */
function lowerBound(entries: readonly Entry[], entry: Entry, from = 0): number {
	let low = from;
	let high = from;
	for (let step = 1; high < entries.length && compareEntries(entries[high] as Entry, entry) < 0; step *= 2) {
		low = high + 1;
		high = Math.min(entries.length, low + step);
	}
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (compareEntries(entries[middle] as Entry, entry) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
