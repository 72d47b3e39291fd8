/** One of the values of a list, in UTF-16 characters of its line, without surrounding blanks. */
export interface ListSegment {
	readonly start: number;
	readonly end: number;
}

/**
 * The value of a list (`LAN-1, LAN-2`, also `[LAN-1, LAN-2]` as in YAML) at a position: the text between the commas or
 * semicolons around it. Right after a separator it is empty; a text without separators is one value.
 * @param line the whole line. @param start @param end the range of the list. @param character within it.
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
	// A blank just typed after the value belongs to it.
	return { start: Math.min(valueStart, at), end: Math.max(segmentStart + segment.trimEnd().length, at) };
}
