import type { EditResult } from '../model/editResult';
import { readFieldLine } from '../read/fieldLine';
import { traitsOf, type FieldFormTraits } from '../model/fieldForm';
import { labelLookup, type LabelLookup } from '../model/fieldName';
import type { Field, TaskDocument } from '../model/model';
import { normalizeLabel, normalizeValue } from '../model/plainText';
import { readCells } from '../read/tableFields';
import { lineRange, type TextEdit } from '../model/text';
import { doneMark } from './toggleItem';
import { writeYamlScalar } from '../frontMatter/yamlScalar';

/** Maximum length of a field's value, in UTF-16 characters. */
const MAX_VALUE = 1000;
/** Text that begins another block at the start of a line. */
const BLOCK_START = /^(?:#{1,6}(?:[ \t]|$)|[-*+](?:[ \t]|$)|[>|<]|\d{1,9}[.)](?:[ \t]|$)|```|~~~|\[|=+$|(?:[-*_][ \t]*){3,}$|\*\*|__)/u;
const BUILT_IN: LabelLookup = labelLookup(undefined);

/** The value trimmed; undefined for line breaks, control characters, lone surrogates, and values that are too long. */
export function cleanValue(value: string): string | undefined {
	const trimmed = value.trim();
	return trimmed.length > MAX_VALUE || /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(trimmed) ? undefined : trimmed;
}

/**
 * Sets one field to a value, in the field's own form, by the smallest edit. Marks that enclose the whole value stay
 * (`**Draft**`, `` `draft` ``); emoji and remarks in it are replaced. Where the value is a choice of boxes, the tick
 * moves. Refused when the line would not be read back with that value and its other fields unchanged.
 * @param value as cleanValue gives it.
 */
export function writeValue(document: TaskDocument, field: Field, value: string): EditResult {
	if (document.frontMatter?.isValid === false) {
		return { refusal: { code: 'front-matter-invalid' } };
	}
	const { writer } = traitsOf(field);
	if (writer === undefined) {
		return { refusal: { code: 'toml' } };
	}
	return WRITERS[writer](document, field, value);
}

type Write<Result> = (document: TaskDocument, field: Field, value: string) => Result;

const WRITERS: Readonly<Record<NonNullable<FieldFormTraits['writer']>, Write<EditResult>>> = {
	yamlScalar: writeYaml,
	text: (document, field, value) => writeBody(document, field, value, writeText),
	tableCell: (document, field, value) => writeBody(document, field, value, writeCell),
};

/** Moves the tick of a choice; otherwise writes the value and reads the line back. */
function writeBody(document: TaskDocument, field: Field, value: string, write: Write<TextEdit>): EditResult {
	const { start, end } = field.valueRange;
	const choice = moveTick(document, field, value);
	if (choice) {
		return choice;
	}
	if (start.line !== end.line || value.includes('<!--') || value.includes('-->')) {
		return { refusal: { code: 'value' } };
	}
	const edit = write(document, field, value);
	return isReadBack(document, field, edit, value) ? { edits: [edit] } : { refusal: { code: 'value' } };
}

/** Looks up the built-in labels and those that this document was read with. */
export function lookupOf(document: TaskDocument): LabelLookup {
	const own = new Map(
		document.fields.flatMap(field => (field.name ? [[normalizeLabel(field.label), { name: field.name, rank: 9 }] as const] : [])),
	);
	return label => BUILT_IN(label) ?? own.get(normalizeLabel(label));
}

function writeYaml(document: TaskDocument, field: Field, value: string): EditResult {
	const { start, end } = field.valueRange;
	const line = document.lines[start.line] ?? '';
	const source = line.slice(start.character, end.character);
	const { labelRange } = field;
	const isOwnLine =
		labelRange.start.line === start.line &&
		/^\uFEFF?[ \t]*$/u.test(line.slice(0, labelRange.start.character)) &&
		/^["']?[ \t]*:[ \t]*$/u.test(line.slice(labelRange.end.character, start.character));
	// An unfilled `[High/Medium/Low]` is a list only to YAML.
	const isList = /^[[{]/u.test(source) && (field.isSet || source.includes(': '));
	if (start.line !== end.line || !isOwnLine || isList || /^[&*!|>]/u.test(source)) {
		return { refusal: { code: 'not-a-scalar' } };
	}
	if (source === '') {
		const rest = line.slice(start.character);
		if (!/^[ \t]*(?:#|$)/u.test(rest)) {
			return { refusal: { code: 'not-a-scalar' } };
		}
		return {
			edits:
				value === ''
					? []
					: [
							{
								range: field.valueRange,
								newText:
									(/[ \t]$/u.test(line.slice(0, start.character)) ? '' : ' ') +
									writeYamlScalar(value, '') +
									(rest.startsWith('#') ? ' ' : ''),
							},
						],
		};
	}
	return { edits: [{ range: field.valueRange, newText: writeYamlScalar(value, source) }] };
}

function writeText(document: TaskDocument, field: Field, value: string): TextEdit {
	const from = field.valueRange.start.character;
	const to = field.valueRange.end.character;
	const at = field.valueRange.start.line;
	const line = document.lines[at] ?? '';
	// A full-width colon takes no blank.
	const isAfterBlank = /[ \t\u3000：]$|：[*_]{1,3}$|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]:$/u.test(
		line.slice(Math.max(0, from - 4), from) || ' ',
	);
	if (from === to) {
		// A blank, the end of the line, a hard break, or the separator before the next field follows.
		const isBeforeBlank = /[ \t\\<；｜，、]/u.test(line[to] ?? ' ');
		return { range: field.valueRange, newText: value === '' ? '' : (isAfterBlank ? '' : ' ') + value + (isBeforeBlank ? '' : ' ') };
	}
	if (value === '' && traitsOf(field).closesBehindValue) {
		const blanks = line.slice(0, from).length - line.slice(0, from).trimEnd().length;
		return { range: lineRange(at, from - blanks, to), newText: '' };
	}
	const enclosed = /^(\*\*|__|[*_`])(?=\S)(.+)\1$/u.exec(line.slice(from, to));
	const [, marks = '', inner = ''] = enclosed ?? [];
	if (enclosed && value !== '' && !inner.includes(marks[0] ?? '') && !value.includes(marks[0] ?? '')) {
		return { range: lineRange(at, from + marks.length, to - marks.length), newText: value };
	}
	return { range: field.valueRange, newText: (isAfterBlank ? '' : ' ') + value };
}

/** Keeps the column's width where the cells above or below end at the same place. */
function writeCell(document: TaskDocument, field: Field, value: string): TextEdit {
	const { start, end } = field.valueRange;
	const line = document.lines[start.line] ?? '';
	const newText = value.replace(/(?<!\\)\|/gu, '\\|');
	const rest = line.slice(end.character);
	const blanks = rest.length - rest.trimStart().length;
	const bar = end.character + blanks;
	const isClosed = line[bar] === '|';
	const isAligned = isClosed && [start.line - 1, start.line + 1].some(near => (document.lines[near] ?? '')[bar] === '|');
	const isEmpty = start.character === end.character;
	const lead = isEmpty && line[start.character - 1] === '|' ? ' ' : '';
	const wanted = isAligned
		? Math.max(1, bar - start.character - newText.length - lead.length)
		: isEmpty && isClosed
			? Math.max(1, blanks)
			: blanks;
	return wanted === blanks
		? { range: field.valueRange, newText: lead + newText }
		: { range: lineRange(start.line, start.character, bar), newText: lead + newText + ' '.repeat(wanted) };
}

function moveTick(document: TaskDocument, field: Field, value: string): EditResult | undefined {
	const boxes = choiceBoxes(document, field);
	if (boxes.length < 2) {
		return undefined;
	}
	const wanted = boxes.find(box => normalizeValue(box.label) === normalizeValue(value));
	if (!wanted && value !== '') {
		return { refusal: { code: 'no-choice' } };
	}
	return {
		edits: boxes.flatMap(box => {
			const isDone = /[xX]/u.test(box.mark);
			return isDone === (box === wanted) ? [] : [{ range: box.range, newText: box === wanted ? doneMark(document) : ' ' }];
		}),
	};
}

/** The boxes of a choice: those in the value's line, or the list items around it below `## Status`. */
export function choiceBoxes(
	document: TaskDocument,
	field: Field,
): { readonly label: string; readonly mark: string; readonly range: TextEdit['range'] }[] {
	const { start, end } = field.valueRange;
	if (!traitsOf(field).isOwnLine) {
		return document.boxes
			.filter(
				box => box.line === start.line && box.markRange.start.character >= start.character && box.markRange.end.character <= end.character,
			)
			.map(({ label, mark, markRange }) => ({ label, mark, range: markRange }));
	}
	const own = document.items.findIndex(item => item.line === start.line);
	const together = own < 0 ? [] : [own];
	// Only adjacent lines: the rest of the section may have other items.
	for (let index = own - 1; own >= 0 && document.items[index]?.line === start.line - together.length; index--) {
		together.unshift(index);
	}
	for (let index = own + 1, { line } = start; own >= 0 && document.items[index]?.line === line + 1; index++, line++) {
		together.push(index);
	}
	return together.flatMap(index => {
		const item = document.items[index];
		return item ? [{ label: item.text, mark: item.mark, range: item.markRange }] : [];
	});
}

function isReadBack(document: TaskDocument, field: Field, edit: TextEdit, value: string): boolean {
	const { line } = edit.range.start;
	const before = document.lines[line] ?? '';
	const after = before.slice(0, edit.range.start.character) + edit.newText + before.slice(edit.range.end.character);
	const { writer, isOwnLine, isHeading } = traitsOf(field);
	if (writer === 'tableCell') {
		const cells = readCells(after);
		return (
			cells.length === readCells(before).length && cells.some(cell => cell.text.replaceAll('\\|', '|') === value.replaceAll('\\|', '|'))
		);
	}
	if (isOwnLine && BLOCK_START.test(value)) {
		return false;
	}
	const lookup = lookupOf(document);
	const heading = isHeading ? (/^[ \t]*#{1,6}[ \t]+/u.exec(before)?.[0].length ?? 0) : 0;
	const read = (text: string) =>
		readFieldLine(heading ? text.slice(heading).replace(/[ \t]#+[ \t]*$/u, '') : text, lookup).map(found => ({
			...found,
			isOwn: found.labelStart + heading === field.labelRange.start.character,
		}));
	const old = read(before);
	if (!old.some(found => found.isOwn)) {
		// The value of a section, and the fields behind it, have no label in their line.
		return !/[|·•;]|\\$|<br ?\/?>$/u.test(value);
	}
	const now = read(after);
	return (
		now.length === old.length &&
		now.every((found, index) => (found.isOwn ? isValue(found.value, value) : found.value === old[index]?.value))
	);
}

function isValue(found: string, value: string): boolean {
	return found === value || /^(\*\*|__|[*_`])(.*)\1$/u.exec(found)?.[2] === value;
}
