const segmenter = new Intl.Segmenter('en');
const WIDE =
	/\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const NARROW = /^[\x20-\x7e]*$/;

/** The width of the text in terminal columns. */
export function textWidth(text: string): number {
	if (NARROW.test(text)) {
		return text.length;
	}
	let width = 0;
	for (const { segment } of segmenter.segment(text)) {
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
	for (const { segment } of segmenter.segment(text)) {
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
