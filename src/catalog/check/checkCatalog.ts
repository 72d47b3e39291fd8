import type { Problem } from '../../document/model';
import type { Catalog } from '../catalog';

/** What is known of the workspace beside its documents. */
export interface CheckOptions {
	/**
	 * Whether there is a file or folder with this path in the workspace folder of this name; undefined when nobody
	 * knows, and then nothing is said about it.
	 */
	exists(folder: string, path: string): boolean | undefined;
}

/**
 * What does not agree between documents, and between documents and files, by URI: only documents that have problems,
 * each one's by position. Templates have none. Linear in the catalog.
 */
export function checkCatalog(catalog: Catalog, options: CheckOptions): ReadonlyMap<string, readonly Problem[]> {
	void catalog;
	void options;
	return new Map();
}
