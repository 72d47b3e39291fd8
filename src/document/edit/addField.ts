import { aliasesOf } from './aliasesOf';
import type { EditResult } from '../model/editResult';
import { traitsOf } from '../model/fieldForm';
import type { FieldName } from '../model/fieldName';
import type { Field, TaskDocument } from '../model/model';
import { parse } from '../read/parse';
import { applyEdits, lineRange } from '../model/text';
import { cleanValue, lookupOf } from './writeValue';
import { isPlainSafe, writeYamlScalar } from '../frontMatter/yamlScalar';

/** Zones for a new field, in order of preference. */
const ZONES = ['header', 'section', 'footer'] as const;

/**
 * Adds a field the document does not have, where its own convention says: in the front matter below the last key; else
 * below the last field line of the header, in that line's form, with its bullet, quote mark and hard break; else as a
 * bold line of its own below the title. Never between a text and the `---` right below it, which would make a heading
 * of both. One insertion. Refused when the field is there already, and in a plan that a tool parses.
 * @param label as it is to be written, without marks: `last_updated`, `Last Updated`.
 * @param eol the document's line end: `\n`, `\r\n` or `\r`.
 */
export function addField(document: TaskDocument, name: FieldName, label: string, value: string, eol: string): EditResult {
	const wanted = cleanValue(value);
	const cleanLabel = cleanValue(label);
	if (wanted === undefined || wanted.includes('<!--') || wanted.includes('-->')) {
		return { refusal: { code: 'value' } };
	}
	if (
		cleanLabel === undefined ||
		!/^[\p{L}\p{N}][^:：*|`<>[\](){}#]{0,59}$/u.test(cleanLabel) ||
		lookupOf(document)(cleanLabel)?.name !== name
	) {
		return { refusal: { code: 'label' } };
	}
	if (document.frontMatter?.isValid === false) {
		return { refusal: { code: 'front-matter-invalid' } };
	}
	if (document.fields.some(field => field.name === name)) {
		return { refusal: { code: 'field-exists' } };
	}
	if (document.plan?.isParsed) {
		return { refusal: { code: 'no-place' } };
	}
	if (document.frontMatter?.format === 'yaml') {
		return addKey(document, document.frontMatter.endLine, cleanLabel, wanted, eol);
	}
	const zone = ZONES.find(candidate => document.fields.some(field => isLineOfFields(field) && field.zone === candidate));
	const below = zone && document.fields.filter(field => isLineOfFields(field) && field.zone === zone);
	const belowTitle = addBelowTitle(document, `**${cleanLabel}**: ${wanted}`, eol);
	const first = below ? addLine(document, below, cleanLabel, wanted, eol) : belowTitle;
	if (first.refusal !== undefined) {
		return first;
	}
	// Reads the result back: in the right place, the field counts and other fields keep their values.
	const here = readBack(document, first, name, cleanLabel);
	if (here.isKept && (here.isRead || zone === 'section' || zone === 'footer')) {
		return first;
	}
	const there = readBack(document, belowTitle, name, cleanLabel);
	const isBetter = there.isKept && (there.isRead || !here.isKept);
	return isBetter ? belowTitle : here.isKept ? first : { refusal: { code: 'no-place' } };
}

/** Whether the edits give the document the field, and leave everything else as it was. */
function readBack(
	document: TaskDocument,
	{ edits }: EditResult,
	name: FieldName,
	label: string,
): { readonly isRead: boolean; readonly isKept: boolean } {
	const now = parse(applyEdits(document.text, edits ?? []), { fieldAliases: { ...aliasesOf(document), [name]: [label] } });
	const others = (fields: readonly Field[]): string =>
		JSON.stringify(fields.filter(field => field.name !== name).map(field => [field.label, field.value]));
	return {
		isRead: now.fields.some(field => field.name === name && field.label === label),
		isKept:
			others(now.fields) === others(document.fields) &&
			now.items.length === document.items.length &&
			now.sections.length === document.sections.length,
	};
}

function addKey(document: TaskDocument, endLine: number, label: string, value: string, eol: string): EditResult {
	const keys = document.fields.filter(field => traitsOf(field).sibling === 'key' && field.labelRange.start.line < endLine);
	const key = keys.at(-1);
	const indentation = key ? (document.lines[key.labelRange.start.line] ?? '').slice(0, key.labelRange.start.character) : '';
	if (!/^[ \t]*$/u.test(indentation)) {
		return { refusal: { code: 'not-a-scalar' } };
	}
	const writtenLabel = isPlainSafe(label) ? label : writeYamlScalar(label, '"');
	return { edits: [{ range: lineRange(endLine, 0, 0), newText: `${indentation}${writtenLabel}: ${writeYamlScalar(value, '')}${eol}` }] };
}

function isLineOfFields(field: Field): boolean {
	const { sibling } = traitsOf(field);
	return sibling === 'line' || sibling === 'row';
}

function addLine(document: TaskDocument, fields: readonly Field[], label: string, value: string, eol: string): EditResult {
	const lastLine = Math.max(...fields.map(field => field.valueRange.end.line));
	const onLine = fields
		.filter(field => field.labelRange.start.line === lastLine)
		.sort((a, b) => a.labelRange.start.character - b.labelRange.start.character);
	const example = onLine[0];
	const last = onLine.at(-1);
	const isRow = example !== undefined && traitsOf(example).sibling === 'row';
	if (!example || !last || (isRow && example.labelRange.start.character === example.labelRange.end.character)) {
		return { refusal: { code: 'no-place' } };
	}
	const line = document.lines[lastLine] ?? '';
	if (isRow) {
		return insertBelow(document, lastLine, tableRow(line, example, label, value), eol);
	}
	const before = withoutSigns(line.slice(0, example.labelRange.start.character));
	const between =
		example.valueRange.start.character > example.labelRange.end.character
			? line.slice(example.labelRange.end.character, example.valueRange.start.character)
			: ': ';
	const closing = traitsOf(example).closesBehindValue ? (/^[*_]*/u.exec(line.slice(example.valueRange.end.character))?.[0] ?? '') : '';
	const ownBreak = hardBreakOf(line.slice(last.valueRange.end.character));
	const text = before + label + (/[ \t：]$/u.test(between.replace(/[*_]+$/u, '')) ? between : `${between} `) + value + closing;
	const end = lastOfParagraph(document, lastLine);
	if (ownBreak === '' && end === lastLine) {
		// The last line of a block needs no hard break until another follows; it gets one where the others have one.
		const above = fields.filter(field => field.valueRange.end.line === lastLine - 1).at(-1);
		const missingBreak = above ? hardBreakOf((document.lines[lastLine - 1] ?? '').slice(above.valueRange.end.character)) : '';
		return insertBelow(document, end, text, missingBreak + eol);
	}
	return insertBelow(document, end, text + (end === lastLine ? ownBreak : ''), eol);
}

/** Before the line end of `line`, so that a missing one at the end of the document stays missing. */
function insertBelow(document: TaskDocument, line: number, text: string, separator: string): EditResult {
	const end = (document.lines[line] ?? '').length;
	return { edits: [{ range: lineRange(line, end, end), newText: separator + text }] };
}

function addBelowTitle(document: TaskDocument, text: string, eol: string): EditResult {
	const heading = document.sections.find(section => section.level === 1);
	if (heading) {
		const line = lastOfHeading(document, heading.line);
		const next = document.lines[line + 1];
		return insertBelow(document, line, next === undefined || next.trim() === '' ? text : text + eol, eol + eol);
	}
	const first = document.frontMatter ? document.frontMatter.endLine + 1 : 0;
	if (first >= document.lines.length) {
		return insertBelow(document, first - 1, text, eol + eol);
	}
	const at = (document.lines[first] ?? '').startsWith('\uFEFF') ? 1 : 0;
	const rest = (document.lines[first] ?? '').slice(at);
	return {
		edits: [
			{
				range: lineRange(first, at, at),
				newText: text + (rest.trim() === '' ? (first + 1 < document.lines.length ? eol : '') : eol + eol),
			},
		],
	};
}

/** A heading underlined by `===` takes two lines, or more when its text does. */
function lastOfHeading({ lines }: TaskDocument, first: number): number {
	if (!/^\uFEFF? {0,3}#/u.test(lines[first] ?? '')) {
		for (let line = first + 1; (lines[line] ?? '').trim() !== ''; line++) {
			if (/^ {0,3}=+[ \t]*$/u.test(lines[line] ?? '')) {
				return line;
			}
		}
	}
	return first;
}

/** Two or more blanks, a backslash or `<br>` at the end of a line, with trailing blanks; `''` when there is none. */
function hardBreakOf(rest: string): string {
	const text = rest.trimEnd();
	const blanks = rest.slice(text.length);
	const sign = text.endsWith('\\') ? '\\' : (/<br ?\/?>$/iu.exec(text.slice(-6))?.[0] ?? '');
	return sign + (sign !== '' || blanks.length > 1 ? blanks : '');
}

/** Without emoji and boxes, which belong to their own line. */
function withoutSigns(before: string): string {
	if (/[\p{L}|]/u.test(before)) {
		// The new field does not take over other words of the line.
		return (/^[ \t>]*/u.exec(before)?.[0] ?? '') + (/[*_]{0,3}$/u.exec(before)?.[0] ?? '');
	}
	return before
		.replace('\uFEFF', '')
		.replace(/\[.\][ \t]+/u, '')
		.replace(/(?:\p{Extended_Pictographic}|[\p{So}\uFE0F\u200D])+[ \t]*/gu, '');
}

/** A value may continue on the lines below, or have a list. */
function lastOfParagraph(document: TaskDocument, line: number): number {
	let last = line;
	for (
		let next = document.lines[last + 1] ?? '';
		next.trim() !== '' && isContinuation(next) && !isTableHead(document, last + 1);
		next = document.lines[last + 1] ?? ''
	) {
		last++;
	}
	return last;
}

/** A table's first row stays above its rule. */
function isTableHead({ lines }: TaskDocument, line: number): boolean {
	const rule = lines[line + 1] ?? '';
	return (lines[line] ?? '').includes('|') && rule.length < 2000 && rule.includes('-') && /^[ \t|:-]+$/u.test(rule);
}

function isContinuation(line: string): boolean {
	return /^(?: {2,}|\t)/u.test(line) || !/^ {0,3}(?:[-*_+>|#<=]|\d{1,9}[.)][ \t]|```|~~~)/u.test(line);
}

/** Below the example, its cells padded to the same width. */
function tableRow(line: string, example: Field, label: string, value: string): string {
	const { start: labelStart, end: labelEnd } = { start: example.labelRange.start.character, end: example.labelRange.end.character };
	const marks = /^(\*\*|__|[*_`])(?=\S)/u.exec(line.slice(labelStart, labelEnd))?.[0] ?? '';
	const first = fit(marks + label + marks, line.slice(labelStart, labelEnd), line.slice(labelEnd, example.valueRange.start.character));
	const second = fit(value.replace(/(?<!\\)\|/gu, '\\|'), example.value, line.slice(example.valueRange.end.character));
	return line.slice(0, labelStart) + first + second;
}

/** `text` in place of `old`, with the blanks after it adjusted to keep the width; one blank stays if there was one. */
function fit(text: string, old: string, rest: string): string {
	const blanks = rest.length - rest.trimStart().length;
	const least = Math.min(blanks, 1);
	return (
		text +
		' '.repeat(Math.max(least, blanks + (blanks > 1 || (text.length < old.length && blanks > 0) ? old.length - text.length : 0))) +
		rest.trimStart()
	);
}
