import { readCells } from '../read/tableFields';
import { blankValue, isOpen, type PartNumbers } from './blankValue';
import { headNumber, numberLike, readHead } from './partHead';

/** The line between a table's header and its rows. Linear in the line. */
export function isDelimiterRow(line: string): boolean {
	return (
		line.includes('-') &&
		line.includes('|') &&
		/^[ \t>|:-]+$/u.test(line) &&
		line
			.replace(/^[ \t>]*\|?|\|[ \t]*$|(?<![ \t])[ \t]+$/gu, '')
			.split('|')
			.every(cell => /^[ \t]*:?-+:?[ \t]*$/u.test(cell))
	);
}

/** Whether a row sums up the rows above. */
export function isTotalRow(line: string): boolean {
	return /^(?:\*\*|__)?(?:grand )?(?:total|sum)\b/iu.test(readCells(line)[0]?.text ?? '');
}

/**
 * A row shaped like `row`: its cells' widths and bars, the next number in its first cell, elsewhere placeholders.
 * @param rows all data rows of the table, for the highest number.
 */
export function blankRow(header: string, row: string, rows: readonly string[], numbers?: PartNumbers): string {
	const labels = readCells(header).map(cell => cell.text.replace(/^[*_`]+|(?<![*_`])[*_`]+$/gu, ''));
	const cells = readCells(row);
	let result = '';
	let at = 0;
	cells.forEach((cell, column) => {
		const text = newCell(cell.text, labels[column] ?? '', column, rows, numbers);
		const rest = row.slice(cell.end);
		const blanks = rest.length - rest.trimStart().length;
		const isClosed = rest.trimStart().startsWith('|');
		const lead = cell.text === '' && row[cell.start - 1] === '|' && text !== '' ? ' ' : '';
		const width = cell.end - cell.start + blanks;
		const padding = isClosed ? Math.max(text === '' ? blanks : 1, width - lead.length - text.length) : blanks;
		result +=
			row.slice(at, cell.start) +
			lead +
			text +
			' '.repeat(blanks <= 1 && cell.text.length <= text.length ? Math.max(blanks, isClosed && text !== '' ? 1 : 0) : padding);
		at = cell.end + blanks;
	});
	return result + row.slice(at);
}

function newCell(text: string, label: string, column: number, rows: readonly string[], numbers: PartNumbers | undefined): string {
	const bare = /^\d{1,6}$/u.test(text) && column === 0;
	const head = bare ? { opening: '', word: '', joint: '', number: text, rest: '' } : column === 0 ? readHead(text) : undefined;
	if (head) {
		const highest = Math.max(
			...[...rows, ''].map(row => {
				const other = readCells(row)[0]?.text ?? '';
				const read = bare ? (/^\d{1,6}$/u.test(other) ? { ...head, number: other } : undefined) : readHead(other);
				return read && read.word === head.word ? headNumber(read) : 0;
			}),
			headNumber(head),
		);
		const separator = /^\]?(?:\*\*|__)?[ \t]*[:.–—-]?[ \t]*/u.exec(head.rest)?.[0] ?? '';
		const rest = head.rest.slice(separator.length);
		return `${head.opening}${head.word}${head.joint}${numberLike(head, highest + 1)}${separator}${rest === '' || isOpen(rest) ? rest : '[Name]'}`;
	}
	const placeholder = rows
		.map(row => readCells(row)[column]?.text ?? '')
		.filter(other => other !== '' && isOpen(other))
		.at(-1);
	if (/\bactual\b/iu.test(label)) {
		return '-';
	}
	return placeholder !== undefined && !isOpen(text) ? placeholder : blankValue(text, label, numbers);
}
