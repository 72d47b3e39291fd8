import type { Range } from '../../document/model/text';
import { printable } from '../../util/printable';
import { shorten, textWidth } from '../textWidth';

/** Columns of a line that are shown; a longer one is cut around the range. */
const MAX_COLUMNS = 100;
/** Characters before the range that are kept. */
const BEFORE = 30;

/**
 * A line with carets below the range, for people; a range of several lines is marked up to the end of its first line. The
 * lines end in `\n`.
 * @param line the text of the range's first line
 */
export function codeFrame(line: string, { start, end }: Range): string {
	const to = Math.min(line.length, end.line === start.line ? end.character : line.length);
	const from = Math.min(start.character, to);
	const isCut = textWidth(printable(line)) > MAX_COLUMNS;
	const first = isCut ? Math.max(0, from - BEFORE) : 0;
	const head = `${first > 0 ? '…' : ''}${printable(line.slice(first, from))}`;
	const marked = shorten(printable(line.slice(from, to)), MAX_COLUMNS - Math.min(textWidth(head), MAX_COLUMNS - 1));
	const rest = isCut ? shorten(printable(line.slice(to)), MAX_COLUMNS - textWidth(head) - textWidth(marked)) : printable(line.slice(to));
	const number = String(start.line + 1);
	const margin = ' '.repeat(number.length);
	return [
		`${margin} |`,
		`${number} | ${head}${marked}${rest}`.trimEnd(),
		`${margin} | ${' '.repeat(textWidth(head))}${'^'.repeat(Math.max(1, textWidth(marked)))}`,
		'',
	].join('\n');
}
