import type { Entry } from '../catalog/entry';
import { printable } from '../util/printable';

/** Maximum width of a cell in terminal columns; the path, which comes last, is never truncated. */
const MAX_WORD = 24;
const MAX_TITLE = 60;

/** An aligned table with a heading, for humans; derived stages are in parentheses, and lines end in `\n`. */
export function listTable(entries: readonly Entry[]): string {
	const rows = [
		['STATUS', 'PRIORITY', 'PROGRESS', 'TITLE', 'PATH'],
		...entries.map(entry => [
			shorten(printable(entry.status.text ?? (entry.status.isDerived ? `(${entry.status.stage})` : '')), MAX_WORD),
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

const segmenter = new Intl.Segmenter('en');
const WIDE =
	/\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const NARROW = /^[\x20-\x7e]*$/;

/** The width of the text in terminal columns. */
export function widthOf(text: string): number {
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
