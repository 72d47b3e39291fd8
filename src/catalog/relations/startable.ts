import { taskDocuments, type Catalog } from '../catalog';
import type { Entry } from '../entry';
import { relationIndexOf } from './relationIndex';

/**
 * The task documents to work on now: to do or in progress, and not blocked by a document that is neither done nor
 * archived. In the catalog's order; linear in the catalog and its relations.
 */
export function startable(catalog: Catalog): readonly Entry[] {
	const relations = relationIndexOf(catalog);
	return taskDocuments(catalog).filter(
		({ status: { stage }, uri }) => (stage === 'todo' || stage === 'in-progress') && relations.openBlockers(uri).length === 0,
	);
}
