import { foldWord, isAscii } from '../document/language/foldWord';
import { memoize } from '../util/memoize';

/** A text as it is searched: in lower case, without accents, with single blanks. */
export function foldText(text: string): string {
	return foldWord(text).replace(/\s+/gu, ' ').trim();
}

/** The words of a text, folded, with a blank before and after each: ` ann lee `. A single blank for a text without words. */
const foldWords = memoize((text: string): string =>
	` ${foldWord(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `.replace('  ', ' '),
);

/**
 * Whether a text contains the words of a value one after the other. `sprint 1` is in `Sprint 1 (May)` and not in
 * `Sprint 10`. Languages without blanks between words are compared by characters.
 */
export function hasWords(text: string, value: string): boolean {
	const wanted = foldWords(value);
	if (wanted === ' ') {
		return foldText(text).includes(foldText(value));
	}
	return isAscii(wanted) || !hasUnspacedLetters(wanted) ? foldWords(text).includes(wanted) : foldWords(text).includes(wanted.trim());
}

/** Whether a text and a value are the same words. */
export function areSameWords(text: string, value: string): boolean {
	const wanted = foldWords(value);
	return wanted === ' ' ? foldText(text) === foldText(value) : foldWords(text) === wanted;
}

/** Chinese and Japanese characters. */
function hasUnspacedLetters(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x2e80 && (code < 0xac00 || code > 0xd7ff)) {
			return true;
		}
	}
	return false;
}
