import { MAX_ID_WORDS, type Entry } from '../entry';

/**
 * Whether a document may mention an id. True when it mentions more ids than its entry keeps, since the id may be one of
 * those left out.
 * @param key the id in lower case
 */
export function mayHaveIdWord({ idWords }: Entry, key: string): boolean {
	return idWords.length >= MAX_ID_WORDS || idWords.includes(key);
}
