import { LEVELS, type Level } from '../document/level';
import type { Count, Progress } from '../document/model';
import { STAGES, type Stage } from '../document/stage';
import { compareText } from './catalog';
import type { Entry } from './entry';
import { groupingKey, keyIn, type GroupKey, type Grouping } from './groupKey';
import { sortEntries, type Sorting } from './sort';

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
 * @param before what came of it last time, by the same groupings and in the same order. A group whose entries are the
 * same as then is the same object: of ten thousand documents one changes at a time, and the others are sorted already.
 */
export function groupEntries(entries: readonly Entry[], by: readonly Grouping[], sorting: Sorting = 'path', before: readonly Group[] = []): readonly Group[] {
	return groupsOf(entries, by, sorting, '', before);
}

/** The entries that a group was made of, as they were given. */
const membersOf = new WeakMap<Group, readonly Entry[]>();

function groupsOf(entries: readonly Entry[], by: readonly Grouping[], sorting: Sorting, parentId: string, before: readonly Group[]): readonly Group[] {
	const [grouping, ...rest] = by;
	if (grouping === undefined) {
		return [];
	}
	const members = new Map<string, { readonly key: GroupKey; readonly entries: Entry[] }>();
	for (const entry of entries) {
		const key = keyIn(entry, grouping);
		let found = members.get(key);
		if (!found) {
			found = { key: groupingKey(entry, grouping), entries: [] };
			members.set(key, found);
		}
		found.entries.push(entry);
	}
	const known = new Map(before.map(group => [group.id, group]));
	return [...members.values()]
		.sort((a, b) => compareKeys(a.key, b.key, grouping))
		.map(({ key: { key, label }, entries: own }) => {
			const id = `${parentId}/${grouping}=${escapeKey(key)}`;
			const old = known.get(id);
			if (old && haveSame(membersOf.get(old), own)) {
				return old;
			}
			const groups = groupsOf(own, rest, sorting, id, old?.groups ?? []);
			const isLast = groups.length === 0;
			// Many short lists are sorted faster than a long one.
			const ordered = isLast ? sortEntries(own, sorting) : new Array<Entry>().concat(...groups.map(group => group.entries));
			const group: Group = { id, grouping, key, label, entries: ordered, groups, progress: sumProgress(isLast ? own : groups) };
			membersOf.set(group, own);
			return group;
		});
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
	const [all, work, gates, questions] = [{ done: 0, total: 0 }, { done: 0, total: 0 }, { done: 0, total: 0 }, { done: 0, total: 0 }];
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
