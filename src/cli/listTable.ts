import type { Entry } from '../catalog/entry';

/** Columns of a terminal that a cell may take; the path, which comes last, is never shortened. */
const MAX_WORD = 24;
const MAX_TITLE = 60;

/** An aligned table with a heading, for people; lines end in `\n`. */
export function listTable(entries: readonly Entry[]): string {
	const rows = [
		['STATUS', 'PRIORITY', 'PROGRESS', 'TITLE', 'PATH'],
		...entries.map(entry => [
			shorten(printable(entry.status.text ?? ''), MAX_WORD),
			shorten(printable(entry.priority.text ?? ''), MAX_WORD),
			entry.progress.all.total === 0 ? '' : `${entry.progress.all.done}/${entry.progress.all.total}`,
			shorten(printable(entry.title), MAX_TITLE),
			printable(entry.path),
		]),
	];
	const widths = [0, 1, 2, 3].map(column => rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0));
	return rows
		.map(
			row =>
				`${row
					.map((cell, column) => pad(cell, widths[column] ?? 0))
					.join('  ')
					.trimEnd()}\n`,
		)
		.join('');
}

/** Control characters move the cursor or colour the terminal; bidirectional ones change the order in which text is shown. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu;

/** Text for a terminal, with a space for each character that isn't to be printed. */
export function printable(text: string): string {
	return text.replace(UNPRINTABLE, ' ');
}

/** A value as indented JSON for a terminal: inside its strings, characters that aren't to be printed are escaped. */
export function printableJson(value: unknown): string {
	return JSON.stringify(value, undefined, 2).replace(UNPRINTABLE, character =>
		character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

const segmenter = new Intl.Segmenter('en');
const WIDE =
	/\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const NARROW = /^[\x20-\x7e]*$/;

/** Columns that a terminal gives to the text. */
function widthOf(text: string): number {
	if (NARROW.test(text)) {
		return text.length;
	}
	let width = 0;
	for (const { segment } of segmenter.segment(text)) {
		width += WIDE.test(segment) ? 2 : 1;
	}
	return width;
}

function shorten(text: string, limit: number): string {
	if (widthOf(text) <= limit) {
		return text;
	}
	let short = '';
	let width = 0;
	for (const { segment } of segmenter.segment(text)) {
		width += widthOf(segment);
		if (width >= limit) {
			break;
		}
		short += segment;
	}
	return `${short.trimEnd()}…`;
}

function pad(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
