import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import { dueState, type DueSettings } from '../catalog/group/dueState';
import { openBlockersOf, startable } from '../catalog/group/startable';
import { relationIndexOf } from '../catalog/relations/relationIndex';
import type { CalendarDate } from '../document/date/date';
import type { QueryFacts } from '../query/query';

/** The defaults of the settings `taskDocs.due.soonDays` and `taskDocs.due.staleDays`. */
export const DEFAULT_DUE: DueSettings = { soonDays: 7, staleDays: 14 };

/**
 * What queries ask about the documents of a catalog. Relations between documents are read when a query first asks for
 * them. Of a unit, the document that leads it is startable.
 * @param settingsFor the limits for a document
 */
export function queryFacts(
	catalog: Catalog,
	today: CalendarDate,
	settingsFor: (entry: Entry) => DueSettings = () => DEFAULT_DUE,
): QueryFacts {
	let startableUris: ReadonlySet<string> | undefined;
	return {
		dueState: entry => dueState(entry, today, settingsFor(entry)),
		isWaiting: entry => openBlockersOf(entry, relationIndexOf(catalog)).length > 0,
		isStartable: ({ uri }) => {
			startableUris ??= new Set(startable(catalog).map(entry => entry.uri));
			return startableUris.has(uri);
		},
	};
}
