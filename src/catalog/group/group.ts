import type { Count, Progress } from '../../document/model/model';
import type { Entry } from '../entry';
import { compareKeys, groupKey, type Grouping } from './grouping';
import { BY_TITLE, sortEntries, sortedWith, type Change, type SortOrder } from './sort';
import type { Steps } from '../../util/steps';

/** A heading of the tree and everything below it. */
export interface Group {
	/** Unique among all groups of one call, and the same in the next call for the same heading. */
	readonly id: string;
	readonly grouping: Grouping;
	/** What the entries have in common, such as a stage; see groupText for its name. */
	readonly key: string;
	/** All entries below: sorted at the last grouping, above it those of one sub-group after the other. */
	readonly entries: readonly Entry[];
	/** The next grouping's groups; empty at the last one. */
	readonly groups: readonly Group[];
	/** The sum of the entries' progress. */
	readonly progress: Progress;
}

/**
 * Groups entries by each grouping in turn, in steps. Groups come in the order of their keys, the entries of each by title
 * or in another order; there are no empty groups, and without a grouping no groups.
 * @param before the groups of the previous call. If it had the same groupings and order, a group whose entries are the same
 * stays the same object, and when only a few entries differ, only their groups are made again: of ten thousand documents
 * one changes at a time.
 */
export function groupSteps(
	entries: readonly Entry[],
	by: readonly Grouping[],
	before: readonly Group[] = [],
	order: SortOrder = BY_TITLE,
): Steps<readonly Group[]> {
	const request: Request = { by, parentId: '', order };
	const made = madeFrom.get(before);
	// A group of other groupings can have the same entries, but not the same groups below it.
	return groupsBelow(entries, request, made?.order === order && made.request === requestText(request) ? before : []);
}

/** The groups wanted below one heading. */
interface Request {
	/** The groupings not applied yet. */
	readonly by: readonly Grouping[];
	/** The id of the group above; `''` at the top. */
	readonly parentId: string;
	readonly order: SortOrder;
}

/** Equal for requests with the same groupings below the same heading. */
function requestText({ by, parentId }: Request): string {
	return `${by.join(' ')}, ${parentId}`;
}

/** The entries, in the order given, and the request that the groups below one heading were made for. */
const madeFrom = new WeakMap<
	readonly Group[],
	{ readonly entries: readonly Entry[]; readonly request: string; readonly order: SortOrder }
>();
/** The entries of a group, in the order given. */
const membersOf = new WeakMap<Group, readonly Entry[]>();

/** Up to this many changed entries, unchanged groups are kept without comparing their entries. */
const MAX_CHANGED = 64;
/** Entries grouped in one step. */
const ENTRIES_PER_STEP = 512;

function* groupsBelow(entries: readonly Entry[], request: Request, before: readonly Group[]): Steps<readonly Group[]> {
	const [grouping] = request.by;
	if (grouping === undefined) {
		return [];
	}
	const asked = requestText(request);
	const made = madeFrom.get(before);
	const difference = made?.request === asked ? differenceOf(made.entries, entries) : undefined;
	if (difference && difference.removed.length + difference.added.length === 0) {
		return before;
	}
	const groups = yield* difference && difference.removed.length + difference.added.length <= MAX_CHANGED
		? groupsWith(difference, entries, { ...request, grouping }, before)
		: groupsAnew(entries, { ...request, grouping }, before);
	madeFrom.set(groups, { entries, request: asked, order: request.order });
	return groups;
}

type GroupRequest = Request & { readonly grouping: Grouping };

function* groupsAnew(entries: readonly Entry[], request: GroupRequest, before: readonly Group[]): Steps<readonly Group[]> {
	const members = new Map<string, Entry[]>();
	for (const [index, entry] of entries.entries()) {
		if (index % ENTRIES_PER_STEP === 0) {
			yield;
		}
		const key = groupKey(entry, request.grouping);
		const own = members.get(key);
		if (own) {
			own.push(entry);
		} else {
			members.set(key, [entry]);
		}
	}
	const known = new Map(before.map(group => [group.id, group]));
	const groups: Group[] = [];
	for (const [key, own] of members) {
		groups.push(yield* groupOf(own, request, known.get(idOf(key, request))));
	}
	return inOrder(groups, request.grouping);
}

/** The previous groups, with the difference applied to those it concerns. */
function* groupsWith(
	{ from, removed, added }: Difference,
	entries: readonly Entry[],
	request: GroupRequest,
	before: readonly Group[],
): Steps<readonly Group[]> {
	const { grouping } = request;
	const groups = new Map(before.map(group => [group.key, group]));
	for (const key of new Set([...removed, ...added].map(entry => groupKey(entry, grouping)))) {
		const has = (entry: Entry): boolean => groupKey(entry, grouping) === key;
		const old = groups.get(key);
		const members = (old && membersOf.get(old)) ?? [];
		const gone = removed.filter(has);
		const own = members.slice();
		// Entries given one after the other are next to each other in their group.
		const come = added.filter(has);
		own.splice(gone[0] ? members.indexOf(gone[0]) : placeBehind(entries, from, { has, members }), gone.length, ...come);
		if (own.length === 0) {
			groups.delete(key);
		} else {
			groups.set(key, yield* groupOf(own, request, old, { removed: gone, added: come }));
		}
	}
	return inOrder([...groups.values()], grouping);
}

/** How many members of a group come before a position among all entries. */
function placeBehind(
	entries: readonly Entry[],
	position: number,
	{ has, members }: { readonly has: (entry: Entry) => boolean; readonly members: readonly Entry[] },
): number {
	for (let at = position - 1; at >= 0; at--) {
		const entry = entries[at] as Entry;
		if (has(entry)) {
			return members.lastIndexOf(entry) + 1;
		}
	}
	return 0;
}

/**
 * @param entries all entries with one key, at least one.
 * @param old the previous group of that key.
 * @param change how the entries differ from the previous group's, where that is known.
 */
function* groupOf(entries: readonly Entry[], request: GroupRequest, old: Group | undefined, change?: Change): Steps<Group> {
	if (old && haveSame(membersOf.get(old), entries)) {
		return old;
	}
	const { by, grouping, order } = request;
	const key = groupKey(entries[0] as Entry, grouping);
	const id = idOf(key, request);
	const groups = yield* groupsBelow(entries, { by: by.slice(1), parentId: id, order }, old?.groups ?? []);
	const isLast = groups.length === 0;
	const group: Group = {
		id,
		grouping,
		key,
		groups,
		...(isLast ? contentsOf(entries, order, old && { group: old, ...(change ?? changeOf(old.entries, entries)) }) : sumOf(groups)),
	};
	membersOf.set(group, entries);
	yield;
	return group;
}

type Contents = Pick<Group, 'entries' | 'progress'>;

function sumOf(groups: readonly Group[]): Contents {
	return { entries: new Array<Entry>().concat(...groups.map(group => group.entries)), progress: sumProgress(groups) };
}

/** The entries sorted, and the sum of their progress; made from the previous group where there is one, which is faster. */
function contentsOf(entries: readonly Entry[], order: SortOrder, from: (Change & { readonly group: Group }) | undefined): Contents {
	if (from === undefined) {
		return { entries: sortEntries(entries, order), progress: sumProgress(entries) };
	}
	const now = sumProgress([from.group, ...from.added]);
	const gone = sumProgress(from.removed);
	const less = (a: Count, b: Count): Count => ({ done: a.done - b.done, total: a.total - b.total });
	return {
		entries: sortedWith(from.group.entries, from, order),
		progress: {
			all: less(now.all, gone.all),
			work: less(now.work, gone.work),
			gates: less(now.gates, gone.gates),
			questions: less(now.questions, gone.questions),
		},
	};
}

function changeOf(before: readonly Entry[], now: readonly Entry[]): Change {
	const [had, has] = [new Set(before), new Set(now)];
	return { removed: before.filter(entry => !has.has(entry)), added: now.filter(entry => !had.has(entry)) };
}

function idOf(key: string, { parentId, grouping }: GroupRequest): string {
	return `${parentId}/${grouping}=${key}`;
}

/** Everything between the first and the last entry in which two lists differ. */
interface Difference extends Change {
	/** The index of the first difference. */
	readonly from: number;
}

function differenceOf(a: readonly Entry[], b: readonly Entry[]): Difference {
	const shorter = Math.min(a.length, b.length);
	let from = 0;
	while (from < shorter && a[from] === b[from]) {
		from++;
	}
	let behind = 0;
	while (behind < shorter - from && a[a.length - 1 - behind] === b[b.length - 1 - behind]) {
		behind++;
	}
	return { from, removed: a.slice(from, a.length - behind), added: b.slice(from, b.length - behind) };
}

function haveSame(a: readonly Entry[] | undefined, b: readonly Entry[]): boolean {
	if (a?.length !== b.length) {
		return false;
	}
	// A plain loop, since this compares all entries after each change.
	for (let index = 0; index < b.length; index++) {
		if (a[index] !== b[index]) {
			return false;
		}
	}
	return true;
}

function inOrder(groups: readonly Group[], grouping: Grouping): readonly Group[] {
	return [...groups].sort((a, b) => compareKeys(a.key, b.key, grouping));
}

/** The progress of several documents as one. */
function sumProgress(parts: readonly { readonly progress: Progress }[]): Progress {
	const [all, work, gates, questions] = [
		{ done: 0, total: 0 },
		{ done: 0, total: 0 },
		{ done: 0, total: 0 },
		{ done: 0, total: 0 },
	];
	for (const { progress } of parts) {
		add(all, progress.all);
		add(work, progress.work);
		add(gates, progress.gates);
		add(questions, progress.questions);
	}
	return { all, work, gates, questions };
}

function add(sum: { done: number; total: number }, { done, total }: Count): void {
	if (total > 0) {
		sum.done += done;
		sum.total += total;
	}
}
