import type { Entry } from '../../../catalog/entry';
import type { CatalogStore } from './catalogStore';

/** Milliseconds that a list waits for documents that are still being read. */
const PATIENCE = 300;

/** What is known of the workspace's documents, and whether that is all. */
export interface KnownEntries {
	readonly entries: readonly Entry[];
	readonly isComplete: boolean;
}

/**
 * What is known of the workspace's documents. Reading them begins when nobody has asked yet; the answer then comes
 * after a moment with what has been read by then, and says that there may be more.
 * @param patience milliseconds to wait at most, for what is not asked for again while more is read
 */
export async function knownEntries(catalog: CatalogStore, patience = PATIENCE): Promise<KnownEntries> {
	if (catalog.state !== 'ready') {
		await Promise.race([
			catalog.whenIndexed(),
			new Promise(resolve => {
				setTimeout(resolve, patience);
			}),
		]);
	}
	return { entries: catalog.current.entries, isComplete: catalog.state === 'ready' };
}
