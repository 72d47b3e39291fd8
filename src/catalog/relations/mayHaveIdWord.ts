import { MAX_ID_WORDS, type Entry } from '../entry';

/** Whether a document may mention an id: it does, or has more words of this kind than its entry keeps. @param key the id in lower case */
export function mayHaveIdWord({ idWords }: Entry, key: string): boolean {
	return idWords.length >= MAX_ID_WORDS || idWords.includes(key);
}
