import type { Entry } from './entry';
import { isSameData } from './isSameData';

/** The entries that others were found to differ from, until that is asked once more. */
const different = new WeakMap<Entry, Entry>();

/**
 * Whether two entries of one document say the same. Who reads thousands of files finds that out for each as it comes;
 * that they differ is remembered until the catalog asks, which would otherwise compare them all at once.
 */
export function isSameEntry(old: Entry, entry: Entry): boolean {
	if (different.get(entry) === old) {
		// Remembered for good it would keep every entry that a document ever had.
		different.delete(entry);
		return false;
	}
	const isSame = isSameData(old, entry);
	if (!isSame) {
		different.set(entry, old);
	}
	return isSame;
}
