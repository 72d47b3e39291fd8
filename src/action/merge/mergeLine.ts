import { mergeSequences } from './mergeSequences';

/** One version of a line, in the parts that are merged apart. */
export type LineParts = readonly string[];

/**
 * Merges two changed versions of a line part by part: a part that one side changed is taken from it, and a part that both
 * changed is merged word by word where the words are apart. Undefined for a conflict.
 */
export function mergeLine(base: LineParts, ours: LineParts, theirs: LineParts): string | undefined {
	let line = '';
	for (const [index, ourPart] of ours.entries()) {
		const merged = mergePart(base[index] ?? '', ourPart, theirs[index] ?? '');
		if (merged === undefined) {
			return undefined;
		}
		line += merged;
	}
	return line;
}

function mergePart(base: string, ours: string, theirs: string): string | undefined {
	if (ours === theirs || theirs === base) {
		return ours;
	}
	if (ours === base) {
		return theirs;
	}
	// `x` and `X` mean the same.
	if (/^x$/iu.test(ours) && /^x$/iu.test(theirs)) {
		return ours;
	}
	const parts = /\s/u.test(base) ? mergeSequences(words(base), words(ours), words(theirs)) : [];
	return parts.length > 0 && parts.every(({ merged }) => merged) ? parts.flatMap(({ merged }) => merged ?? []).join('') : undefined;
}

/** The words of a text, each with the blanks after it. */
function words(text: string): readonly string[] {
	return text.match(/\s+|\S+/gu) ?? [];
}
