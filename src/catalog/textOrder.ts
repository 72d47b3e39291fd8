/**
 * A text that sorts, by code units, as people expect of the original: without case and accents, and numbers by
 * their value (`Sprint 2` before `Sprint 10`). Made once and compared often, it is many times faster than a collator.
 */
export function textOrder(text: string): string {
	// Most titles have no accents, and looking for some costs more than all else.
	const plain = /^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{Mn}/gu, '');
	return plain.toLowerCase().replace(/\d{1,20}/g, digits => digits.padStart(20, '0'));
}
