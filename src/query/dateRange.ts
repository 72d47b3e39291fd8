import { addDays, formatIso, parseIso, readDate, type CalendarDate } from '../document/date/date';
import { isDigit } from '../document/model/plainText';

/** The first and the last day that a date in a query means, `YYYY-MM-DD`. */
export interface DateRange {
	readonly from: string;
	readonly to: string;
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
	['yesterday', -1],
	['today', 0],
	['tomorrow', 1],
]);
const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
	['d', 1],
	['w', 7],
]);
/** Digits of a number of days. */
const MAX_DIGITS = 4;

/**
 * Reads a date of a query: `today`, `+7d`, `-2w`, a year, a month (`2026-12`), a day, or a written date. Undefined for
 * anything else.
 */
export function readDateRange(text: string, today: CalendarDate): DateRange | undefined {
	const days = DAY_WORDS.get(text.toLowerCase()) ?? readOffset(text);
	if (days !== undefined) {
		return oneDay(formatIso(addDays(today, days)));
	}
	if (hasShape(text, '0000')) {
		return { from: `${text}-01-01`, to: `${text}-12-31` };
	}
	if (hasShape(text, '0000-00')) {
		const first = parseIso(`${text}-01`);
		const next = first && { year: first.year + (first.month === 12 ? 1 : 0), month: (first.month % 12) + 1, day: 1 };
		return next && { from: `${text}-01`, to: formatIso(addDays(next, -1)) };
	}
	const read = readDate(text.slice(0, MAX_DATE));
	return read?.isValid && read.end === text.length ? oneDay(formatIso(read.date)) : undefined;
}

/** Characters of a written date. */
const MAX_DATE = 60;

function oneDay(day: string): DateRange {
	return { from: day, to: day };
}

/** The days of `+7d` or `-2w`. */
function readOffset(text: string): number | undefined {
	const sign = text.startsWith('+') ? 1 : text.startsWith('-') ? -1 : 0;
	const unit = UNIT_DAYS.get(text.slice(-1).toLowerCase());
	const digits = text.slice(1, -1);
	return sign !== 0 && unit !== undefined && digits !== '' && digits.length <= MAX_DIGITS && areDigits(digits)
		? sign * unit * Number(digits)
		: undefined;
}

/** Whether a text has digits where the shape has zeros, and else the shape's characters. */
function hasShape(text: string, shape: string): boolean {
	return (
		text.length === shape.length &&
		[...shape].every((expected, at) => (expected === '0' ? isDigit(text.charCodeAt(at)) : text[at] === expected))
	);
}

function areDigits(text: string): boolean {
	return [...text].every(character => isDigit(character.charCodeAt(0)));
}
