import { LEVELS } from '../../document/model/level';
import { STAGES, type Stage } from '../../document/model/stage';
import type { Entry } from '../entry';

interface GroupingRules {
	/** What all entries of a group have in common. */
	readonly keyOf: (entry: Entry) => string;
	/** All keys, in the order of their groups. */
	readonly order: readonly string[];
}

/** What people work on first; what is over, or has no stage, last. */
const WORK_FIRST: readonly Stage[] = ['in-progress', 'in-review', 'blocked', 'todo'];

/** What entries can be grouped by. A new grouping is a row here. */
const GROUPINGS = {
	stage: { keyOf: ({ status }) => status.stage, order: [...WORK_FIRST, ...STAGES.filter(stage => !WORK_FIRST.includes(stage))] },
	priority: { keyOf: ({ priority }) => priority.level, order: LEVELS },
} as const satisfies Readonly<Record<string, GroupingRules>>;

export type Grouping = keyof typeof GROUPINGS;

/** The key of the group that an entry belongs to. */
export function groupKey(entry: Entry, grouping: Grouping): string {
	return GROUPINGS[grouping].keyOf(entry);
}

/** Sorts groups of one grouping by their keys. */
export function compareKeys(a: string, b: string, grouping: Grouping): number {
	const order: readonly string[] = GROUPINGS[grouping].order;
	return order.indexOf(a) - order.indexOf(b);
}
