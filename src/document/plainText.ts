import { remembered } from './remembered';

/** Longest value, in UTF-16 characters, that is compared at all; beyond it only the beginning counts. */
const MAX_COMPARED = 400;

/**
 * A value as it is compared: without emphasis, backticks, emoji, check marks and other leading symbols, in lower
 * case, blanks, `_` and the hyphens between words as single blanks. `✅ **IN_PROGRESS**` gives `in progress`.
 * Remarks are kept: see headPhrase.
 */
export function normalizeValue(value: string): string {
	if (/^[A-Za-z]+(?: [A-Za-z]+){0,9}$/.test(value)) {
		// Nearly half of all values are a few plain words.
		return value.toLowerCase();
	}
	return value
		.slice(0, MAX_COMPARED)
		.replace(/~~[^~]+~~(?=\s*\S)/gu, ' ')
		.replace(/\[[ xX✓✔]\]/gu, ' ')
		.replace(/[*`~"'“”‘’]/gu, '')
		.replace(/(?<=[\p{L}\p{N}])[_\u2010-\u2012-](?=[\p{L}\p{N}])/gu, ' ')
		.replace(/[\p{Extended_Pictographic}\u{FE0F}\u{20E3}\u{200D}\u{1F1E6}-\u{1F1FF}\u{25A0}-\u{27BF}\u{2B00}-\u{2BFF}]/gu, ' ')
		.replace(/^[^\p{L}\p{N}%]+/u, '')
		.replace(/\s+/gu, ' ')
		.trim()
		.toLowerCase();
}

/**
 * The part of a normalized value before its remark: `completed` of `completed - ready for content (v1.2)`.
 * A remark begins at an opening bracket, a comma, semicolon, colon, bar or full stop, or at a dash or slash between blanks.
 */
export function headPhrase(normalized: string): string {
	const end = normalized.search(/[([{,;:|!?]|\.(?: |$)| [-–—/→>+&@] ?/u);
	return (end < 0 ? normalized : normalized.slice(0, end)).trim();
}

/** Text with inline Markdown taken away, as a title or label is shown: emphasis, code marks, links, images, escapes. */
export function stripInlineMarkdown(text: string): string {
	const bounded = text.slice(0, 2000);
	if (!/[*_`[\\]/.test(bounded)) {
		// Most headings and labels have no marks at all.
		return bounded.trim();
	}
	return bounded
		.replace(/!?\[([^\][]*)\]\([^()\s]*(?: "[^"]*")?\)/gu, '$1')
		.replace(/\*\*|__|`/gu, '')
		.replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
		.replace(/\\([!-/:-@[-`{-~])/gu, '$1')
		.trim();
}

/** A heading's name without its number, marks and signs: `2.1 📋 Document Control` gives `document control`. */
export function normalizeHeading(text: string): string {
	return normalizeLabel(/^[A-Z][A-Za-z ]*$/.test(text) ? text : stripInlineMarkdown(text).replace(/^[^\p{L}\p{N}]*(?:\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+)?/u, ''));
}

/** A label as it is looked up: letters and digits in lower case, `_`, hyphens and blanks alike as one blank, no symbols around. */
export const normalizeLabel = remembered((label: string): string => {
	if (/^[A-Z]?[a-z]+(?: [A-Z]?[a-z]+)*$/.test(label)) {
		return label.toLowerCase();
	}
	return label
		.slice(0, 100)
		.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
		.replace(/[_\s\u2010-\u2012-]+/gu, ' ')
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
		.toLowerCase();
});
