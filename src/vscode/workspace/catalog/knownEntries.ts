import type { Entry } from '../../../catalog/entry';
import type { CatalogStore } from './catalogStore';

/** Maximum milliseconds that a list waits for documents that are being read. */
const MAX_WAIT = 300;

/** Entries of the workspace, and whether these are all. */
export interface KnownEntries {
	readonly entries: readonly Entry[];
	readonly isComplete: boolean;
}

/**
 * The entries that have been read, after waiting for a moment if they are not complete. Requests the catalog.
 * @param maxWait maximum milliseconds to wait
 */
export async function knownEntries(catalog: CatalogStore, maxWait = MAX_WAIT): Promise<KnownEntries> {
	if (catalog.state !== 'ready') {
		await Promise.race([
			catalog.whenIndexed(),
			new Promise(resolve => {
				setTimeout(resolve, maxWait);
			}),
		]);
	}
	return { entries: catalog.current.entries, isComplete: catalog.state === 'ready' };
}
