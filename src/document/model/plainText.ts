import { memoize } from '../../util/memoize';

/** Maximum UTF-16 characters of a value that are compared; the rest is ignored. */
const MAX_COMPARED = 400;
/** The same for a label that is not all plain words. */
const MAX_LABEL = 100;

/**
 * A value for comparison: in lower case, without emphasis, backticks, emoji, check marks and other leading symbols;
 * blanks, `_` and hyphens between words become single blanks. `✅ **IN_PROGRESS**` gives `in progress`. Keeps remarks;
 * see headPhrase.
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
 * A remark begins at an opening bracket, a comma, semicolon, colon, bar, full-width slash or full stop, or at a dash or
 * slash between blanks.
 */
export function headPhrase(normalized: string): string {
	const end = normalized.search(/[([{,;:|!?（［【「『《，；：｜／！？。、]|\.(?: |$)| [-–—/→>+&@~] ?|——|→/u);
	return (end < 0 ? normalized : normalized.slice(0, end)).trim();
}

/** UTF-16 characters of a value in a message. */
const MAX_SHOWN = 60;

/** A status or priority for a message: without its remark, shortened. `DONE` of `DONE - two reviews, see below`. */
export function shownValue(value: string): string {
	const text = headPhrase(value) || value;
	return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN - 1).trimEnd()}…`;
}

/** Text without inline Markdown, as titles and labels are shown: emphasis, code marks, links, images, escapes. */
export function stripInlineMarkdown(text: string): string {
	const bounded = text.slice(0, 2000);
	if (!/[*_`[\\]/.test(bounded)) {
		// Most headings and labels have no marks.
		return bounded.trim();
	}
	const words = (bounded.includes('[') ? bounded.replace(/!?\[([^\][]*)\]\([^()\s]*(?: "[^"]*")?\)/gu, '$1') : bounded).replace(
		/\*\*|__|`/gu,
		'',
	);
	if (!/[*_\\]/.test(words)) {
		return words.trim();
	}
	return words
		.replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
		.replace(/\\([!-/:-@[-`{-~])/gu, '$1')
		.trim();
}

/** A heading without its number, marks and leading symbols, in its own case: `2.1 📋 Document Control` gives `Document Control`. */
export function headingWords(text: string): string {
	const words = text.slice(plainNumberEnd(text));
	const isPlain = text.length <= MAX_LABEL ? isAsciiLetter(words.charCodeAt(0)) && !/[*_`[\\]/.test(words) : /^[A-Z][A-Za-z ]*$/.test(text);
	return isPlain ? words : stripInlineMarkdown(text).replace(/^[^\p{L}\p{N}]*(?:\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+)?/u, '');
}

export function isAsciiLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const BLANK = 32;
const HYPHEN = 45;
const UNDERSCORE = 95;
const CLOSING = 41;

/** The characters of the label that is being normalized; a label can gain a blank before each capital. */
const codes = new Uint8Array(2 * MAX_LABEL);

/**
 * See normalizeLabel; undefined for a label that isn't ASCII. Nearly all labels are, and the expressions for the others
 * take a millisecond each to compile and ten times as long to run.
 */
function normalizeAscii(label: string): string | undefined {
	let length = 0;
	let isAfterLower = false;
	/** Only the case of its letters may change. */
	let isPlain = label.length <= MAX_LABEL;
	for (let at = 0; at < label.length && at < MAX_LABEL; at++) {
		const code = label.charCodeAt(at);
		if (code > 127) {
			return undefined;
		}
		const isUpper = code >= 65 && code <= 90;
		const isLower = (code >= 97 && code <= 122) || isDigit(code);
		if (isUpper || isLower) {
			if (isUpper && isAfterLower) {
				codes[length++] = BLANK;
				isPlain = false;
			}
			codes[length++] = isUpper ? code + 32 : code;
		} else if (length > 0) {
			isPlain &&= code !== HYPHEN && code !== UNDERSCORE && code >= BLANK;
			const isBlank = code === BLANK || code === HYPHEN || code === UNDERSCORE || (code >= 9 && code <= 13);
			if (!isBlank) {
				codes[length++] = code;
			} else if (codes[length - 1] !== BLANK) {
				codes[length++] = BLANK;
			}
		}
		isAfterLower = isLower;
	}
	while (length > 0 && !isLabelEnd(codes[length - 1] ?? 0)) {
		length--;
	}
	if (isPlain && length === label.length) {
		return label.toLowerCase();
	}
	return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
}

function isLabelEnd(code: number): boolean {
	return isAsciiLetter(code) || isDigit(code) || code === CLOSING;
}

/** The start of a heading's words after a number of one part (`2.`) and a blank; 0 without one. */
function plainNumberEnd(text: string): number {
	let at = 0;
	while (at < 3 && isDigit(text.charCodeAt(at))) {
		at++;
	}
	const code = text.charCodeAt(at);
	const end = code === 46 || code === 41 || code === 58 ? at + 1 : at;
	return at > 0 && text.charCodeAt(end) === 32 ? end + 1 : 0;
}

export function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** A label as it is looked up: letters and digits in lower case, `_`, hyphens and blanks alike as one blank, no symbols around. */
export function normalizeLabel(label: string): string {
	return label.length > MAX_LABEL && /^[A-Z]?[a-z]+(?: [A-Z]?[a-z]+)*$/.test(label)
		? label.toLowerCase()
		: (normalizeAscii(label) ?? normalizeUnicode(label));
}

const normalizeUnicode = memoize((label: string): string =>
	label
		.slice(0, MAX_LABEL)
		.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
		.replace(/[_\s\u2010-\u2012-]+/gu, ' ')
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
		.toLowerCase(),
);
