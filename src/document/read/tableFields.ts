import type { LineField } from './fieldLine';
import type { LabelLookup } from '../model/fieldName';
import type { LineIndex } from '../markdown/lineIndex';
import { stripInlineMarkdown } from '../model/plainText';

export interface TableField extends LineField {
	/** 0-based line of the row. */
	readonly line: number;
}

interface Cell {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Names of the two columns of a table that lists keys and values. */
const KEY_COLUMN = /^(?:field|property|attribute|key|item|name|metadata|parameter|aspect|category|)$/iu;

export interface TableOptions {
	readonly lookup: LabelLookup;
	/** Whether one row of values below their labels counts too; in the middle of a text it is more likely a list of one. */
	readonly mayHaveColumns: boolean;
}

/**
 * The fields of a table: rows of a label and its value, or one row of values below known labels. A table with a status
 * column over several rows is about its rows, not the document. Linear in the table's text.
 * @param start first line of the table, its header row; `end` exclusive.
 */
export function readTableFields(lines: LineIndex, start: number, end: number, { lookup, mayHaveColumns }: TableOptions): TableField[] {
	const rows = new Map<number, Cell[]>();
	for (let line = start; line < end; line++) {
		if (line !== start + 1) {
			rows.set(line, readCells(lines.line(line).slice(0, 2000)));
		}
	}
	const header = rows.get(start) ?? [];
	const dataLines = [...rows.keys()].filter(line => line > start && (rows.get(line)?.length ?? 0) > 0);
	const known = header.filter(cell => lookup(labelOf(cell)) !== undefined);
	if (mayHaveColumns && dataLines.length === 1 && known.length >= 2 && header.length >= 2 && !KEY_COLUMN.test(labelOf(header[0]))) {
		const line = dataLines[0] ?? start;
		const cells = rows.get(line) ?? [];
		return header.flatMap((cell, column) => {
			const value = cells[column];
			return value && labelOf(cell) !== '' ? [tableField(line, cell, value, start)] : [];
		});
	}
	if (header.length !== 2 || dataLines.some(line => (rows.get(line)?.length ?? 0) > 2)) {
		return [];
	}
	const isKeyed = KEY_COLUMN.test(labelOf(header[0]));
	const found = dataLines.flatMap(line => rowField(line, rows.get(line) ?? [], isKeyed, lookup));
	const first = isKeyed ? [] : rowField(start, header, false, lookup);
	// Where the header row is a field, the rows below are fields too.
	return first.length > 0 && (found.length === dataLines.length || dataLines.length === 0)
		? [...first, ...found]
		: isKeyed || found.length >= 2
			? found
			: [];
}

function rowField(line: number, cells: readonly Cell[], isAnyLabel: boolean, lookup: LabelLookup): TableField[] {
	const [label, value] = cells;
	return label && value && labelOf(label) !== '' && (isAnyLabel || lookup(labelOf(label)) !== undefined)
		? [tableField(line, label, value, line)]
		: [];
}

function tableField(line: number, label: Cell, value: Cell, labelLine: number): TableField {
	// The label of a column is in another line; its range is then an empty one at the value.
	const inLine = labelLine === line;
	return {
		line,
		label: labelOf(label),
		labelStart: inLine ? label.start : value.start,
		labelEnd: inLine ? label.end : value.start,
		value: value.text,
		valueStart: value.start,
		valueEnd: value.end,
		form: 'table',
	};
}

function labelOf(cell: Cell | undefined): string {
	return stripInlineMarkdown(cell?.text ?? '')
		.replace(/[:：]$/u, '')
		.trim();
}

/** The cells of a row without their outer blanks; an empty cell's range is a point after its first blank. */
export function readCells(line: string): Cell[] {
	const cells: Cell[] = [];
	let from = /^[ \t>]*\|/u.exec(line)?.[0].length ?? 0;
	const trimmedEnd = line.trimEnd().length;
	for (let at = from; at <= trimmedEnd && from < trimmedEnd; at++) {
		if (at === trimmedEnd || (line[at] === '|' && line[at - 1] !== '\\')) {
			const raw = line.slice(from, at);
			const text = raw.trim();
			const lead = text === '' ? Math.min(1, raw.length) : raw.length - raw.trimStart().length;
			cells.push({ text, start: from + lead, end: from + lead + text.length });
			from = at + 1;
		}
	}
	return cells;
}
