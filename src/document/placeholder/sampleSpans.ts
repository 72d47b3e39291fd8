import type { Span } from '../model/brackets';

const ITEM = /^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?/u;
const QUOTE = /^[ \t]*(?:>[ \t]?)+/u;
const COMMENT = /^[ \t]*(?:\/\/|--|#)[ \t]+/u;

/**
 * Where a line may hold a template's sample text: the words of a list item or a quote; in code, a comment and the
 * strings of several words. Characters in the line, without blanks around. Linear in the line's length.
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
