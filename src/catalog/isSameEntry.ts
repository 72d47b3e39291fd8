import type { Entry } from './entry';
import { followStage } from './followStage';
import { isSameData } from '../util/isSameData';

/** The entries that others were found to differ from, until the catalog asks. */
const different = new WeakMap<Entry, Entry>();

/**
 * The old entry of a document when the new one says the same, else the new one. Who reads thousands of files finds that
 * out for each as it comes; that they differ is remembered until the catalog asks, which would compare them all at once.
 */
export function keptEntry(old: Entry, entry: Entry): Entry {
	// The old one may have the stage of another file, which the new one gets in the catalog.
	if (isSameData(followStage(old, undefined), followStage(entry, undefined))) {
		return old;
	}
	different.set(entry, old);
	return entry;
}

/** Whether two entries of one document say the same. */
export function isSameEntry(old: Entry, entry: Entry): boolean {
	const isDifferent = different.get(entry) === old;
	// Remembered for good it would keep every entry that a document ever had.
	different.delete(entry);
	return !isDifferent && isSameData(old, entry);
}
