import { taskDocuments, type Catalog } from '../catalog';
import type { Entry } from '../entry';
import { unitMembers, withUnits } from './units';
import { relationIndexOf, type RelationIndex } from '../relations/relationIndex';

/**
 * The work that is ready to begin: to do, and not blocked by a document that is neither done nor archived. A unit of
 * several documents is one entry. In the catalog's order; linear in the catalog and its relations.
 */
export function startable(catalog: Catalog): readonly Entry[] {
	const relations = relationIndexOf(catalog);
	return withUnits(taskDocuments(catalog)).filter(entry => entry.status.stage === 'todo' && openBlockersOf(entry, relations).length === 0);
}

/** The documents that a document, or one of a unit, waits for. */
export function openBlockersOf(entry: Entry, relations: RelationIndex): readonly Entry[] {
	return [...new Set((unitMembers(entry) ?? [entry]).flatMap(({ uri }) => relations.openBlockers(uri)))];
}
