import type { Entry } from '../entry';

/** Texts to search in, made once for an entry, which never changes. */
const searched = new WeakMap<Entry, string>();

/**
 * Whether the characters of a query stand, in this order and in any case, in the entry's id and title, as VS Code asks
 * of symbols; blanks in it do not count. An empty query matches everything. Linear in the text.
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
