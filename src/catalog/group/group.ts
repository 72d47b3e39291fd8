import { LEVELS, type Level } from '../../document/model/level';
import type { Count, Progress } from '../../document/model/model';
import { STAGES, type Stage } from '../../document/model/stage';
import { compareText } from '../catalog';
import type { Entry } from '../entry';
import { groupingKey, keyIn, type GroupKey, type Grouping } from './groupKey';
import { sortEntries, sortedWith, type Change, type Sorting } from './sort';
import { outcomeOf, type Steps } from '../../util/steps';

/** A heading of the tree with everything below it. */
export interface Group {
	/** Unique among all groups of one call, and the same in the next one for the same heading. */
	readonly id: string;
	readonly grouping: Grouping;
	/** What the entries have in common: a stage, level or family name, or the text in a form made for comparing; `''` for "none". */
	readonly key: string;
	/** The text to show, as the first entry given has it; undefined where `key` is a canonical name or there is no value. */
	readonly label: string | undefined;
	/** All entries below, at the last grouping in the order asked for, above it one sub-group's after the other's. */
	readonly entries: readonly Entry[];
	/** The next grouping's groups; empty at the last one. */
	readonly groups: readonly Group[];
	/** Summed over the entries. */
	readonly progress: Progress;
}

/**
 * Entries under the headings of each grouping in turn. Stages and levels come in their canonical order, other
 * headings by their text, "none" last. There are no empty groups. With no grouping at all there are no groups.
 * @param before what came of it last time; of use where the groupings and the order are the same as then. A group whose
 * entries are the same is the same object, and where few entries are others only theirs are looked at: of ten
 * thousand documents one changes at a time.
 */
export function groupEntries(
	entries: readonly Entry[],
	by: readonly Grouping[],
	sorting: Sorting = 'path',
	before: readonly Group[] = [],
): readonly Group[] {
	return outcomeOf(groupSteps(entries, by, sorting, before));
}

/** The same in steps; what is there already is no different before the last of them. */
export function groupSteps(
	entries: readonly Entry[],
	by: readonly Grouping[],
	sorting: Sorting = 'path',
	before: readonly Group[] = [],
): Steps<readonly Group[]> {
	return groupsOf(entries, { by, sorting, parentId: '' }, before);
}

/** What is asked for below one heading. */
interface Request {
	/** The groupings that are left. */
	readonly by: readonly Grouping[];
	readonly sorting: Sorting;
	/** The id of the group above; `''` at the top. */
	readonly parentId: string;
}

/** What groups of one heading were made of: the entries as they were given, and what was asked for. */
const madeOf = new WeakMap<readonly Group[], { readonly entries: readonly Entry[]; readonly asked: string }>();
/** The entries of a group, in the order in which they were given. */
const membersOf = new WeakMap<Group, readonly Entry[]>();

/** So many entries may be others for the rest to be taken over without a look. */
const FEW = 64;
/** Entries that are looked at in one step. */
const STEP = 512;

function* groupsOf(entries: readonly Entry[], request: Request, before: readonly Group[]): Steps<readonly Group[]> {
	const {
		by: [grouping],
		sorting,
		parentId,
	} = request;
	if (grouping === undefined) {
		return [];
	}
	const asked = `${request.by.join(' ')}, ${sorting}, ${parentId}`;
	const made = madeOf.get(before);
	const difference = made?.asked === asked ? differenceOf(made.entries, entries) : undefined;
	if (difference && difference.removed.length + difference.added.length === 0) {
		return before;
	}
	const groups = yield* difference && difference.removed.length + difference.added.length <= FEW
		? groupsWith(difference, entries, { ...request, grouping }, before)
		: groupsAnew(entries, { ...request, grouping }, before);
	madeOf.set(groups, { entries, asked });
	return groups;
}

type GroupRequest = Request & { readonly grouping: Grouping };

function* groupsAnew(entries: readonly Entry[], request: GroupRequest, before: readonly Group[]): Steps<readonly Group[]> {
	const members = new Map<string, Entry[]>();
	for (const [index, entry] of entries.entries()) {
		if (index % STEP === 0) {
			yield;
		}
		const key = keyIn(entry, request.grouping);
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

/** The groups of a moment ago, with what has changed since in those that it concerns. */
function* groupsWith(
	{ from, removed, added }: Difference,
	entries: readonly Entry[],
	request: GroupRequest,
	before: readonly Group[],
): Steps<readonly Group[]> {
	const { grouping } = request;
	const groups = new Map(before.map(group => [group.key, group]));
	for (const key of new Set([...removed, ...added].map(entry => keyIn(entry, grouping)))) {
		const has = (entry: Entry): boolean => keyIn(entry, grouping) === key;
		const old = groups.get(key);
		const members = (old && membersOf.get(old)) ?? [];
		const gone = removed.filter(has);
		const own = members.slice();
		// What was given one after the other stands side by side in its group.
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

/** How many members of a group stand before a position among all entries. */
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
 * @param entries all of one key, at least one; `old` is what the same key had before.
 * @param change in what they differ from those, where that is known.
 */
function* groupOf(entries: readonly Entry[], request: GroupRequest, old: Group | undefined, change?: Change): Steps<Group> {
	if (old && haveSame(membersOf.get(old), entries)) {
		return old;
	}
	const { by, sorting, grouping } = request;
	const { key, label } = groupingKey(entries[0] as Entry, grouping);
	const id = idOf(key, request);
	const groups = yield* groupsOf(entries, { by: by.slice(1), sorting, parentId: id }, old?.groups ?? []);
	const isLast = groups.length === 0;
	// Many short lists are sorted faster than a long one.
	const group: Group = {
		id,
		grouping,
		key,
		label,
		groups,
		...(isLast ? ownOf(entries, sorting, old && { group: old, ...(change ?? changeOf(old.entries, entries)) }) : sumOf(groups)),
	};
	membersOf.set(group, entries);
	yield;
	return group;
}

type Contents = Pick<Group, 'entries' | 'progress'>;

function sumOf(groups: readonly Group[]): Contents {
	return { entries: new Array<Entry>().concat(...groups.map(group => group.entries)), progress: sumProgress(groups) };
}

/** Entries in their order, with their progress; from a group that is at hand the way is shorter than from nothing. */
function ownOf(entries: readonly Entry[], sorting: Sorting, from: (Change & { readonly group: Group }) | undefined): Contents {
	if (from === undefined) {
		return { entries: sortEntries(entries, sorting), progress: sumProgress(entries) };
	}
	const now = sumProgress([from.group, ...from.added]);
	const gone = sumProgress(from.removed);
	const less = (a: Count, b: Count): Count => ({ done: a.done - b.done, total: a.total - b.total });
	return {
		entries: sortedWith(from.group.entries, from, sorting),
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
	return `${parentId}/${grouping}=${escapeKey(key)}`;
}

/** What stands between the first and the last entry in which two lists differ. */
interface Difference extends Change {
	/** Where both begin to differ. */
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
	// No callback: this looks at every entry after each change.
	for (let index = 0; index < b.length; index++) {
		if (a[index] !== b[index]) {
			return false;
		}
	}
	return true;
}

function inOrder(groups: readonly Group[], grouping: Grouping): readonly Group[] {
	return groups
		.map(group => ({ group, key: groupingKey((membersOf.get(group) ?? group.entries)[0] as Entry, grouping) }))
		.sort((a, b) => compareKeys(a.key, b.key, grouping))
		.map(({ group }) => group);
}

function compareKeys(a: GroupKey, b: GroupKey, grouping: Grouping): number {
	switch (grouping) {
		case 'stage':
			return STAGES.indexOf(a.key as Stage) - STAGES.indexOf(b.key as Stage);
		case 'priority':
			return LEVELS.indexOf(a.key as Level) - LEVELS.indexOf(b.key as Level);
		default:
			return Number(a.key === '') - Number(b.key === '') || compareText(a.order, b.order) || compareText(a.key, b.key);
	}
}

/** Keeps the parts of an id apart, whatever a key holds. */
function escapeKey(key: string): string {
	return key.replace(/[%/=]/g, character => `%${character.charCodeAt(0).toString(16)}`);
}

/** The progress of several documents as one. */
export function sumProgress(parts: readonly { readonly progress: Progress }[]): Progress {
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
