import { traitsOf } from '../model/fieldForm';
import type { TaskDocument } from '../model/model';
import { sectionAt } from '../read/sections';
import { readCells } from '../read/tableFields';
import { lineRange } from '../model/text';
import { kindOfPart, type Part } from './part';
import { readHead } from './partHead';
import { blankRow, isDelimiterRow, isTotalRow } from './tableRow';

/** The next row of each table in a document, except tables of the document's own fields. */
export function tableParts(document: TaskDocument, eol: string): readonly Part[] {
	const { lines, sections } = document;
	const parts: Part[] = [];
	for (let line = 1; line < lines.length; line++) {
		const header = lines[line - 1] ?? '';
		if (
			!document.isProse(line) ||
			!header.includes('|') ||
			!isDelimiterRow(lines[line] ?? '') ||
			readCells(header).length !== readCells(lines[line] ?? '').length
		) {
			continue;
		}
		let end = line + 1;
		while (end < lines.length && (lines[end] ?? '').trim() !== '' && (lines[end] ?? '').includes('|') && document.isProse(end)) {
			end++;
		}
		if (
			document.fields.some(
				field => traitsOf(field).sibling === 'row' && field.valueRange.start.line >= line - 1 && field.valueRange.start.line < end,
			)
		) {
			continue;
		}
		const rows = lines.slice(line + 1, end);
		let last = end - 1;
		while (last > line && isTotalRow(lines[last] ?? '')) {
			last--;
		}
		const isEmpty = last === line;
		const model = isEmpty ? emptyRow(header) : (lines[last] ?? '');
		const newRow = blankRow(header, model, rows);
		const at = (lines[last] ?? '').length;
		const section = sections[sectionAt(sections, line)]?.text ?? '';
		const head = readHead(readCells(newRow)[0]?.text ?? '');
		const isRisk = readCells(header).some(cell => kindOfPart(cell.text) === 'risk') || kindOfPart(section) === 'risk';
		parts.push({
			kind: isRisk ? 'riskRow' : 'row',
			name: head && head.word !== '' ? `${head.word}${head.joint}${head.number}` : undefined,
			section,
			line: last,
			edit: { range: lineRange(last, at, at), newText: eol + newRow },
			newLine: last + 1,
		});
		line = end;
	}
	return parts;
}

/** A row for an empty table: a placeholder for each cell of its header. */
function emptyRow(header: string): string {
	let row = header;
	for (const cell of [...readCells(header)].reverse()) {
		const text = `[${cell.text.replace(/[*_`[\]]/gu, '')}]`;
		row = row.slice(0, cell.start) + text + row.slice(cell.end);
	}
	return row;
}
