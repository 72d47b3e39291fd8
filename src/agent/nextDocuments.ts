import { taskDocuments, type Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import { startable } from '../catalog/group/startable';
import { unitMembers, withUnits } from '../catalog/group/units';
import { LEVELS } from '../document/model/level';

/**
 * The documents to work on next: those in progress, then those that can start. Within each, overdue ones come first,
 * then by priority, due date and the catalog's order. A unit of several documents is the document that leads it.
 * @param matching the documents to choose from; a unit counts if one of its documents does
 * @param today `YYYY-MM-DD`
 */
export function nextDocuments(catalog: Catalog, matching: readonly Entry[], today: string): readonly Entry[] {
	const uris = new Set(matching.map(({ uri }) => uri));
	const isWanted = (entry: Entry): boolean => (unitMembers(entry) ?? [entry]).some(({ uri }) => uris.has(uri));
	const begun = withUnits(taskDocuments(catalog)).filter(({ status }) => status.stage === 'in-progress');
	return [...pressingFirst(begun.filter(isWanted), today), ...pressingFirst(startable(catalog).filter(isWanted), today)];
}

function pressingFirst(entries: readonly Entry[], today: string): readonly Entry[] {
	const due = (entry: Entry): string => entry.nextDue ?? entry.due ?? '9999-99-99';
	return [...entries].sort(
		(a, b) =>
			Number(due(b) < today) - Number(due(a) < today) ||
			LEVELS.indexOf(a.priority.level) - LEVELS.indexOf(b.priority.level) ||
			(due(a) < due(b) ? -1 : Number(due(a) > due(b))),
	);
}
