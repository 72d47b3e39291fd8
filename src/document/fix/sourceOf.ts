import type { Field, TaskDocument } from '../model/model';
import type { Range, TextEdit } from '../model/text';

/** The source of a range within one line; `''` for one over several lines. */
export function sourceOf({ lines }: TaskDocument, { start, end }: Range): string {
	return start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : '';
}

/** The field whose value has this range. */
export function fieldAt({ fields }: TaskDocument, { start }: Range): Field | undefined {
	return fields.find(({ valueRange }) => valueRange.start.line === start.line && valueRange.start.character === start.character);
}

/** The edit that replaces a range within one line by `newText`, reduced to what differs; `[]` when nothing does. */
export function editWithin(document: TaskDocument, range: Range, newText: string): TextEdit[] {
	const old = sourceOf(document, range);
	if (old === newText) {
		return [];
	}
	let start = 0;
	while (start < Math.min(old.length, newText.length) && old[start] === newText[start]) {
		start++;
	}
	let end = 0;
	while (end < Math.min(old.length, newText.length) - start && old[old.length - 1 - end] === newText[newText.length - 1 - end]) {
		end++;
	}
	const { line, character } = range.start;
	return [
		{
			range: { start: { line, character: character + start }, end: { line, character: character + old.length - end } },
			newText: newText.slice(start, newText.length - end),
		},
	];
}

/** The line end of a 0-based line; `\n` for the last one. */
export function lineEndBehind(text: string, line: number): string {
	let at = 0;
	for (const match of text.matchAll(/\r\n|\n|\r/gu)) {
		if (at++ === line) {
			return match[0];
		}
	}
	return '\n';
}
