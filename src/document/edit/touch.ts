import { findPlaceholderDate, formatIso, readDate } from '../date/date';
import { traitsOf } from '../model/fieldForm';
import { isDayFirst } from '../model/fieldName';
import type { Field, TaskDocument } from '../model/model';
import { isDateToday, rewriteDate, type Moment } from '../date/rewriteDate';
import { lineRange, type TextEdit } from '../model/text';
import { writeValue } from './writeValue';

/** A field's value as written in the text, which for YAML includes quotes and brackets. */
interface Source {
	readonly line: number;
	/** UTF-16 character of the value's first character. */
	readonly start: number;
	readonly text: string;
}

/**
 * Sets every modified date of the document (front matter, header, footer) to the user's day, each in its own format; only
 * the characters of the date, its time and zone change. Placeholders and empty values are filled. Dates that cannot be
 * read, or are that day already, do not change. `[]` for a template, and for a document whose front matter cannot be
 * read. Never adds a field.
 */
export function touch(document: TaskDocument, now: Moment): TextEdit[] {
	if (document.isTemplate || document.frontMatter?.isValid === false) {
		return [];
	}
	return modifiedFields(document).flatMap(field => {
		const source = sourceOf(document, field);
		return source ? touchSource(document, field, source, now) : [];
	});
}

/**
 * The text, its lines joined by `\n`, without the dates that touch changes: two documents with the same result differ
 * only in modified dates. Words next to a date count as text.
 */
export function contentApartFromDates(document: TaskDocument): string {
	const lines = [...document.lines];
	// Last field first, so that earlier positions stay valid.
	for (const field of modifiedFields(document).reverse()) {
		const source = sourceOf(document, field);
		const span =
			source && (source.text === '' || isNull(field, source) ? { start: 0, end: source.text.length } : spanOf(source.text, field));
		if (source && span) {
			const line = lines[source.line] ?? '';
			// An empty value has no blank before it.
			const before = line.slice(0, source.start + span.start).trimEnd();
			lines[source.line] = before + line.slice(source.start + span.end);
		}
	}
	return lines.join('\n');
}

/** In the order of the text, each value once. */
function modifiedFields(document: TaskDocument): Field[] {
	const found = document.fields.filter(field => field.name === 'modified' && traitsOf(field).writer !== undefined);
	found.sort((a, b) => a.valueRange.start.line - b.valueRange.start.line || a.valueRange.start.character - b.valueRange.start.character);
	return found.filter((field, index) => {
		const before = found[index - 1]?.valueRange.start;
		return before?.line !== field.valueRange.start.line || before.character !== field.valueRange.start.character;
	});
}

function sourceOf(document: TaskDocument, field: Field): Source | undefined {
	const { start, end } = field.valueRange;
	return start.line === end.line
		? { line: start.line, start: start.character, text: (document.lines[start.line] ?? '').slice(start.character, end.character) }
		: undefined;
}

function touchSource(document: TaskDocument, field: Field, source: Source, now: Moment): TextEdit[] {
	if (source.text === '' || isNull(field, source)) {
		return leadsList(document, field) ? [] : [...(writeValue(document, field, formatIso(now.date)).edits ?? [])];
	}
	const span = spanOf(source.text, field);
	const rewritten = isDateToday(source.text, now, field.label) ? undefined : rewriteDate(source.text, now, field.label);
	if (!span || rewritten === undefined || rewritten === source.text) {
		return [];
	}
	const newText = rewritten.slice(span.start, rewritten.length - (source.text.length - span.end));
	return [{ range: lineRange(source.line, source.start + span.start, source.start + span.end), newText }];
}

function spanOf(text: string, { label }: Field): { readonly start: number; readonly end: number } | undefined {
	return readDate(text, isDayFirst(label)) ?? findPlaceholderDate(text);
}

function isNull(field: Field, source: Source): boolean {
	return traitsOf(field).nullSource?.test(source.text) ?? false;
}

/** `**Updated:**` above a list is a label for the list, not a date to fill in. */
function leadsList(document: TaskDocument, field: Field): boolean {
	if (!traitsOf(field).mayLeadList) {
		return false;
	}
	const { line } = field.valueRange.start;
	const indentOf = (text: string): number => /^[ \t>]*/u.exec(text)?.[0].length ?? 0;
	const next = document.lines.slice(line + 1, line + 3).find(text => text.trim() !== '') ?? '';
	const own = document.lines[line] ?? '';
	const isBullet = (text: string): boolean => /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/u.test(text);
	return isBullet(next) && (!isBullet(own) || indentOf(next) > indentOf(own));
}
