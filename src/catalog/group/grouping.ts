import { addDays, formatIso, parseIso, weekdayOf } from '../../document/date/date';
import { dueDay } from '../../document/date/dueDay';
import { foldWord } from '../../document/language/foldWord';
import { LEVELS } from '../../document/model/level';
import { headPhrase, normalizeValue, shownValue } from '../../document/model/plainText';
import { STAGES, type Stage } from '../../document/model/stage';
import { lastSegment, parentPath } from '../../util/paths';
import { memoize } from '../../util/memoize';
import type { Entry } from '../entry';
import { textOrder } from '../textOrder';

interface GroupingRules {
	/** What all entries of a group have in common; `''` for those that have no value. */
	readonly keyOf: (entry: Entry) => string;
	/** All keys, in the order of their groups; without it, groups are in the order of their keys and `''` is last. */
	readonly order?: readonly string[];
	/** The value as written, for groups that have no name of their own. */
	readonly textOf?: (entry: Entry) => string | undefined;
}

/** What people work on first; what is over, or has no stage, last. */
const WORK_FIRST: readonly Stage[] = ['in-progress', 'in-review', 'blocked', 'todo'];
const STAGE_ORDER: readonly Stage[] = [...WORK_FIRST, ...STAGES.filter(stage => !WORK_FIRST.includes(stage))];

/** What entries can be grouped by. A new grouping is a row here. */
const GROUPINGS = {
	stage: { keyOf: ({ status }) => status.stage, order: STAGE_ORDER },
	status: {
		keyOf: ({ status }) =>
			status.text === undefined ? '' : `${STAGE_ORDER.indexOf(status.stage)} ${wordKey(headPhrase(normalizeValue(status.text)))}`,
		textOf: ({ status }) => status.text && shownValue(status.text),
	},
	priority: { keyOf: ({ priority }) => priority.level, order: LEVELS },
	family: { keyOf: ({ family }) => family ?? '', textOf: ({ family }) => family },
	unit: {
		keyOf: ({ folder, unit }) => (unit === undefined ? '' : `${folder}/${unit}`),
		textOf: ({ unit }) => unit && lastSegment(unit),
	},
	folder: {
		keyOf: ({ folder, path }) => `${folder}/${parentPath(path)}`,
		textOf: ({ folder, path }) => parentPath(path) || folder,
	},
	assignee: { keyOf: ({ assignee }) => peopleKey(assignee ?? ''), textOf: ({ assignee }) => assignee },
	/** A milestone is a label of the same field. */
	sprint: { keyOf: ({ sprint }) => wordKey(sprint ?? ''), textOf: ({ sprint }) => sprint },
	category: { keyOf: ({ category }) => wordKey(category ?? ''), textOf: ({ category }) => category },
	dueWeek: { keyOf: entry => weekOf(dueDay(entry) ?? '') },
	parent: { keyOf: entry => wordKey(parentName(entry) ?? ''), textOf: parentName },
	none: { keyOf: () => '' },
} as const satisfies Readonly<Record<string, GroupingRules>>;

export type Grouping = keyof typeof GROUPINGS;
export const GROUPING_NAMES = Object.keys(GROUPINGS) as readonly Grouping[];

function rulesOf(grouping: Grouping): GroupingRules {
	return GROUPINGS[grouping];
}

/** The key of the group that an entry belongs to. */
export function groupKey(entry: Entry, grouping: Grouping): string {
	return rulesOf(grouping).keyOf(entry);
}

/** Sorts groups of one grouping by their keys. */
export function compareKeys(a: string, b: string, grouping: Grouping): number {
	const { order } = rulesOf(grouping);
	if (order) {
		return order.indexOf(a) - order.indexOf(b);
	}
	if (a === '' || b === '') {
		return a === b ? 0 : a === '' ? 1 : -1;
	}
	const [first, second] = [textOrder(a), textOrder(b)];
	return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * The value that entries of a group have, as most of them write it; undefined for a group without a value, and for a
 * grouping whose keys have names of their own.
 */
export function groupText(entries: readonly Entry[], grouping: Grouping): string | undefined {
	const { textOf } = rulesOf(grouping);
	const counts = new Map<string, number>();
	for (const entry of textOf ? entries : []) {
		const text = textOf?.(entry);
		if (text !== undefined) {
			counts.set(text, (counts.get(text) ?? 0) + 1);
		}
	}
	let best: string | undefined;
	for (const [text, count] of counts) {
		const most = best === undefined ? 0 : (counts.get(best) ?? 0);
		best = best === undefined || count > most || (count === most && text < best) ? text : best;
	}
	return best;
}

/** Ignores case and accents. */
const wordKey = memoize((text: string): string => foldWord(text).trim());

/** The same for `@ann`, `Ann` and `ann`. */
const peopleKey = memoize((text: string): string =>
	text
		.split(/[,;&]/u)
		.map(name => wordKey(name).replace(/^@/u, ''))
		.filter(name => name !== '')
		.join(', '),
);

/** The Monday of a day's week. */
const weekOf = memoize((iso: string): string => {
	const day = parseIso(iso);
	return day ? formatIso(addDays(day, -((weekdayOf(day) + 6) % 7))) : '';
});

/** The name of the document that this one is part of, as written; the file's name of a path. */
function parentName({ relations }: Entry): string | undefined {
	const target = relations.find(({ kind }) => kind === 'feature')?.target;
	return target === undefined ? undefined : lastSegment(target).replace(/\.(?:md|markdown)$/iu, '') || target;
}
