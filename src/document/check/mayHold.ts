/** Characters of a line that are searched around a slash. */
const NEAR = 30;
const BEFORE_SLASH = /[:|][*_ ]{0,4}\p{L}[\p{L} -]{0,20}$/u;
const BETWEEN_SLASHES = /^ ?\p{L}[\p{L} -]{0,20}$/u;

/**
 * Whether a text can have template text at all: brackets around words, letters for a date, underscores, braces, options
 * between slashes, a missing number. Cheap, since it runs on every document.
 * @param from UTF-16 character from which brackets count; in front matter they surround lists.
 */
export function mayHoldPlaceholder(text: string, from = 0): boolean {
	return ['YYYY', 'yyyy', '___', '{{', ': X '].some(sign => text.includes(sign)) || hasBrackets(text, from) || hasOptions(text);
}

function hasBrackets(text: string, from: number): boolean {
	let close = -1;
	for (let at = text.indexOf('[', from); at >= 0; at = text.indexOf('[', at + 1)) {
		close = close > at ? close : text.indexOf(']', at + 1);
		if (close < 0) {
			return false;
		}
		const next = text[close + 1];
		// A box, a link or a link label.
		if (close - at > 2 && next !== '(' && next !== ':') {
			return true;
		}
	}
	return false;
}

function hasOptions(text: string): boolean {
	let at = text.indexOf('/');
	for (let next = text.indexOf('/', at + 1); at >= 0 && next >= 0; at = next, next = text.indexOf('/', at + 1)) {
		if (
			next - at > 2 &&
			next - at < NEAR &&
			BETWEEN_SLASHES.test(text.slice(at + 1, next)) &&
			BEFORE_SLASH.test(text.slice(Math.max(0, at - NEAR), at))
		) {
			return true;
		}
	}
	return false;
}
