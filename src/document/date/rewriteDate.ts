import { compareDates, findPlaceholderDate, formatIso, readDate, weekdayOf, type CalendarDate } from './date';
import { pieceText, readDatePieces, type DatePiece, type DatePieces } from './datePieces';
import { foldWord } from '../language/foldWord';
import type { Language } from '../language/language';
import { monthLexicon, weekdayLexicon } from '../language/lexicon';
import { isDayFirst, languagesOfLabel } from '../model/fieldName';
import { readZone, writeZone } from './timeZone';

/** The user's local time. */
export interface Moment {
	readonly date: CalendarDate;
	/** 0 to 23. */
	readonly hour: number;
	/** 0 to 59. */
	readonly minute: number;
	/** 0 to 59. */
	readonly second: number;
	/** Minutes east of UTC: 120 for UTC+2. The opposite sign of `Date.getTimezoneOffset()`. */
	readonly offsetMinutes: number;
}

const MONTH_NAMES = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const RANGE_CONNECTOR = /^[\s*_~`"'“”)\]>]{0,16}(?:[-\u2010-\u2015\u2212→/~]|\.{2,3}|to|until|till|through|thru)\s{0,8}/i;

/**
 * The value with its date, and its weekday, time and zone where written, set to `now` in the format it is written in;
 * surrounding words and marks stay. A numeric offset becomes the user's, with local time; `Z`, `UTC` and other zone
 * names stay, with the time of that zone. A fraction of a second becomes zeros. A date placeholder becomes an ISO date.
 * Undefined when no date can be read, for a span of two dates, an ambiguous zone name, and a month above 12, where day
 * and month may be swapped.
 * @param label the field's label, whose language the names of months and weekdays are in where several have them
 */
export function rewriteDate(value: string, now: Moment, label = ''): string | undefined {
	const read = readDatePieces(value, isDayFirst(label));
	if (!read) {
		return fillPlaceholder(value, now);
	}
	const end = read.pieces.at(-1)?.end ?? 0;
	const zoneText = pieceText(value, read.pieces, 'zone');
	const zone = zoneText === undefined ? undefined : readZone(zoneText);
	if (read.month > 12 || (zoneText !== undefined && !zone) || isSpan(value.slice(end, end + 200))) {
		return undefined;
	}
	const moment = zone && !zone.isNumeric ? momentAt(now, zone.offsetMinutes) : now;
	let result = '';
	let at = 0;
	for (const piece of read.pieces) {
		result +=
			value.slice(at, piece.start) +
			(writeName(piece, value, moment, hintsOf(value, read, label)) ?? writePiece(piece, value, read, moment));
		at = piece.end;
	}
	return result + value.slice(at);
}

/**
 * Whether the date in a value is the user's current day; a time with a zone is converted to local time first. False when
 * no date can be read.
 * @param label see rewriteDate
 */
export function isDateToday(value: string, now: Moment, label = ''): boolean {
	const read = readDatePieces(value, isDayFirst(label));
	if (!read) {
		return false;
	}
	const { year, month, day } = read;
	const zone = readZone(pieceText(value, read.pieces, 'zone') ?? '');
	if (!zone) {
		return compareDates({ year, month, day }, now.date) === 0;
	}
	const { hour, minute } = timeOf(value, read);
	const instant = { date: { year, month, day }, hour, minute, second: 0, offsetMinutes: zone.offsetMinutes };
	return compareDates(momentAt(instant, now.offsetMinutes).date, now.date) === 0;
}

/** The same instant as the clock shows it `offsetMinutes` east of UTC. */
export function momentAt(moment: Moment, offsetMinutes: number): Moment {
	const { date } = moment;
	const clock = new Date(0);
	clock.setUTCFullYear(date.year, date.month - 1, date.day);
	clock.setUTCHours(moment.hour, moment.minute + offsetMinutes - moment.offsetMinutes, moment.second);
	return {
		date: { year: clock.getUTCFullYear(), month: clock.getUTCMonth() + 1, day: clock.getUTCDate() },
		hour: clock.getUTCHours(),
		minute: clock.getUTCMinutes(),
		second: clock.getUTCSeconds(),
		offsetMinutes,
	};
}

function fillPlaceholder(value: string, now: Moment): string | undefined {
	const found = findPlaceholderDate(value);
	if (!found) {
		return undefined;
	}
	const time = /([T ])HH:MM(:SS)?/i.exec(value.slice(found.start, found.end));
	const clock = time ? `${time[1]}${twoDigits(now.hour)}:${twoDigits(now.minute)}${time[2] ? `:${twoDigits(now.second)}` : ''}` : '';
	return value.slice(0, found.start) + formatIso(now.date) + clock + value.slice(found.end);
}

function isSpan(rest: string): boolean {
	const connector = RANGE_CONNECTOR.exec(rest);
	return connector !== null && readDate(rest.slice(connector[0].length)) !== undefined;
}

function timeOf(value: string, read: DatePieces): { readonly hour: number; readonly minute: number } {
	const hour = Number(pieceText(value, read.pieces, 'hour') ?? 0);
	const meridiem = pieceText(value, read.pieces, 'meridiem')?.[0]?.toLowerCase();
	return {
		hour: meridiem === undefined ? hour : (hour % 12) + (meridiem === 'p' ? 12 : 0),
		minute: Number(pieceText(value, read.pieces, 'minute') ?? 0),
	};
}

/** The name of a month or weekday in another language than English, or a French ordinal; undefined for other pieces. */
function writeName({ kind, start, end }: DatePiece, value: string, { date }: Moment, hints: readonly Language[]): string | undefined {
	const written = value.slice(start, end);
	if (kind === 'ordinal' && /^(?:er|[º°])$/iu.test(written)) {
		return written.toLowerCase() === 'er' && date.day > 1 ? '' : written;
	}
	const lexicon = kind === 'monthName' ? monthLexicon() : kind === 'weekday' ? weekdayLexicon() : undefined;
	const known = lexicon?.get(foldWord(written));
	const language = known && namingLanguage(known.languages, value.slice(0, start), hints);
	if (!known || !language || language.code === 'en') {
		return undefined;
	}
	const names = kind === 'monthName' ? language.months : language.weekdays;
	const spelling = (names[known.meaning] ?? []).findIndex(name => foldWord(name) === foldWord(written));
	const next = names[kind === 'monthName' ? date.month - 1 : weekdayOf(date)] ?? [];
	return inCaseOf(written, (value[end] === '.' ? next[1] : next[spelling]) ?? next[0] ?? written, language.code);
}

/** The languages that decide between those that have a name: the label's, else those of the weekday and the month together. */
function hintsOf(value: string, { pieces }: DatePieces, label: string): readonly Language[] {
	const ofLabel = languagesOfLabel(label);
	if (ofLabel.length > 0) {
		return ofLabel;
	}
	const weekday = weekdayLexicon().get(foldWord(pieceText(value, pieces, 'weekday') ?? ''))?.languages;
	const month = monthLexicon().get(foldWord(pieceText(value, pieces, 'monthName') ?? ''))?.languages;
	return (weekday && month ? weekday.filter(language => month.includes(language)) : (weekday ?? month)) ?? [];
}

/** Of the languages that have a name, one of the hints; Spanish and Portuguese have `de` before it. */
function namingLanguage(languages: readonly Language[], before: string, hints: readonly Language[]): Language | undefined {
	const hasDe = /\bde\s+$/iu.test(before);
	const fitting = languages.filter(({ code }) => (code === 'es' || code === 'pt') === hasDe);
	const candidates = fitting.length > 0 ? fitting : languages;
	return candidates.find(language => hints.includes(language)) ?? candidates[0];
}

function inCaseOf(written: string, name: string, locale: string): string {
	if (written === written.toLocaleLowerCase(locale)) {
		return name.toLocaleLowerCase(locale);
	}
	return written.length > 1 && written === written.toLocaleUpperCase(locale)
		? name.toLocaleUpperCase(locale)
		: name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

function writePiece(piece: DatePiece, value: string, read: DatePieces, moment: Moment): string {
	const written = value.slice(piece.start, piece.end);
	const { date } = moment;
	switch (piece.kind) {
		case 'weekday':
			return inStyleOf(written, WEEKDAY_NAMES[weekdayOf(date)] ?? '', /day$/i.test(written));
		case 'year':
			return String(date.year).padStart(4, '0');
		case 'month':
			return isZeroPadded(value, read) ? twoDigits(date.month) : String(date.month);
		case 'monthName':
			return inStyleOf(written, MONTH_NAMES[date.month - 1] ?? '', isLongMonth(piece, value, read));
		case 'day':
			return isZeroPadded(value, read) ? twoDigits(date.day) : String(date.day);
		case 'ordinal':
			return inStyleOf(written, ordinalOf(date.day), true);
		case 'hour':
			return writeHour(written, moment.hour, pieceText(value, read.pieces, 'meridiem') !== undefined);
		case 'minute':
			return twoDigits(moment.minute);
		case 'second':
			return twoDigits(moment.second);
		case 'fraction':
			return written[0] + '0'.repeat(written.length - 1);
		case 'meridiem':
			return inStyleOf(written[0] ?? '', moment.hour < 12 ? 'a' : 'p', true) + written.slice(1);
		case 'zone':
			return readZone(written)?.isNumeric ? writeZone(moment.offsetMinutes, written) : written;
	}
}

/** Whether the number is padded; where both numbers have two digits anyway (12/15/2026), the usual form decides. */
function isZeroPadded(value: string, read: DatePieces): boolean {
	const numbers = ['month', 'day'].map(kind => pieceText(value, read.pieces, kind as 'month' | 'day')).filter(text => text !== undefined);
	if (numbers.some(text => text.length === 1)) {
		return false;
	}
	if (numbers.some(text => text.startsWith('0'))) {
		return true;
	}
	const year = read.pieces.find(piece => piece.kind === 'year');
	if (year && /^[ ]?[年년]|^\. /u.test(value.slice(year.end, year.end + 2))) {
		return false;
	}
	const order = read.pieces.map(piece => piece.kind);
	const month = read.pieces.find(piece => piece.kind === 'month' || piece.kind === 'monthName');
	if (month?.kind === 'monthName') {
		return isHyphenated(month, value);
	}
	const isMonthFirst = order.indexOf('month') < Math.min(order.indexOf('day'), order.indexOf('year'));
	return !isMonthFirst || value[month?.end ?? 0] !== '/';
}

/** `May` is both a long and a short name, so the other names decide. */
function isLongMonth(piece: DatePiece, value: string, read: DatePieces): boolean {
	const written = value.slice(piece.start, piece.end);
	if (written.length !== 3) {
		return !/^sept$/i.test(written);
	}
	const weekday = pieceText(value, read.pieces, 'weekday');
	const isAbbreviated = value[piece.end] === '.' || isHyphenated(piece, value) || (weekday !== undefined && !/day$/i.test(weekday));
	return /^may$/i.test(written) && !isAbbreviated;
}

function isHyphenated(piece: DatePiece, value: string): boolean {
	return /[-\u2010-\u2015\u2212]/.test(value[piece.start - 1] ?? '');
}

function inStyleOf(written: string, name: string, isLong: boolean): string {
	const text = isLong ? name : name.slice(0, 3);
	if (written === written.toLowerCase()) {
		return text.toLowerCase();
	}
	return written === written.toUpperCase() ? text.toUpperCase() : text;
}

function writeHour(written: string, hour: number, isTwelveHour: boolean): string {
	const shown = isTwelveHour ? hour % 12 || 12 : hour;
	const isPadded = written.startsWith('0') ? written.length === 2 : written.length === 2 && !isTwelveHour;
	return isPadded ? twoDigits(shown) : String(shown);
}

function ordinalOf(day: number): string {
	const isTeen = day % 100 >= 11 && day % 100 <= 13;
	return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th';
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}
