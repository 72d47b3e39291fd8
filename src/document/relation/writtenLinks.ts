import { codeSpans, overlaps, type Span } from '../model/brackets';
import { readLinkDefinition } from '../markdown/linkDefinitions';

/** A link in a line; characters are UTF-16 offsets in it. */
export interface WrittenLink {
	/** `[text](path)` or `[[name]]`. */
	readonly form: 'link' | 'wiki';
	/** The whole construct. */
	readonly start: number;
	readonly end: number;
	/** The target, without brackets, title and fragment. */
	readonly targetStart: number;
	readonly targetEnd: number;
	/** Decoded: a link's path without percent-encoding and escapes. */
	readonly target: string;
	/** `![text](path)`. */
	readonly isImage: boolean;
}

/** Maximum characters read per line. */
export const MAX_LINE = 4000;
const MAX_TARGET = 400;
const SIGN = /\]\(|\[\[/gu;

/**
 * The links of a line to files of the workspace, in order: inline links and images with a path, and wiki links. No
 * addresses (`https:`), no bare fragments, and none in code spans or comments. Linear in the line's length.
 */
export function writtenLinks(line: string): WrittenLink[] {
	const text = line.slice(0, MAX_LINE);
	if (!text.includes('](') && !text.includes('[[')) {
		return [];
	}
	const excluded = [...codeSpans(text), ...lineComments(text)];
	const found: WrittenLink[] = [];
	SIGN.lastIndex = 0;
	for (let match = SIGN.exec(text); match; match = SIGN.exec(text)) {
		const link = match[0] === '[[' ? wikiLink(text, match.index) : inlineLink(text, match.index, found.at(-1)?.end ?? 0);
		if (link && !overlaps(excluded, match.index, match.index + 2)) {
			found.push(link);
			SIGN.lastIndex = link.end;
		}
	}
	return found;
}

/** `[[name]]`, `[[name#heading|label]]`; not with blanks at both ends, which is a shell test. */
function wikiLink(text: string, at: number): WrittenLink | undefined {
	const inner = /^[^[\]|#\n]{1,200}/u.exec(text.slice(at + 2, at + 2 + MAX_TARGET))?.[0] ?? '';
	const close = text.indexOf(']]', at + 2);
	const target = inner.endsWith('\\') ? inner.slice(0, -1) : inner;
	if (close < 0 || close - at > MAX_TARGET || target === '' || target.trim() !== target || text.slice(at + 2, close).includes('[')) {
		return undefined;
	}
	return {
		form: 'wiki',
		start: at,
		end: close + 2,
		targetStart: at + 2,
		targetEnd: at + 2 + target.length,
		target,
		isImage: text[at - 1] === '!',
	};
}

/** @param at of `](`; @param from where the label may begin at the earliest. */
function inlineLink(text: string, at: number, from: number): WrittenLink | undefined {
	const start = labelStart(text, at, from);
	const place = destinationAt(text, at + 2);
	if (start === undefined || !place || !/^[ \t]*(?:\)|["'(])/u.test(text.slice(place.next, place.next + 80))) {
		return undefined;
	}
	const close = text.indexOf(')', place.next);
	return close < 0 ? undefined : withTarget(text, text[start - 1] === '!', start, close + 1, place.start, place.end);
}

/** The path of a link definition (`[label]: path`); undefined for any other line and for an address. */
export function definedLink(line: string): WrittenLink | undefined {
	const text = line.slice(0, MAX_LINE);
	const definition = readLinkDefinition(text);
	const place = definition && destinationAt(text, definition.end + 1);
	return place && withTarget(text, false, definition.start, place.next, place.start, place.end);
}

/** The range of a link's destination, and the offset after it and its angle brackets. */
function destinationAt(text: string, from: number): { readonly start: number; readonly end: number; readonly next: number } | undefined {
	let start = from;
	while (text[start] === ' ' || text[start] === '\t') {
		start++;
	}
	if (text[start] === '<') {
		const close = text.indexOf('>', start);
		return close < 0 ? undefined : { start: start + 1, end: close, next: close + 1 };
	}
	let depth = 0;
	let end = start;
	for (; end < text.length && end - start <= MAX_TARGET; end++) {
		const character = text[end] ?? '';
		if (character === '\\') {
			end++;
		} else if (character === '(') {
			depth++;
		} else if (character === ')' && --depth < 0) {
			break;
		} else if (character === ' ' || character === '\t') {
			break;
		}
	}
	end = Math.min(end, text.length);
	return end === start ? undefined : { start, end, next: end };
}

/** The link without its fragment; undefined for addresses and bare fragments. */
function withTarget(text: string, isImage: boolean, start: number, end: number, from: number, to: number): WrittenLink | undefined {
	const written = text.slice(from, to);
	const cut = written.search(/[#?]/u);
	const path = cut < 0 ? written : written.slice(0, cut);
	if (path === '' || path.length > MAX_TARGET || /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(path)) {
		return undefined;
	}
	return { form: 'link', start, end, targetStart: from, targetEnd: from + path.length, target: decodePath(path), isImage };
}

/** A link's decoded path; unchanged where its percent-encoding is invalid. */
function decodePath(path: string): string {
	const plain = path.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
	try {
		return decodeURIComponent(plain);
	} catch {
		return plain;
	}
}

function labelStart(text: string, close: number, from: number): number | undefined {
	let depth = 0;
	for (let at = close - 1; at >= from; at--) {
		const character = text[at];
		if (text[at - 1] === '\\') {
			continue;
		}
		if (character === ']') {
			depth++;
		} else if (character === '[' && depth-- === 0) {
			return at;
		}
	}
	return undefined;
}

/** The parts of a line that are comments. */
export function lineComments(text: string): Span[] {
	const spans: Span[] = [];
	for (let open = text.indexOf('<!--'); open >= 0;) {
		const close = text.indexOf('-->', open);
		spans.push([open, close < 0 ? text.length : close + 3]);
		open = close < 0 ? -1 : text.indexOf('<!--', close);
	}
	return spans;
}
