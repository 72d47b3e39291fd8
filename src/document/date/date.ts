import { readDatePieces } from './datePieces';

/** A day of the Gregorian calendar, without time or zone. */
export interface CalendarDate {
	/** Four digits. */
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	/** 1 to 31. */
	readonly day: number;
}

/** A date found in a value. */
export interface ReadDate {
	/** As written; no existing day when `isValid` is false. */
	readonly date: CalendarDate;
	/** UTF-16 characters in the value: the date with its weekday, time and zone, without surrounding marks and words. */
	readonly start: number;
	readonly end: number;
	/** False for a day that does not exist, such as 2025-02-30. */
	readonly isValid: boolean;
}

const PLACEHOLDER_OPENING = /^[\s*_~`"'“”]{0,8}/;
const PLACEHOLDER_LETTERS = /^(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY|MM[-/.]DD[-/.]YYYY)(?:[T ]HH:MM(?::SS)?)?(?![\p{L}\p{N}])/iu;
const PLACEHOLDER_BRACKETS = /^(?:\[([^[\]]{1,60})\](?!\()|<([^<>]{1,60})>|\{{1,2}([^{}]{1,60})\}{1,2})/;
const PLACEHOLDER_WORDS = /^(?:today|now|tbd|tba)$|(?<![\p{L}\p{N}])(?:date|yyyy)(?![\p{L}\p{N}])/iu;
const PLACEHOLDER_ALONE = /^(?:_{2,60}|TBD|TBA)(?=[\s*~`"'“”.]{0,8}$)/i;

/**
 * Finds the date at the start of a value, after emphasis, code marks, quotes, brackets and emoji; words may follow it.
 * Reads ISO dates and times (also with other hyphens), `2026/01/08`, `08.01.2026`, `January 8, 2026`, `8 Jan 2026`, their
 * like in other languages (`8 de enero de 2026`, `2026年1月8日`), and `3/15/2026` when day and month cannot be confused.
 * Undefined for everything else: a month without a day, a
 * placeholder, prose, an identifier that begins with a date.
 * @param isDayFirst whether the day comes first in `3/4/2026`
 */
export function readDate(value: string, isDayFirst = false): ReadDate | undefined {
	const read = readDatePieces(value, isDayFirst);
	const first = read?.pieces[0];
	const last = read?.pieces.at(-1);
	if (!read || !first || !last) {
		return undefined;
	}
	const date = { year: read.year, month: read.month, day: read.day };
	return { date, start: first.start, end: last.end, isValid: exists(date) };
}

/** `YYYY-MM-DD`. */
export function formatIso(date: CalendarDate): string {
	return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** Reads exactly `YYYY-MM-DD`; undefined for anything else and for a day that does not exist. */
export function parseIso(text: string): CalendarDate | undefined {
	const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
	const date = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
	return date && exists(date) ? date : undefined;
}

/** Negative, zero or positive as `a` is before, the same as or after `b`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
	return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The date `days` later; earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
	const moved = utcDay(date);
	moved.setUTCDate(moved.getUTCDate() + days);
	return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** Whole days from `a` to `b`; negative when `b` is before `a`. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
	return Math.round((utcDay(b).getTime() - utcDay(a).getTime()) / 86_400_000);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CalendarDate): number {
	return utcDay(date).getUTCDay();
}

/**
 * The place of a date still to be filled in at the start of `value`, brackets included, in UTF-16 characters:
 * `YYYY-MM-DD`, `[Date]`, `[YYYY-MM-DD]`, `<date>`, `____`, `TBD`. Undefined when there is none.
 */
export function findPlaceholderDate(value: string): { readonly start: number; readonly end: number } | undefined {
	// Underscores are emphasis before `YYYY-MM-DD` but the placeholder itself in `____`, so look for that first.
	const blanks = value.length - value.trimStart().length;
	const starts = [blanks, PLACEHOLDER_OPENING.exec(value)?.[0].length ?? 0];
	for (const start of starts) {
		const rest = value.slice(start, start + 200);
		const brackets = PLACEHOLDER_BRACKETS.exec(rest);
		const isDateInBrackets = brackets && PLACEHOLDER_WORDS.test((brackets[1] ?? brackets[2] ?? brackets[3] ?? '').trim());
		const match = PLACEHOLDER_LETTERS.exec(rest) ?? (isDateInBrackets ? brackets : PLACEHOLDER_ALONE.exec(rest));
		if (match) {
			return { start, end: start + match[0].length };
		}
	}
	return undefined;
}

function exists(date: CalendarDate): boolean {
	return date.month >= 1 && date.month <= 12 && date.day >= 1 && compareDates(addDays(date, 0), date) === 0;
}

function utcDay(date: CalendarDate): Date {
	const day = new Date(0);
	// Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
	day.setUTCFullYear(date.year, date.month - 1, date.day);
	return day;
}

function pad(number: number, length: number): string {
	return String(number).padStart(length, '0');
}
