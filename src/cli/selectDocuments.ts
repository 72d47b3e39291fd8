import { findView } from '../action/namedViews';
import { queryDocuments } from '../action/queryDocuments';
import type { Entry } from '../catalog/entry';
import { formatIso, type CalendarDate } from '../document/date/date';
import { Failure } from '../node/failure';
import type { Workspace } from '../node/readWorkspace';
import type { OptionUsage } from './commandUsage';
import { lastValue } from './commonOptions';
import type { CommandArguments } from './parseArguments';

/** For every command that reads several documents. */
export const selectOptions: readonly OptionUsage[] = [
	{
		name: 'where',
		value: '<query>',
		description: 'Only documents that match the query, such as "stage:todo priority>=high" or "is:overdue -folder:archive".',
	},
	{ name: 'view', value: '<name>', description: 'Only documents of a view from the setting views.' },
];

/**
 * The task documents that `--where` and `--view` select, in the catalog's order; all of them without both.
 * @throws Failure for a query that can't be read, and for an unknown view
 */
export function selectDocuments(workspace: Workspace, given: CommandArguments, today: CalendarDate): readonly Entry[] {
	const found = documentsWhere(workspace, lastValue(given, 'where') ?? '', today, '--where');
	const view = lastValue(given, 'view');
	const inView = view === undefined ? undefined : new Set(documentsInView(workspace, view, today));
	return inView ? found.filter(entry => inView.has(entry)) : found;
}

/** The documents of a named view. @throws Failure for an unknown one */
export function documentsInView(workspace: Workspace, name: string, today: CalendarDate): readonly Entry[] {
	const { views } = workspace.settings;
	const view = findView(views, name);
	if (!view) {
		const known = views.length === 0 ? 'The setting views has none.' : `Use one of these: ${views.map(each => each.name).join(', ')}.`;
		throw new Failure(`There is no view "${name}". ${known}`);
	}
	return documentsWhere(workspace, view.query, today, `the view "${view.name}"`);
}

/** The documents that match a query. @param source names the place of the query in messages. @throws Failure likewise */
export function documentsWhere({ catalog, settings }: Workspace, query: string, today: CalendarDate, source: string): readonly Entry[] {
	const found = queryDocuments(catalog, query, formatIso(today), settings);
	if ('error' in found) {
		throw new Failure(`In ${source}, at character ${found.error.start + 1}: ${found.error.message}`);
	}
	return found.entries;
}

/** Whether `--where` or `--view` is specified. */
export function isSelecting({ values }: CommandArguments): boolean {
	return values.has('where') || values.has('view');
}
