import { GROUPING_NAMES, type Grouping } from '../catalog/group/grouping';
import { SORTINGS, type Sorting } from '../catalog/group/sort';
import type { WordMeanings } from '../document/model/wordMeanings';
import { parseQuery } from '../query/parseQuery';
import { querySentence } from '../sentences/querySentences';

/** What shows the documents of a view. */
const LAYOUTS = ['tree', 'board', 'roadmap', 'graph'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A way of looking at documents that has a name: which ones, in which groups and order, and where. */
export interface NamedView {
	readonly name: string;
	/** See parseQuery; `''` for all documents. */
	readonly query: string;
	/** Up to two groupings, one in the other; none for a plain list. */
	readonly group: readonly Grouping[];
	readonly sort: Sorting;
	readonly layout: Layout;
}

/** What is grouped, and how, without a named view. */
export const DEFAULT_GROUP: readonly Grouping[] = ['stage', 'priority'];
const MAX_GROUPINGS = 2;

/** The views of a setting, and an English sentence for each of its mistakes. */
export interface ReadViews {
	readonly views: readonly NamedView[];
	readonly mistakes: readonly string[];
}

/** Groupings under other names. */
const SYNONYMS: Readonly<Record<string, Grouping>> = {
	milestone: 'sprint',
	format: 'family',
	owner: 'assignee',
	'due-week': 'dueWeek',
	due: 'dueWeek',
};

/**
 * Reads the setting `taskDocs.views`: a list of objects with a `name` and, each optional, a `query`, a `group` (a grouping
 * or a list of up to two), a `sort` and a `layout`. A view with a mistake is left out.
 * @param setting of any type
 * @param meanings of words in queries
 */
export function readViews(setting: unknown, meanings: WordMeanings): ReadViews {
	const views: NamedView[] = [];
	const mistakes: string[] = [];
	if (setting !== undefined && !Array.isArray(setting)) {
		mistakes.push('It must be a list of views.');
	}
	for (const [index, value] of (Array.isArray(setting) ? (setting as readonly unknown[]) : []).entries()) {
		const read = readView(value, meanings);
		if (typeof read === 'string') {
			mistakes.push(`View ${index + 1}: ${read}`);
		} else if (findView(views, read.name)) {
			mistakes.push(`View ${index + 1}: there is another view "${read.name}".`);
		} else {
			views.push(read);
		}
	}
	return { views, mistakes };
}

/** The view with this name, ignoring case. */
export function findView(views: readonly NamedView[], name: string): NamedView | undefined {
	const wanted = name.trim().toLowerCase();
	return views.find(view => view.name.toLowerCase() === wanted);
}

/** A grouping by its name in settings and arguments; undefined for an unknown one. */
export function groupingNamed(name: string): Grouping | undefined {
	return GROUPING_NAMES.find(grouping => grouping === name) ?? (Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined);
}

/** The entry of the setting for a view, without what is the default. */
export function viewSetting({ name, query, group, sort, layout }: NamedView): Readonly<Record<string, unknown>> {
	return {
		name,
		...(query === '' ? {} : { query }),
		...(group.join() === DEFAULT_GROUP.join() ? {} : { group }),
		...(sort === 'title' ? {} : { sort }),
		...(layout === 'tree' ? {} : { layout }),
	};
}

function readView(value: unknown, meanings: WordMeanings): NamedView | string {
	if (typeof value !== 'object' || value === null) {
		return 'it must be an object with a "name".';
	}
	const { name, query = '', group = DEFAULT_GROUP, sort = 'title', layout = 'tree' } = value as Readonly<Record<string, unknown>>;
	if (typeof name !== 'string' || name.trim() === '') {
		return 'it has no "name".';
	}
	const mistake = typeof query === 'string' ? queryMistake(query, meanings) : 'it must be text.';
	if (mistake !== undefined || typeof query !== 'string') {
		return `"query": ${mistake ?? ''}`;
	}
	const names: readonly unknown[] = Array.isArray(group) ? group : [group];
	const groupings = names.flatMap(each => (typeof each === 'string' ? (groupingNamed(each) ?? []) : []));
	if (groupings.length < names.length || groupings.length > MAX_GROUPINGS) {
		return `"group" must be one or two of ${GROUPING_NAMES.join(', ')}.`;
	}
	const sorting = SORTINGS.find(each => each === sort);
	const place = LAYOUTS.find(each => each === layout);
	if (!sorting) {
		return `"sort" must be one of ${SORTINGS.join(', ')}.`;
	}
	return place
		? { name: name.trim(), query, group: groupings.filter(each => each !== 'none'), sort: sorting, layout: place }
		: `"layout" must be one of ${LAYOUTS.join(', ')}.`;
}

function queryMistake(query: string, meanings: WordMeanings): string | undefined {
	const parsed = parseQuery(query, { today: { year: 2000, month: 1, day: 1 }, meanings });
	return 'error' in parsed ? `${querySentence(parsed.error)} (Character ${parsed.error.start + 1}.)` : undefined;
}
