/** Loading the rules for characters takes as long as reading twenty documents. */
let loadedSegmenter: Intl.Segmenter | undefined;
const WIDE =
	/\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Each is one character and one column: ASCII, Latin without combining marks, and usual punctuation and arrows. */
const SIMPLE = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u2190-\u2193]*$/;

/** The width of the text in terminal columns. */
export function textWidth(text: string): number {
	if (SIMPLE.test(text)) {
		return text.length;
	}
	let width = 0;
	for (const { segment } of segmenter().segment(text)) {
		width += WIDE.test(segment) ? 2 : 1;
	}
	return width;
}

/** The text, cut to a width in terminal columns with `…` at its end. */
export function shorten(text: string, limit: number): string {
	if (textWidth(text) <= limit) {
		return text;
	}
	let short = '';
	let width = 0;
	for (const { segment } of segmenter().segment(text)) {
		width += textWidth(segment);
		if (width >= limit) {
			break;
		}
		short += segment;
	}
	return `${short.trimEnd()}…`;
}

/** The text with spaces up to a width in terminal columns. */
export function pad(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function segmenter(): Intl.Segmenter {
	return (loadedSegmenter ??= new Intl.Segmenter('en'));
}
