/**
 * Positions, ranges and edits as the Language Server Protocol has them: 0-based lines,
 * 0-based UTF-16 characters, exclusive ends. Lines end at `\r\n`, `\n` or `\r`.
 */

export interface Position {
	/** 0-based line. */
	readonly line: number;
	/** 0-based UTF-16 code unit in the line. */
	readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** Replaces the text in `range` by `newText`. An insertion has an empty range. */
export interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}

/** A range within one line; `start` and `end` are UTF-16 characters. */
export function lineRange(line: number, start: number, end: number): Range {
	return { start: { line, character: start }, end: { line, character: end } };
}

/** The lines of a text without their line ends; always at least one. Linear in the text. */
export function splitLines(text: string): string[] {
	return text.split(/\r\n|\n|\r/);
}

/** Negative, zero or positive as `a` stands before, at or after `b`. */
export function comparePositions(a: Position, b: Position): number {
	return a.line - b.line || a.character - b.character;
}

/**
 * The text after the edits, everything outside their ranges byte for byte as before.
 * Edits may come in any order, must not overlap, and refer to the text before any of them.
 * @throws RangeError when two edits overlap or a position lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	if (edits.length === 0) {
		return text;
	}
	const starts = lineStarts(text);
	const offsetOf = (position: Position): number => {
		const start = starts[position.line];
		const offset = start === undefined ? -1 : start + position.character;
		if (start === undefined || position.character < 0 || offset > (starts[position.line + 1] ?? text.length)) {
			throw new RangeError(`No position ${position.line}:${position.character} in a text of ${starts.length} lines.`);
		}
		return offset;
	};
	const ordered = edits
		.map((edit, index) => ({ start: offsetOf(edit.range.start), end: offsetOf(edit.range.end), newText: edit.newText, index }))
		.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
	let result = '';
	let at = 0;
	for (const edit of ordered) {
		if (edit.start < at || edit.end < edit.start) {
			throw new RangeError('Edits overlap.');
		}
		result += text.slice(at, edit.start) + edit.newText;
		at = edit.end;
	}
	return result + text.slice(at);
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\n|\r/g)) {
		starts.push(match.index + match[0].length);
	}
	return starts;
}
