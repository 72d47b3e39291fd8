/** How many elements two lists have in common at their beginning and at their end. No element counts twice. */
export function commonEnds(a: readonly string[], b: readonly string[]): { readonly head: number; readonly tail: number } {
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) {
		head++;
	}
	let tail = 0;
	while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) {
		tail++;
	}
	return { head, tail };
}
