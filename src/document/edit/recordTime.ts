import { readDuration, sumDurations } from '../date/duration';
import type { EditResult } from '../model/editResult';
import type { TaskDocument } from '../model/model';
import { readPlaceholder } from '../model/placeholder';
import { readCells } from '../read/tableFields';
import { lineRange, type TextEdit } from '../model/text';

/** A row of a timeline table whose actual time can be recorded. */
export interface TimelineRow {
	/** 0-based. */
	readonly line: number;
	/** `Phase 1`. */
	readonly phase: string;
	readonly estimated: string;
	readonly actual: string;
}

interface Timeline {
	readonly rows: readonly TimelineRow[];
	/** 0-based line of the total row. */
	readonly total: number | undefined;
	readonly columns: Columns;
}

interface Columns {
	readonly estimated: number;
	readonly actual: number;
}

/** The rows of all tables with a column of actual times, without total rows. */
export function timelineRows(document: TaskDocument): readonly TimelineRow[] {
	return timelines(document).flatMap(({ rows }) => rows);
}

/**
 * Sets the actual time of a row and the total: the sum of all rows that have a time, in bold where it was. A total with
 * a remark (`12 hours with meetings`) stays, and so do the estimates. Cells keep their width where there is room.
 * @param line 0-based line of the row.
 * @param time an amount such as `3 hours`.
 */
export function recordTime(document: TaskDocument, line: number, time: string): EditResult {
	const timeline = timelines(document).find(({ rows }) => rows.some(row => row.line === line));
	const duration = readDuration(time);
	if (!timeline) {
		return { refusal: { code: 'no-row' } };
	}
	if (!duration) {
		return { refusal: { code: 'no-time' } };
	}
	const { rows, total, columns } = timeline;
	const edits = [writeCell(document, line, columns.actual, time.trim())];
	if (total !== undefined && isSum(cellAt(document, total, columns.actual))) {
		const others = rows.filter(row => row.line !== line && !isOpen(row.actual));
		const unreadable = others.find(row => readDuration(row.actual) === undefined);
		if (unreadable) {
			return { refusal: { code: 'unreadable-time', text: unreadable.actual } };
		}
		const sum = sumDurations([duration, ...others.flatMap(row => readDuration(row.actual) ?? [])]);
		if (sum === undefined) {
			return { refusal: { code: 'mixed-units' } };
		}
		edits.push(writeCell(document, total, columns.actual, sum));
	}
	return { edits: edits.filter(edit => textIn(document, edit) !== edit.newText) };
}

function timelines(document: TaskDocument): readonly Timeline[] {
	const { lines } = document;
	const found: Timeline[] = [];
	for (let line = 1; line < lines.length; line++) {
		const text = lines[line] ?? '';
		if (!document.isProse(line) || !/^[ \t>|:-]+$/u.test(text) || !text.includes('-') || !text.includes('|')) {
			continue;
		}
		const header = readCells(lines[line - 1] ?? '').map(cell => cell.text.replace(/[*_`]/gu, '').trim());
		const actual = header.findIndex(label => /^actual(?: (?:time|effort|hours|duration|days))?$/iu.test(label));
		const estimated = header.findIndex(label => /^estimated?\b/iu.test(label));
		if (actual < 1) {
			continue;
		}
		const rows: TimelineRow[] = [];
		let total: number | undefined;
		for (let at = line + 1; at < lines.length && (lines[at] ?? '').trim() !== '' && (lines[at] ?? '').includes('|'); at++) {
			const phase = cellAt(document, at, 0);
			if (/^(?:\*\*|__)?(?:grand )?(?:total|sum)\b/iu.test(phase)) {
				total = at;
			} else {
				rows.push({
					line: at,
					phase: phase.replace(/[*_`]/gu, ''),
					estimated: estimated < 0 ? '' : cellAt(document, at, estimated),
					actual: cellAt(document, at, actual),
				});
			}
		}
		found.push({ rows, total, columns: { estimated, actual } });
	}
	return found;
}

function cellAt({ lines }: TaskDocument, line: number, column: number): string {
	return readCells(lines[line] ?? '')[column]?.text ?? '';
}

/** A cell without a recorded time. */
function isOpen(text: string): boolean {
	const bare = text.replace(/^(\*\*|__)(.*)\1$/u, '$2').trim();
	return bare === '' || /^[-–—]+$/u.test(bare) || /^X /u.test(bare) || readPlaceholder(bare) !== undefined;
}

/** Undefined for a total with a remark, which stays. */
function isSum(text: string): boolean {
	return isOpen(text) || readDuration(text) !== undefined;
}

function textIn({ lines }: TaskDocument, { range }: TextEdit): string {
	return (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
}

/** The cell with its marks, padded to keep the position of the next bar where there is room. */
function writeCell({ lines }: TaskDocument, line: number, column: number, value: string): TextEdit {
	const text = lines[line] ?? '';
	const cell = readCells(text)[column];
	if (!cell) {
		// The row ends before this column.
		const isClosed = text.trimEnd().endsWith('|');
		const at = text.trimEnd().length;
		return { range: lineRange(line, at, at), newText: `${isClosed ? ' ' : ' | '}${value}${isClosed ? ' |' : ''}` };
	}
	const marks = /^(\*\*|__|[*_`])(?=\S).*\1$/u.exec(cell.text)?.[1] ?? '';
	const written = marks + value + marks;
	const rest = text.slice(cell.end);
	const blanks = rest.length - rest.trimStart().length;
	const isClosed = rest.trimStart().startsWith('|');
	const lead = cell.text === '' && text[cell.start - 1] === '|' ? ' ' : '';
	if (!isClosed || (blanks <= 1 && written.length >= cell.text.length)) {
		return { range: lineRange(line, cell.start, cell.end), newText: lead + written + (cell.text === '' && blanks === 0 ? ' ' : '') };
	}
	const width = cell.text.length + blanks;
	return {
		range: lineRange(line, cell.start, cell.end + blanks),
		newText: lead + written + ' '.repeat(blanks === 1 ? 1 : Math.max(1, width - lead.length - written.length)),
	};
}
