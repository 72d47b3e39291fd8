import { formatIso, parseIso, readDate, type ReadDate } from '../date/date';
import type { Field } from '../model/model';
import type { Problem, Severity } from '../model/problem';
import { isDayFirst, type FieldName } from '../model/fieldName';
import { memoize } from '../../util/memoize';
import { headPhrase, normalizeValue } from '../model/plainText';
import { COMMON_MEANINGS, type WordMeanings } from '../model/wordMeanings';

const DATE_FIELDS: readonly (FieldName | undefined)[] = ['created', 'modified', 'due'];

/** Milliseconds. */
const DAY = 86_400_000;

const ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/** Problems in the document's own fields: unknown words, invalid dates, front matter that contradicts the body. */
export function checkFields(fields: readonly Field[], meanings: WordMeanings = COMMON_MEANINGS): Problem[] {
	const problems: Problem[] = [];
	const report = (code: Problem['code'], field: Field, severity: Severity, parameters: Problem['parameters']): void => {
		problems.push({ code, range: field.valueRange, severity, parameters });
	};
	const own = (name: FieldName): Field | undefined => fields.find(field => field.name === name && field.isSet);
	const status = own('status');
	if (status && meanings.stageOf(status.value) === 'other') {
		report('unknown-status', status, 'information', { value: status.value.slice(0, 100) });
	}
	const priority = own('priority');
	if (priority && meanings.levelOf(priority.value) === 'other') {
		report('unknown-priority', priority, 'information', { value: priority.value.slice(0, 100) });
	}
	for (const field of fields) {
		if (
			DATE_FIELDS.includes(field.name) &&
			dayOf(field) === undefined &&
			readDate(field.value, isDayFirst(field.label))?.isValid === false
		) {
			report('invalid-date', field, 'warning', { label: field.label, value: field.value.slice(0, 100) });
		}
	}
	problems.push(...mismatches(fields, meanings));
	const created = own('created');
	const modified = own('modified');
	const createdDay = created && dayOf(created);
	const modifiedDay = modified && dayOf(modified);
	if (modified && createdDay !== undefined && modifiedDay !== undefined && modifiedDay < createdDay) {
		report('date-order', modified, 'warning', { created: createdDay, modified: modifiedDay });
	}
	return problems;
}

/** `YYYY-MM-DD` of a field with a valid date. */
export function dayOf({ label, value }: Pick<Field, 'label' | 'value'>): string | undefined {
	if (!/\d/.test(value)) {
		return undefined;
	}
	return dayIn(value) ?? (isDayFirst(label) ? formatValid(readDate(value, true)) : undefined);
}

function formatValid(read: ReadDate | undefined): string | undefined {
	return read?.isValid ? formatIso(read.date) : undefined;
}

const dayIn = memoize((value: string): string | undefined => {
	// The rest of a date with an ordinary time changes nothing, and reading it takes expressions that are slow to compile.
	const day = value.slice(0, 10);
	if (ISO_TIME.test(value) && parseIso(day)) {
		return day;
	}
	return formatValid(readDate(value));
});

/** Longer body values are descriptions, not values that someone keeps up to date. */
const MAX_COMPARED = 60;
/** Letters of a word whose ending may differ. */
const MIN_STEM = 5;
/** Days in different time zones, or a date without its time, differ by one. */
const MAX_DAYS_APART = 1;

/**
 * The front matter wins; a body field of the same name that means something else is the problem. Statuses and priorities
 * are compared by what they map to: values that map to nothing, and descriptions, don't differ from anything.
 */
function mismatches(fields: readonly Field[], { stageOf, levelOf }: WordMeanings): Problem[] {
	if (fields[0]?.zone !== 'frontMatter') {
		return [];
	}
	const meanings: readonly (readonly [FieldName, (field: Field) => string | undefined])[] = [
		['status', field => known(stageOf(field.value))],
		['priority', field => known(levelOf(field.value))],
		['created', dayOf],
		['modified', dayOf],
	];
	return meanings.flatMap(([name, meaning]) => {
		const front = fields.find(field => field.name === name && field.isSet && field.zone === 'frontMatter');
		const body = fields.find(field => field.name === name && field.isSet && field.zone !== 'frontMatter');
		const frontMeaning = front && meaning(front);
		const bodyMeaning = body && body.value.length <= MAX_COMPARED ? meaning(body) : undefined;
		return front &&
			body &&
			frontMeaning !== undefined &&
			bodyMeaning !== undefined &&
			(name === 'created' || name === 'modified'
				? isOtherDay(frontMeaning, bodyMeaning)
				: frontMeaning !== bodyMeaning && !isLonger(body.value, front.value))
			? [
					{
						code: 'field-mismatch' as const,
						range: body.valueRange,
						severity: 'warning' as const,
						parameters: { name, frontMatter: front.value.slice(0, 100), body: body.value.slice(0, 100) },
					},
				]
			: [];
	});
}

function known(meaning: string): string | undefined {
	return meaning === 'other' || meaning === 'unset' ? undefined : meaning;
}

/** Whether the value is a longer wording of the other: `Phase 1 complete` of `completed`. */
function isLonger(value: string, other: string): boolean {
	const words = normalizeValue(value).split(' ');
	const head = headPhrase(normalizeValue(other)).split(' ');
	return !words.includes('not') && head.every(word => words.some(each => isSameWord(each, word)));
}

/** In any form: `complete`, `completed`. */
function isSameWord(a: string, b: string): boolean {
	const length = Math.max(MIN_STEM, Math.min(a.length, b.length) - 1);
	return a === b || (a.length >= MIN_STEM && b.length >= MIN_STEM && a.slice(0, length) === b.slice(0, length));
}

/** @param a `YYYY-MM-DD`, as `b` */
function isOtherDay(a: string, b: string): boolean {
	return Math.abs(Date.parse(a) - Date.parse(b)) > MAX_DAYS_APART * DAY;
}
