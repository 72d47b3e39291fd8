import { taskDocuments } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { CalendarDate } from '../document/date/date';
import type { Workspace } from '../node/readWorkspace';
import type { OptionUsage } from './commandUsage';
import type { CommandArguments } from './parseArguments';

/** For every command that reads several documents. */
export const selectOptions: readonly OptionUsage[] = [];

/** The task documents that `--where` and `--view` select, in the catalog's order. @throws Failure for a query that can't be read. */
export function selectDocuments({ catalog }: Workspace, _given: CommandArguments, _today: CalendarDate): readonly Entry[] {
	return taskDocuments(catalog);
}

export function isSelecting({ values }: CommandArguments): boolean {
	return values.has('where') || values.has('view');
}
