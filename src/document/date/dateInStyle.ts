import { formatIso, readDate } from './date';
import { isDayFirst, type FieldName } from '../model/fieldName';
import type { TaskDocument } from '../model/model';
import { rewriteDate, type Moment } from './rewriteDate';

/** Fields whose values are dates. */
export const DATE_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['created', 'modified', 'due']);

const LETTERS = /^(YYYY|DD|MM)([-/.])(MM|DD)\2(YYYY|DD|MM)(?:([T ])HH:MM(:SS)?)?$/iu;

/**
 * A date in the format of its placeholder (`DD.MM.YYYY`), else in that of the document's other dates, else `YYYY-MM-DD`.
 * @param label the words of the placeholder that the date replaces, without brackets; undefined when there is none.
 */
export function dateInStyle(document: TaskDocument, moment: Moment, label?: string): string {
	return byLetters(label ?? '', moment) ?? byOthers(document, moment) ?? formatIso(moment.date);
}

function byLetters(label: string, { date, hour, minute, second }: Moment): string | undefined {
	const match = LETTERS.exec(label);
	if (!match) {
		return undefined;
	}
	const [, first = '', separator = '', middle = '', last = '', joint, seconds] = match;
	const runs = [first, middle, last].map(letters => letters.toUpperCase());
	if (new Set(runs).size < 3) {
		return undefined;
	}
	const day = runs
		.map(letters => (letters === 'YYYY' ? digits(date.year, 4) : digits(letters === 'MM' ? date.month : date.day, 2)))
		.join(separator);
	return (
		day +
		(joint === undefined ? '' : `${joint}${digits(hour, 2)}:${digits(minute, 2)}${seconds === undefined ? '' : `:${digits(second, 2)}`}`)
	);
}

function byOthers(document: TaskDocument, moment: Moment): string | undefined {
	for (const { name, value, label } of document.fields) {
		const read = name !== undefined && DATE_FIELDS.has(name) ? readDate(value, isDayFirst(label)) : undefined;
		const written = read && rewriteDate(value.slice(read.start, read.end), moment, label);
		if (written !== undefined) {
			return written;
		}
	}
	return undefined;
}

function digits(number: number, length: number): string {
	return String(number).padStart(length, '0');
}
