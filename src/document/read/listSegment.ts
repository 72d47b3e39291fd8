/** One of the values of a list, in UTF-16 characters of its line, without blanks around. */
export interface ListSegment {
	readonly start: number;
	readonly end: number;
}

/**
 * The value of a list (`LAN-1, LAN-2`, also `[LAN-1, LAN-2]` as YAML writes it) that a position belongs to: what stands
 * between the commas or semicolons around it. Behind a separator it is empty, at the position; a text without
 * separators is one value.
 * @param line the whole line. @param start @param end where the list stands in it. @param character within them.
 */
export function listSegmentAt(line: string, start: number, end: number, character: number): ListSegment {
	const isFlow = line[start] === '[' && line[end - 1] === ']' && end - start > 1;
	const from = isFlow ? start + 1 : start;
	const to = isFlow ? end - 1 : end;
	const at = Math.min(Math.max(character, from), to);
	const before = line.slice(from, at);
	const after = line.slice(at, to);
	const segmentStart = from + Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1;
	const separator = after.search(/[,;]/u);
	const segmentEnd = separator < 0 ? to : at + separator;
	const segment = line.slice(segmentStart, segmentEnd);
	if (segment.trim() === '') {
		return { start: at, end: at };
	}
	const valueStart = segmentStart + segment.length - segment.trimStart().length;
	// A blank that was just typed behind the value belongs to what is being written.
	return { start: Math.min(valueStart, at), end: Math.max(segmentStart + segment.trimEnd().length, at) };
}
