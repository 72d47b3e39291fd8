/** A pair of square brackets in a line; `start` is the opening bracket, `end` the character after the closing one. */
export interface BracketPair {
	readonly start: number;
	readonly end: number;
}

/** From `start` up to, not including, `end`; UTF-16 characters in a line. */
export type Span = readonly [start: number, end: number];

/**
 * The pairs of square brackets of a line by where they open, nested ones included. A bracket after a backslash opens
 * and closes nothing; nor does one without a partner. Linear in the line's length.
 */
export function bracketPairs(line: string): BracketPair[] {
	const open: number[] = [];
	const pairs: BracketPair[] = [];
	for (let at = 0; at < line.length; at++) {
		const character = line[at];
		if (character === '\\') {
			at++;
		} else if (character === '[') {
			open.push(at);
		} else if (character === ']') {
			const start = open.pop();
			if (start !== undefined) {
				pairs.push({ start, end: at + 1 });
			}
		}
	}
	return pairs.sort((a, b) => a.start - b.start);
}

/** The code spans of a line with their backticks, as CommonMark pairs them. Linear in the line's length. */
export function codeSpans(line: string): Span[] {
	if (!line.includes('`')) {
		return [];
	}
	const runs: Span[] = [];
	for (let at = line.indexOf('`'); at >= 0;) {
		let end = at + 1;
		while (line[end] === '`') {
			end++;
		}
		runs.push([at, end]);
		at = line.indexOf('`', end);
	}
	const spans: Span[] = [];
	// A length that found no partner once will find none further on.
	const alone = new Set<number>();
	for (let index = 0; index < runs.length; index++) {
		const [start, end] = runs[index] ?? [0, 0];
		const length = end - start;
		let partner = index + 1;
		while (!alone.has(length) && partner < runs.length && lengthOf(runs[partner]) !== length) {
			partner++;
		}
		if (alone.has(length) || partner === runs.length) {
			alone.add(length);
		} else {
			spans.push([start, runs[partner]?.[1] ?? end]);
			index = partner;
		}
	}
	return spans;
}

function lengthOf(span: Span | undefined): number {
	return span ? span[1] - span[0] : 0;
}

/** Whether the span shares a character with one of the spans. */
export function overlaps(spans: readonly Span[], start: number, end: number): boolean {
	return spans.some(span => span[0] < end && start < span[1]);
}
