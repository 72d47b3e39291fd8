import type { Span } from '../model/brackets';

const ITEM = /^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?/u;
const QUOTE = /^[ \t]*(?:>[ \t]?)+/u;
const COMMENT = /^[ \t]*(?:\/\/|--|#)[ \t]+/u;

/**
 * The parts of a line that may be a template's sample text: the words of a list item or a quote; in code, comments and
 * strings of several words. Characters in the line, without surrounding blanks. Linear in the line's length.
 */
export function sampleSpans(line: string, isCode: boolean): Span[] {
	const start = (isCode ? COMMENT : ITEM).exec(line)?.[0].length ?? (isCode ? undefined : QUOTE.exec(line)?.[0].length);
	if (start !== undefined) {
		const end = line.trimEnd().length;
		return start < end ? [[start, end]] : [];
	}
	return isCode
		? [...line.matchAll(/"([^"\\]+)"/gu)]
				.filter(match => (match[1] ?? '').trim().includes(' '))
				.map(match => [match.index + 1, match.index + match[0].length - 1])
		: [];
}
