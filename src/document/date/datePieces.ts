import { foldWord } from '../language/foldWord';
import { monthLexicon, weekdayLexicon } from '../language/lexicon';
import { isAsciiLetter, isDigit } from '../model/plainText';

/** What one run of characters in a written date means. */
export type DatePieceKind =
	'weekday' | 'year' | 'month' | 'monthName' | 'day' | 'ordinal' | 'hour' | 'minute' | 'second' | 'fraction' | 'meridiem' | 'zone';

/** A run of characters; `start` and `end` are UTF-16 characters in the value. */
export interface DatePiece {
	readonly kind: DatePieceKind;
	readonly start: number;
	readonly end: number;
}

/** A date as written, split into the runs that change when the date changes; everything between them is style. */
export interface DatePieces {
	/** In the order written; they do not overlap. */
	readonly pieces: readonly DatePiece[];
	/** As written, not checked against the calendar. */
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const BLANK = '[ \\t\\u00A0\\u202F]';
const HYPHEN = '[-\\u2010-\\u2015\\u2212]';
const MONTH =
	'(?<monthName>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)';
const ORDINAL = '(?<ordinal>st|nd|rd|th)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Emphasis, code marks, quotes, brackets, emoji and blanks that may come before a date. */
const DECORATION = /[\s*_~`"'“”‘’«»[({<\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D]{0,64}/uy;
const LEADING_WEEKDAY = sticky(`${WEEKDAY}(?:[.,]${BLANK}{0,3}|${BLANK}{1,3})`);
const TRAILING_WEEKDAY = sticky(`(?:,${BLANK}{0,3}|${BLANK}{1,3})\\(?${WEEKDAY}(?![\\p{L}\\p{N}])`);
/** A date that begins with the month's name; the others begin with a number. */
const NAMED = [sticky(`${MONTH}\\.?${BLANK}{1,3}(?<day>\\d{1,2})${ORDINAL}(?:,${BLANK}{0,3}|${BLANK}{1,3})(?<year>\\d{4})`)];
const NUMBERED = [
	sticky(`(?<year>\\d{4})${HYPHEN}(?<month>\\d{1,2})${HYPHEN}(?<day>\\d{1,2})`),
	sticky('(?<year>\\d{4})(?<separator>[/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})'),
	sticky(`(?<day>\\d{1,2})\\.${BLANK}?(?<month>\\d{1,2})\\.${BLANK}?(?<year>\\d{4})`),
	sticky('(?<first>\\d{1,2})(?<separator>[-/])(?<other>\\d{1,2})\\k<separator>(?<year>\\d{4})'),
	sticky(
		`(?<day>\\d{1,2})${ORDINAL}\\.?(?:${BLANK}{1,3}(?:of${BLANK}{1,3})?|${HYPHEN})${MONTH}\\.?(?:,?${BLANK}{1,3}|${HYPHEN})(?<year>\\d{4})`,
	),
	sticky(`(?<year>\\d{4})(?:${BLANK}|${HYPHEN})${MONTH}(?:${BLANK}|${HYPHEN})(?<day>\\d{1,2})`),
];
/** Forms of other languages, tried after the English ones; a word in them counts if it is the name of a month. */
const FOREIGN_NAMED = [
	sticky(
		`(?<monthName>\\p{L}{3,12})\\.?${BLANK}{1,3}(?<day>\\d{1,2})(?:,${BLANK}{0,3}|${BLANK}{1,3})(?:del?${BLANK}{1,3})?(?<year>\\d{4})`,
	),
];
const FOREIGN_NUMBERED = [
	sticky(`(?<year>\\d{4})${BLANK}?[年년]${BLANK}?(?<month>\\d{1,2})${BLANK}?[月월]${BLANK}?(?<day>\\d{1,2})${BLANK}?[日号號일]`),
	sticky(`(?<year>\\d{4})\\.${BLANK}(?<month>\\d{1,2})\\.${BLANK}(?<day>\\d{1,2})\\.?`),
	sticky(
		`(?<day>\\d{1,2})(?<ordinal>er|[º°])?\\.?${BLANK}{1,3}(?:de${BLANK}{1,3})?(?<monthName>\\p{L}{3,12})\\.?,?${BLANK}{1,3}(?:del?${BLANK}{1,3})?(?<year>\\d{4})(?:${BLANK}?[гр]\\.)?`,
	),
];
const FOREIGN_LEADING_WEEKDAY = sticky(`(?<weekday>[\\p{L}'’]{2,14}(?:-feira)?)\\.?,?${BLANK}{1,3}`);
/** `（水）`, `(Mittwoch)`. */
const BRACKETED_WEEKDAY = sticky(`${BLANK}{0,3}[（(](?<weekday>[\\p{L}'’]{1,14})[)）]`);
const TIME = sticky(
	`(?:T|,${BLANK}{0,3}|,?${BLANK}{1,3}(?:at${BLANK}{1,3}|@${BLANK}{0,3}|[-–—]${BLANK}{1,3}|\\()?)` +
		'(?<hour>[01]?\\d|2[0-3])(?::(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?<fraction>[.,]\\d{1,9})?)?)?(?!\\d)' +
		`(?:${BLANK}?(?<meridiem>[ap]m|[ap]\\.m\\.)(?![\\p{L}\\p{N}]))?`,
);
/** Names that mean the same everywhere, and ambiguous ones, which are recognised to be left alone. */
const ZONE = sticky(
	`${BLANK}{0,3}\\(?(?<zone>(?:(?:UTC|GMT)[+\\-\\u2212](?:0?\\d|1[0-4])|[+\\-\\u2212](?:0\\d|1[0-4]))(?::?[0-5]\\d)?(?![\\d:])` +
		'|(?:Z|UTC|GMT|CES?T|EES?T|WES?T|E[SD]T|C[SD]T|M[SD]T|P[SD]T|BST|IST|JST|KST|AES?T|AEDT|NZST|NZDT|MSK)(?![\\p{L}\\p{N}]))',
);
/** A time or weekday begins within this many characters after a date, after blanks, a comma, `at` or a bracket. */
const MAX_GAP = 12;
/** What must not follow: the rest of a word, an id or a longer number. */
const CONTINUED = /[\p{L}\p{N}]|[-_][\p{L}\p{N}]|[\u2010-\u2015\u2212/.]\d/uy;

/**
 * Reads the date at the start of `value`, after emphasis, code marks, quotes, brackets and emoji, with the weekday,
 * time and zone next to it; names of months and weekdays may be of any language. Undefined when there is no date, or when
 * day and month cannot be distinguished (`3/4/2026` without AM or PM; with them the month comes first). Reads only the
 * first few hundred characters.
 * @param isDayFirst whether the day comes first in `3/4/2026`
 */
export function readDatePieces(value: string, isDayFirst = false): DatePieces | undefined {
	let at = decorationEnd(value);
	const pieces: DatePiece[] = [];
	at = (namesWeekday(value, at) ? take(LEADING_WEEKDAY, value, at, pieces) : undefined) ?? leadingWeekdayEnd(value, at, pieces) ?? at;
	const end = dateEnd(value, at, pieces);
	if (end === undefined) {
		return undefined;
	}
	at = end;
	at =
		(namesWeekday(value, at) ? take(TRAILING_WEEKDAY, value, at, pieces) : undefined) ??
		takeWeekday(BRACKETED_WEEKDAY, value, at, pieces) ??
		at;
	const afterDate = pieces.length;
	const timeEnd = /\d/.test(value.slice(at, at + MAX_GAP)) ? take(TIME, value, at, pieces) : undefined;
	const hasTime = timeEnd !== undefined && pieces.slice(afterDate).some(piece => piece.kind === 'minute' || piece.kind === 'meridiem');
	if (hasTime) {
		at = take(ZONE, value, timeEnd, pieces) ?? timeEnd;
	} else {
		pieces.length = afterDate;
	}
	return isContinued(value, at) ? undefined : numbersOf(value, pieces, isDayFirst);
}

/** Reads the date without its weekday and time. */
function dateEnd(value: string, at: number, pieces: DatePiece[]): number | undefined {
	const startsWithNumber = isDigit(value.charCodeAt(at));
	for (const form of startsWithNumber ? NUMBERED : NAMED) {
		const end = take(form, value, at, pieces);
		if (end !== undefined) {
			return end;
		}
	}
	const before = pieces.length;
	for (const form of startsWithNumber ? FOREIGN_NUMBERED : FOREIGN_NAMED) {
		const end = take(form, value, at, pieces);
		const name = pieceText(value, pieces.slice(before), 'monthName');
		if (end !== undefined && (name === undefined || monthLexicon().has(foldWord(name)))) {
			return end;
		}
		pieces.length = before;
	}
	return undefined;
}

/** A weekday of another language at the start of a value. */
function leadingWeekdayEnd(value: string, at: number, pieces: DatePiece[]): number | undefined {
	return pieces.length > 0 || isDigit(value.charCodeAt(at)) ? undefined : takeWeekday(FOREIGN_LEADING_WEEKDAY, value, at, pieces);
}

function takeWeekday(form: RegExp, value: string, at: number, pieces: DatePiece[]): number | undefined {
	const before = pieces.length;
	const end = take(form, value, at, pieces);
	const name = pieceText(value, pieces.slice(before), 'weekday');
	if (name !== undefined && weekdayLexicon().has(foldWord(name))) {
		return end;
	}
	pieces.length = before;
	return undefined;
}

function decorationEnd(value: string): number {
	if (isDigit(value.charCodeAt(0)) || isAsciiLetter(value.charCodeAt(0))) {
		return 0;
	}
	DECORATION.lastIndex = 0;
	DECORATION.exec(value);
	return DECORATION.lastIndex;
}

/**
 * Whether a weekday may be at `at`, or after a comma, blanks and a bracket. Avoids compiling the expressions for
 * weekdays, which takes milliseconds each; most dates have none.
 */
function namesWeekday(value: string, at: number): boolean {
	return /mon|tue|wed|thu|fri|sat|sun/iu.test(value.slice(at, at + MAX_GAP));
}

function isContinued(value: string, at: number): boolean {
	if (at === value.length || value.charCodeAt(at) === 32 || /[日号號일]/u.test(value[at - 1] ?? '')) {
		return false;
	}
	CONTINUED.lastIndex = at;
	return CONTINUED.test(value);
}

/** The written text of the first piece of a kind. */
export function pieceText(value: string, pieces: readonly DatePiece[], kind: DatePieceKind): string | undefined {
	const piece = pieces.find(candidate => candidate.kind === kind);
	return piece && value.slice(piece.start, piece.end);
}

function numbersOf(value: string, pieces: readonly DatePiece[], isDayFirst: boolean): DatePieces | undefined {
	const ordered = orderDayAndMonth(value, pieces, isDayFirst);
	if (!ordered) {
		return undefined;
	}
	const name = pieceText(value, ordered, 'monthName');
	return {
		pieces: ordered,
		year: Number(pieceText(value, ordered, 'year')),
		month: name === undefined ? Number(pieceText(value, ordered, 'month')) : monthNumber(name),
		day: Number(pieceText(value, ordered, 'day')),
	};
}

function monthNumber(name: string): number {
	return 1 + (monthLexicon().get(foldWord(name))?.meaning ?? MONTHS.indexOf(name.slice(0, 3).toLowerCase()));
}

/** The two undecided numbers of `3/15/2026` arrive as two days; decides which of them is the month. */
function orderDayAndMonth(value: string, pieces: readonly DatePiece[], isDayFirst: boolean): DatePiece[] | undefined {
	const [first, second] = pieces.filter(piece => piece.kind === 'day');
	if (!first || !second) {
		return [...pieces];
	}
	const firstNumber = Number(value.slice(first.start, first.end));
	const secondNumber = Number(value.slice(second.start, second.end));
	const isMonthFirst = pieces.some(piece => piece.kind === 'meridiem') || secondNumber > 12 || firstNumber === secondNumber;
	if (!isMonthFirst && firstNumber <= 12 && !isDayFirst) {
		return undefined;
	}
	const month = isMonthFirst ? first : second;
	return pieces.map(piece => (piece === month ? { ...piece, kind: 'month' } : piece));
}

function sticky(source: string): RegExp {
	return new RegExp(source, 'iduy');
}

/** Matches at `at`, adds what the named groups found, and returns where the match ends. */
function take(pattern: RegExp, value: string, at: number, pieces: DatePiece[]): number | undefined {
	pattern.lastIndex = at;
	const match = pattern.exec(value);
	if (!match) {
		return undefined;
	}
	for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
		const kind = name === 'first' || name === 'other' ? 'day' : (name as DatePieceKind | 'separator');
		if (kind !== 'separator' && (range as [number, number] | undefined)) {
			pieces.push({ kind, start: range[0], end: range[1] });
		}
	}
	return at + match[0].length;
}
