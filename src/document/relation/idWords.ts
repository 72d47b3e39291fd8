import { codeSpans, type Span } from '../model/brackets';
import type { TaskDocument } from '../model/model';
import { lineRange, type Range } from '../model/text';
import { lineComments, MAX_LINE, writtenLinks } from './writtenLinks';

/** A whole word that is the id of a document. */
export interface IdWord {
	readonly word: string;
	/** Within one line. */
	readonly range: Range;
	/** It is in the text of a link to a file of the workspace, which leads somewhere by itself. */
	readonly isLinkText: boolean;
}

/** Maximum length of an id in UTF-16 characters. */
const MAX_ID = 60;
/** Letters with a mark or number behind a separator (`LAN-112`, `EPIC_3`, `task-12.1`), or a date with a number. */
const SEPARATED = /^(?:\p{L}[\p{L}\p{N}]*[-_][\p{L}\p{N}_.-]*|\d{4}-\d\d-\d\d_\d{1,4})$/u;
/** Letters and a number: `T12`. */
const JOINED = /^\p{L}{1,12}\d{1,8}$/u;

/** Whether a text has the form of an id that can be recognized in prose: letters and digits in one word. No numbers or dates. */
export function isIdWord(text: string): boolean {
	return (
		text.length > 1 &&
		text.length <= MAX_ID &&
		/\d/u.test(text) &&
		(SEPARATED.test(text) || JOINED.test(text)) &&
		/[\p{L}\p{N}]$/u.test(text)
	);
}

/** Whether the parts of an id are separated, so that it is recognized in any case. `T1` can be many things in lower case. */
export function isSeparated(id: string): boolean {
	return /[-_]/u.test(id);
}

/**
 * The different words of a text that have the form of an id, in lower case, wherever they are; at most `limit`. Linear in
 * the text's length.
 */
export function idWordsOf(text: string, limit: number): ReadonlySet<string> {
	const found = new Set<string>();
	const seen = new Set<string>();
	eachWord(text, (start, end) => {
		const word = text.slice(start, end);
		if (!seen.has(word)) {
			seen.add(word);
			if (isIdWord(word)) {
				found.add(word.toLowerCase());
			}
		}
		return found.size < limit;
	});
	return found;
}

/**
 * The words of a document that are ids, by position: in prose, items, headings, tables, the text of links and the values
 * of the front matter. None in code, comments, HTML tags, addresses, the targets of links and their definitions. Reads
 * 4,000 characters of a line. Linear in the document.
 * @param isId called with each word that has the form of an id
 */
export function findIdWords(document: TaskDocument, isId: (word: string) => boolean): readonly IdWord[] {
	const { text } = document;
	const found: IdWord[] = [];
	const known = new Map<string, boolean>();
	const isKnownId = (word: string): boolean => {
		let answer = known.get(word);
		if (answer === undefined) {
			answer = isIdWord(word) && isId(word);
			known.set(word, answer);
		}
		return answer;
	};
	const labels = definedLabels(document);
	let line = -1;
	/** Of the line. */
	let context = NOWHERE;
	eachWord(text, (start, end) => {
		const word = text.slice(start, end);
		if (isKnownId(word)) {
			const own = document.lineAt(start);
			if (own !== line) {
				line = own;
				context = contextOf(document, line, document.line(line).slice(0, MAX_LINE), labels);
			}
			const at = start - document.lineStart(line);
			const idWord = context.idWord(word, line, at);
			if (idWord) {
				found.push(idWord);
			}
		}
		return true;
	});
	return found;
}

/** The word with the form of an id whose characters include or touch a character of a line, where an id can be; see findIdWords. */
export function idWordAt(document: TaskDocument, line: number, character: number): IdWord | undefined {
	const text = document.line(line).slice(0, MAX_LINE);
	let place: Span | undefined;
	eachWord(text, (start, end) => {
		place = start <= character && character <= end && isIdWord(text.slice(start, end)) ? [start, end] : place;
		return end < character;
	});
	return place && contextOf(document, line, text, definedLabels(document)).idWord(text.slice(...place), line, place[0]);
}

/** Where in a line ids can be. */
class LineContext {
	readonly #start: number;
	readonly #end: number;
	readonly #excluded: readonly Span[];
	readonly #linkTexts: readonly Span[];

	/** @param start and @param end of the part of the line that is read */
	constructor(start: number, end: number, excluded: readonly Span[], linkTexts: readonly Span[]) {
		this.#start = start;
		this.#end = end;
		this.#excluded = merge(excluded);
		this.#linkTexts = merge(linkTexts);
	}

	/** The word at a character of the line; undefined where it is no prose. */
	idWord(word: string, line: number, start: number): IdWord | undefined {
		const end = start + word.length;
		return start < this.#start || end > this.#end || isIn(this.#excluded, start, end)
			? undefined
			: { word, range: lineRange(line, start, end), isLinkText: isIn(this.#linkTexts, start, end) };
	}
}

/** The same characters as spans in order, of which none overlap. */
function merge(spans: readonly Span[]): readonly Span[] {
	const merged: [number, number][] = [];
	for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last && start <= last[1]) {
			last[1] = Math.max(last[1], end);
		} else {
			merged.push([start, end]);
		}
	}
	return merged;
}

/** Whether merged spans share a character with a span. Binary search. */
function isIn(spans: readonly Span[], start: number, end: number): boolean {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.[1] ?? 0) <= start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return (spans[low]?.[0] ?? Infinity) < end;
}

const NOWHERE = new LineContext(0, -1, [], []);

function contextOf(document: TaskDocument, line: number, text: string, labels: ReadonlySet<string>): LineContext {
	const front = document.frontMatter;
	const isFront = front !== undefined && line > front.startLine && line < front.endLine;
	if (!isFront && (!document.isProse(line) || isDefinition(text))) {
		return NOWHERE;
	}
	const links = writtenLinks(text);
	const excluded = [
		...codeSpans(text),
		...lineComments(text),
		...tags(text),
		...addresses(text),
		...links.map(({ targetStart, targetEnd }): Span => [targetStart, targetEnd]),
		...(labels.size > 0 ? labelSpans(text, labels) : []),
	];
	return new LineContext(
		isFront ? (/^[^:]{0,200}:[ \t]|^[ \t]*-[ \t]/u.exec(text)?.[0].length ?? 0) : 0,
		text.length,
		excluded,
		links.map(({ start, end }): Span => [start, end]),
	);
}

/** Inline HTML tags, whose attributes are not prose. */
function tags(text: string): Span[] {
	const found: Span[] = [];
	for (let open = text.indexOf('<'); open >= 0;) {
		let next = open + 1;
		if (/[A-Za-z/]/.test(text[next] ?? '')) {
			const close = text.indexOf('>', next);
			if (close < 0) {
				break;
			}
			next = close + 1;
			found.push([open, next]);
		}
		open = text.indexOf('<', next);
	}
	return found;
}

/** Maximum characters of an address's scheme. */
const MAX_SCHEME = 20;

/** Addresses up to the next space or bracket, and the text of a link to one. */
function addresses(text: string): Span[] {
	const found: Span[] = [];
	for (let at = text.indexOf('://'); at >= 0;) {
		let end = at + 3;
		while (end < text.length && !/[\s<>)\]]/u.test(text[end] ?? '')) {
			end++;
		}
		const scheme = /\]\(<?[a-z\d+.-]{1,20}$/iu.exec(text.slice(Math.max(0, at - MAX_SCHEME - 3), at))?.[0].length;
		let start = at - (scheme ?? 0);
		const from = found.at(-1)?.[1] ?? 0;
		while (scheme !== undefined && start > from && text[start] !== '[') {
			start--;
		}
		found.push([start, end]);
		at = text.indexOf('://', end);
	}
	return found;
}

function isDefinition(text: string): boolean {
	return /^[ \t>]{0,12}\[[^\]]{1,200}\]:/u.test(text);
}

/** The labels of the document's link definitions that can contain ids; in lower case. */
function definedLabels(document: TaskDocument): ReadonlySet<string> {
	const found = new Set<string>();
	for (const line of document.text.includes(']:') ? document.linesWith(']:') : []) {
		const label = /^[ \t>]{0,12}\[([^\]]{1,200})\]:/u.exec(document.line(line).slice(0, MAX_LINE))?.[1];
		if (label !== undefined) {
			found.add(label.toLowerCase());
		}
	}
	return found;
}

/** The parts in brackets that are labels of link definitions. */
function labelSpans(text: string, labels: ReadonlySet<string>): Span[] {
	return [...text.matchAll(/\[([^[\]]{1,200})\]/gu)]
		.filter(([, label = '']) => labels.has(label.toLowerCase()))
		.map((match): Span => [match.index, match.index + match[0].length]);
}

/**
 * Calls back for each word that contains a digit, until it returns false. A word consists of letters, digits, `-` and
 * `_`, and dots within it, without separators at its ends. Letters of scripts without spaces end it, such as Chinese.
 * What follows a slash or comes before one is part of a path, and no word. Linear in the text's length.
 */
function eachWord(text: string, use: (start: number, end: number) => boolean): void {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 48 || code > 57) {
			continue;
		}
		let start = at;
		while (start > 0 && isPart(text, start - 1)) {
			start--;
		}
		let end = at + 1;
		while (end < text.length && isPart(text, end)) {
			end++;
		}
		at = end;
		const isWhole = !isPathSign(text.charCodeAt(start - 1)) && !isPathSign(text.charCodeAt(end)) && !isFragment(text, start);
		while (start < end && isSeparator(text.charCodeAt(start))) {
			start++;
		}
		while (end > start && isSeparator(text.charCodeAt(end - 1))) {
			end--;
		}
		if (isWhole && end - start <= MAX_ID && !use(start, end)) {
			return;
		}
	}
}

/** `/`, `\`, `@`, `=` and `$`. */
function isPathSign(code: number): boolean {
	return code === 47 || code === 92 || code === 64 || code === 61 || code === 36;
}

/** Whether it follows a path: `path#`. */
function isFragment(text: string, start: number): boolean {
	return text.charCodeAt(start - 1) === 35 && start > 1 && (isPart(text, start - 2) || text[start - 2] === '/');
}

/** `-`, `_` and `.`. */
function isSeparator(code: number): boolean {
	return code === 45 || code === 46 || code === 95;
}

function isPart(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 128
		? (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isSeparator(code)
		: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text[at] ?? '');
}
