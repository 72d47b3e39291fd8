/**
 * A sort key for a text: compared by code units, it ignores case and accents and orders numbers by value (`Sprint 2`
 * before `Sprint 10`). Computed once and compared often, it is many times faster than a collator.
 */
export function textOrder(text: string): string {
	// Most titles have no accents, and normalizing is the slowest part.
	const plain = /^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{Mn}/gu, '');
	return plain.toLowerCase().replace(/\d{1,20}/g, digits => digits.padStart(20, '0'));
}
