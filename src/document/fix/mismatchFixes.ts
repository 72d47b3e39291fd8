import { dayOf } from '../read/checkFields';
import { parseIso } from '../date/date';
import type { Field, TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { headPhrase, normalizeValue } from '../model/plainText';
import { headWords, styleOf, writeInStyle } from '../model/wordStyle';
import { cleanValue, writeValue } from '../edit/writeValue';
import { editDay } from './dateFixes';
import type { Fix, FixCode } from './fix';
import { fieldAt } from './sourceOf';

/** Sets the body's field to the front matter's value, which counts, or the reverse; each in its own style. */
export function mismatchFixes(document: TaskDocument, problem: Problem): Fix[] {
	const body = fieldAt(document, problem.range);
	const front = document.fields.find(({ name, isSet, zone }) => name === body?.name && isSet && zone === 'frontMatter');
	if (!body || !front) {
		return [];
	}
	const isPlain = headPhrase(normalizeValue(body.value)) === normalizeValue(body.value);
	return [...take(document, 'set-in-text', body, front, isPlain), ...take(document, 'set-in-front-matter', front, body, false)];
}

/** @param isWhole whether the old value has nothing else to lose. */
function take(document: TaskDocument, code: FixCode, to: Field, from: Field, isWhole: boolean): Fix[] {
	const name = to.name ?? '';
	const fix = (value: string, edits: Fix['edits'], isSafe: boolean): Fix[] =>
		edits.length > 0
			? [{ code, parameters: { name, value }, edits, isSafe: isSafe && code === 'set-in-text', isPreferred: code === 'set-in-text' }]
			: [];
	if (name === 'created' || name === 'modified') {
		const day = dayOf(from) ?? '';
		const date = parseIso(day);
		return date ? fix(day, editDay(document, to, date), true) : [];
	}
	const words = headWords(from.value);
	const value = cleanValue(words === '' ? from.value : inStyle(words, to));
	return value === undefined || value === '' ? [] : fix(value, writeValue(document, to, value).edits ?? [], isWhole);
}

/** The word with the capitals and separators of the old value. */
function inStyle(words: string, to: Field): string {
	return writeInStyle(words, styleOf(to.value));
}
