import type { Entry } from '../entry';

/** The searched text of each entry, computed once, since entries never change. */
const searched = new WeakMap<Entry, string>();

/**
 * Whether an entry's id and title contain the characters of a query in this order, ignoring case and blanks, as VS Code
 * expects for symbols. An empty query matches everything. Linear in the text.
 */
export function matchesSymbol(entry: Entry, query: string): boolean {
	let text = searched.get(entry);
	if (text === undefined) {
		text = `${entry.id ?? ''} ${entry.title}`.toLowerCase();
		searched.set(entry, text);
	}
	let at = 0;
	for (const character of query.toLowerCase()) {
		if (character.trim() !== '') {
			at = text.indexOf(character, at) + 1;
			if (at === 0) {
				return false;
			}
		}
	}
	return true;
}
