import type { EditResult } from '../model/editResult';
import type { FieldName } from '../model/fieldName';
import type { Field, TaskDocument } from '../model/model';
import { normalizeLabel } from '../model/plainText';
import type { TextEdit } from '../model/text';
import { styleOf, writeInStyle } from '../model/wordStyle';
import type { WordMeanings } from '../model/wordMeanings';
import { cleanValue, writeValue } from './writeValue';

/**
 * Sets a field of the document, in its own form, to a value without line breaks; `''` empties it. Everything around the
 * value stays: quotes, comments, the width of a table's column, hard breaks, further fields on the line. The whole value
 * is replaced, with its emoji and its remark: `✅ COMPLETED - Ready for content` set to `ACTIVE` is `ACTIVE`. Where front
 * matter and body both have the field under one label, or agree on its value, both are set, a status or priority each in
 * its own case. `[]` when nothing changes; refused when the result is uncertain.
 */
export function setField(document: TaskDocument, name: FieldName, value: string): EditResult {
	const wanted = cleanValue(value);
	if (wanted === undefined) {
		return { refusal: { code: 'value' } };
	}
	const main = mainField(document, name);
	if (!main) {
		return { refusal: document.frontMatter?.isValid === false ? { code: 'front-matter-invalid' } : { code: 'no-field' } };
	}
	const edits: TextEdit[] = [];
	for (const field of document.fields.filter(candidate => candidate === main || isTwin(candidate, main, name, document.meanings))) {
		const own = field === main ? wanted : inOwnStyle(field, main, wanted, name);
		if (own === field.value) {
			continue;
		}
		const result = writeValue(document, field, own);
		if (result.refusal) {
			return result;
		}
		edits.push(...result.edits.filter(edit => !isUnchanged(document, edit)));
	}
	return { edits };
}

/** The field that gives the document its value of that name; undefined when there is none. */
export function mainField(document: TaskDocument, name: FieldName): Field | undefined {
	if (name === 'status' || name === 'priority') {
		return document[name].field;
	}
	const fields = document.fields.filter(field => field.name === name);
	return fields.find(field => field.isSet) ?? fields[0];
}

function isTwin(field: Field, main: Field, name: FieldName, meanings: WordMeanings): boolean {
	return (
		field.name === name &&
		(normalizeLabel(field.label) === normalizeLabel(main.label) ||
			(field.isSet && main.isSet && meaningOf(field, name, meanings) === meaningOf(main, name, meanings)))
	);
}

function meaningOf(field: Field, name: FieldName, { stageOf, levelOf }: WordMeanings): string {
	const meaning = name === 'status' ? stageOf(field.value) : name === 'priority' ? levelOf(field.value) : 'other';
	return meaning === 'other' ? field.value : meaning;
}

/** `ACTIVE` beside `status: active` stays in capitals. */
function inOwnStyle(field: Field, main: Field, value: string, name: FieldName): string {
	const isVocabulary = name === 'status' || name === 'priority';
	if (!isVocabulary || !field.isSet || !main.isSet || value === '') {
		return value;
	}
	const { letters } = styleOf(field.value);
	const mainLetters = styleOf(main.value).letters;
	const isCapitalized = (style: string): boolean => style === 'title' || style === 'sentence';
	return letters === mainLetters || (isCapitalized(letters) && isCapitalized(mainLetters))
		? value
		: writeInStyle(value, { letters, separator: undefined });
}

function isUnchanged(document: TaskDocument, edit: TextEdit): boolean {
	const { start, end } = edit.range;
	return (document.lines[start.line] ?? '').slice(start.character, end.character) === edit.newText;
}
