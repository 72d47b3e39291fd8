/** Maximum UTF-16 characters of a word that are compared. */
const MAX_LENGTH = 40;

/** The edit distance of two words: letters changed, added, removed, or swapped with the next. */
export function spellingDistance(a: string, b: string): number {
	const [from, to] = [a.slice(0, MAX_LENGTH), b.slice(0, MAX_LENGTH)];
	let beforeLast: number[] = [];
	let last = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const next = [row];
		for (let column = 1; column <= to.length; column++) {
			const isSame = from[row - 1] === to[column - 1];
			const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			next.push(
				Math.min(
					(last[column] ?? 0) + 1,
					(next[column - 1] ?? 0) + 1,
					(last[column - 1] ?? 0) + (isSame ? 0 : 1),
					isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
				),
			);
		}
		beforeLast = last;
		last = next;
	}
	return last[to.length] ?? 0;
}

/** Whether a word is probably a misspelling of another: at most one letter in four differs, and at most two. */
export function isMisspelling(written: string, distance: number): boolean {
	return distance > 0 && distance <= Math.min(2, Math.floor(written.length / 4));
}
