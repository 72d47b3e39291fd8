import { bracketPairs, codeSpans, overlaps } from '../model/brackets';

/** The target of a Markdown link that is being written, in UTF-16 characters of its line. */
export interface LinkTargetPlace {
	/** After the opening bracket. */
	readonly start: number;
	/** The end of the target: before the closing bracket, else at the position. */
	readonly end: number;
}

/** Maximum characters read per line. */
const MAX_LINE = 2000;

/**
 * The link target at a position in a line: after `](`, before the closing bracket. Undefined elsewhere, for an image, in a
 * code span, in a link's title, in a target between `<` and `>`, and where a heading (`#…`), an address (`https:…`) or an
 * absolute path is being written. Linear in the line's length.
 */
export function linkTargetAt(line: string, character: number): LinkTargetPlace | undefined {
	const text = line.slice(0, MAX_LINE);
	const open = character < 2 || character > MAX_LINE ? -1 : text.lastIndexOf('](', character - 2);
	if (open < 0) {
		return undefined;
	}
	const start = open + 2;
	const written = text.slice(start, character);
	const isOther =
		/[()<>"]/u.test(written) || /^(?:[#/]|[a-z][a-z\d+.-]+:)/iu.test(written) || /\.\w+[ \t]/u.test(written) || written.includes('#');
	const label = bracketPairs(text.slice(0, open + 1)).find(({ end }) => end === open + 1);
	if (isOther || !label || text[label.start - 1] === '!' || overlaps(codeSpans(text), open, open + 1)) {
		return undefined;
	}
	const rest = /^[^\s()]*(?=\))/u.exec(text.slice(character))?.[0] ?? '';
	return { start, end: character + rest.length };
}

/**
 * The relative path from one document to another as a link target: `/` between segments, percent-encoded so that no
 * character ends the link.
 * @param from @param to paths below the same folder, `/` between segments.
 */
export function linkPath(from: string, to: string): string {
	const start = from.split('/').slice(0, -1);
	const target = to.split('/');
	let common = 0;
	while (common < start.length && common < target.length - 1 && start[common] === target[common]) {
		common++;
	}
	return [...start.slice(common).map(() => '..'), ...target.slice(common).map(encodeSegment)].join('/');
}

function encodeSegment(segment: string): string {
	// Lone surrogates cannot be encoded; brackets and asterisks have a meaning in Markdown.
	return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(
		/[()*!']/gu,
		character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
