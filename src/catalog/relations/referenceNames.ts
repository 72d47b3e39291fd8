import type { Entry } from '../entry';
import { textOrder } from '../textOrder';
import { isOver } from './relationIndex';

/** A name by which other documents refer to a document. */
export interface ReferenceName {
	/** The document's id, else its title. */
	readonly text: string;
	/** Its title when `text` is its id, else its path. */
	readonly remark: string;
	readonly entry: Entry;
}

/**
 * The names of all task documents that another document can refer to, by id or title, numbers by value; done and archived
 * documents last. Templates and documents without a name are left out, and so are all but the first of one name.
 * @param except the URI of the document that refers to the others.
 */
export function referenceNames(entries: readonly Entry[], except: string): readonly ReferenceName[] {
	const found = new Map<string, ReferenceName>();
	for (const entry of entries) {
		const text = entry.id ?? entry.title;
		if (entry.isTaskDocument && entry.uri !== except && text !== '' && !found.has(text)) {
			found.set(text, { text, remark: entry.id === undefined ? entry.path : entry.title, entry });
		}
	}
	return [...found.values()]
		.map(name => ({ name, overRank: isOver(name.entry) ? 1 : 0, order: textOrder(name.text) }))
		.sort((a, b) => a.overRank - b.overRank || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
		.map(({ name }) => name);
}
