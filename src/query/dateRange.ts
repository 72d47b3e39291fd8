import { addDays, formatIso, parseIso, readDate, type CalendarDate } from '../document/date/date';

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

/**
 * Reads a date of a query: `today`, `+7d`, `-2w`, a year, a month (`2026-12`), a day, or a written date. Undefined for
 * anything else.
 */
export function readDateRange(text: string, today: CalendarDate): DateRange | undefined {
	const days = DAY_WORDS.get(text.toLowerCase()) ?? readOffset(text);
	if (days !== undefined) {
		return oneDay(formatIso(addDays(today, days)));
	}
	if (/^\d{4}$/u.test(text)) {
		return { from: `${text}-01-01`, to: `${text}-12-31` };
	}
	if (/^\d{4}-\d{2}$/u.test(text)) {
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
	const [, sign, digits, unit = ''] = /^([+-])(\d{1,4})([dw])$/iu.exec(text) ?? [];
	return sign === undefined ? undefined : (sign === '-' ? -1 : 1) * Number(digits) * (unit.toLowerCase() === 'w' ? 7 : 1);
}
