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
];

/**
 * The task documents that `--where` selects, in the catalog's order; all of them without it.
 * @throws Failure for a query that can't be read
 */
export function selectDocuments(workspace: Workspace, given: CommandArguments, today: CalendarDate): readonly Entry[] {
	return documentsWhere(workspace, lastValue(given, 'where') ?? '', today, '--where');
}

/** @param source names the place of the query in messages */
export function documentsWhere({ catalog, settings }: Workspace, query: string, today: CalendarDate, source: string): readonly Entry[] {
	const found = queryDocuments(catalog, query, formatIso(today), settings);
	if ('error' in found) {
		throw new Failure(`In ${source}, at character ${found.error.start + 1}: ${found.error.message}`);
	}
	return found.entries;
}

export function isSelecting({ values }: CommandArguments): boolean {
	return values.has('where');
}
