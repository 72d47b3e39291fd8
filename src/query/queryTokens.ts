/** A place in a query; offsets in UTF-16 characters, `end` exclusive. */
export interface QueryRange {
	readonly start: number;
	readonly end: number;
}

/** A word or a quoted text. */
export interface QueryValue extends QueryRange {
	/** Without quotation marks and escapes. */
	readonly text: string;
	readonly isQuoted: boolean;
	/** False for a quoted text without a closing quotation mark. */
	readonly isClosed: boolean;
}

/** How a field is compared with a value; `:` asks whether it has the value. */
export type QueryOperator = ':' | '=' | '<' | '<=' | '>' | '>=';

/** `field:value`, or `field:value,value` for any of several. */
export interface QueryTest extends QueryRange {
	readonly kind: 'test';
	readonly field: QueryValue;
	readonly operator: QueryOperator;
	/** The offset behind the operator. */
	readonly operatorEnd: number;
	/** At least one; empty where a value is missing. */
	readonly values: readonly QueryValue[];
}

export interface QueryText extends QueryValue {
	readonly kind: 'text';
}

export interface QueryMark extends QueryRange {
	readonly kind: 'open' | 'close' | 'not' | 'or' | 'and';
}

export type QueryToken = QueryMark | QueryText | QueryTest;

const OPENING_QUOTES = '"“„';
const CLOSING_QUOTES = '"”“';
const MARKS: Readonly<Record<string, QueryMark['kind']>> = { '(': 'open', ')': 'close', '-': 'not' };

/** Splits a query into tokens. Linear, and never fails: the parser reports what is missing. */
export function queryTokens(query: string): readonly QueryToken[] {
	const tokens: QueryToken[] = [];
	let at = 0;
	while (at < query.length) {
		const character = query.charAt(at);
		const mark = MARKS[character];
		if (isBlank(character)) {
			at++;
		} else if (mark !== undefined) {
			tokens.push({ kind: mark, start: at, end: at + 1 });
			at++;
		} else {
			const token = OPENING_QUOTES.includes(character) ? textToken(readQuoted(query, at)) : readWord(query, at);
			tokens.push(token);
			at = token.end;
		}
	}
	return tokens;
}

function textToken(value: QueryValue): QueryText {
	return { kind: 'text', ...value };
}

function readWord(query: string, start: number): QueryToken {
	const word = readBare(query, start, '');
	const test = readTest(query, word);
	if (test) {
		return test;
	}
	const keyword = word.text.toLowerCase();
	return keyword === 'or' || keyword === 'and' ? { kind: keyword, start, end: word.end } : textToken(word);
}

/** A test, if the word begins with letters and an operator: `10:30` and `<none>` are text. */
function readTest(query: string, word: QueryValue): QueryTest | undefined {
	const length = operatorIn(word.text);
	if (length < 1 || !isFieldName(word.text.slice(0, length))) {
		return undefined;
	}
	const fieldEnd = word.start + length;
	const field: QueryValue = { ...word, text: word.text.slice(0, length), end: fieldEnd };
	// `priority:>=high` means the same as `priority>=high`.
	const operatorStart = query[fieldEnd] === ':' && '<>='.includes(query.charAt(fieldEnd + 1) || ' ') ? fieldEnd + 1 : fieldEnd;
	const first = query.charAt(operatorStart);
	const operator = ((first === '<' || first === '>') && query[operatorStart + 1] === '=' ? `${first}=` : first) as QueryOperator;
	const operatorEnd = operatorStart + operator.length;
	const values: QueryValue[] = [];
	let at = operatorEnd;
	do {
		// The second value begins behind a comma.
		at = values.length === 0 ? at : at + 1;
		const value = OPENING_QUOTES.includes(query.charAt(at) || ' ') ? readQuoted(query, at) : readBare(query, at, ',');
		values.push(value);
		at = value.end;
	} while (query[at] === ',');
	return { kind: 'test', field, operator, operatorEnd, values, start: word.start, end: at };
}

/** The offset of the first operator in a word, or -1. */
function operatorIn(word: string): number {
	for (let at = 0; at < word.length; at++) {
		if (':=<>'.includes(word.charAt(at))) {
			return at;
		}
	}
	return -1;
}

/** Letters, with hyphens and underscores between them. */
function isFieldName(text: string): boolean {
	for (const character of text) {
		if (character !== '-' && character !== '_' && character.toLowerCase() === character.toUpperCase() && character.charCodeAt(0) < 0x80) {
			return false;
		}
	}
	return true;
}

/** Reads up to a blank, a quotation mark, a parenthesis or one of the characters in `stops`. */
function readBare(query: string, start: number, stops: string): QueryValue {
	let end = start;
	while (end < query.length && !isEnd(query.charAt(end), stops)) {
		end++;
	}
	return { text: query.slice(start, end), start, end, isQuoted: false, isClosed: true };
}

function isEnd(character: string, stops: string): boolean {
	return isBlank(character) || '()'.includes(character) || OPENING_QUOTES.includes(character) || stops.includes(character);
}

/** What a backslash makes part of a quoted text. */
const ESCAPED = '"„“”\\';

/** Reads a quoted text; a backslash before a quotation mark or a backslash makes it part of the text. */
function readQuoted(query: string, start: number): QueryValue {
	const parts: string[] = [];
	let from = start + 1;
	let at = from;
	while (at < query.length && !CLOSING_QUOTES.includes(query.charAt(at))) {
		if (query[at] === '\\' && ESCAPED.includes(query.charAt(at + 1) || ' ')) {
			parts.push(query.slice(from, at));
			from = at + 1;
			at++;
		}
		at++;
	}
	parts.push(query.slice(from, at));
	const isClosed = at < query.length;
	return { text: parts.join(''), start, end: isClosed ? at + 1 : at, isQuoted: true, isClosed };
}

/** Blanks and control characters, also those of Unicode that people type. */
function isBlank(character: string): boolean {
	const code = character.charCodeAt(0);
	return code <= 0x20 || code === 0xa0 || code === 0x3000;
}

/** A text as a value of a query: put in quotation marks unless it is one word. */
export function quoteValue(text: string): string {
	const [only, second] = queryTokens(`id:${text}`);
	const [value] = only?.kind === 'test' ? only.values : [];
	const isOneWord = only?.kind === 'test' && only.values.length === 1 && !second && value?.text === text && !value.isQuoted && text !== '';
	return isOneWord ? text : `"${text.replace(/[\\"„“”]/gu, '\\$&')}"`;
}
