/** Characters that Markdown's blocks are recognized by. */
export const enum Code {
	Tab = 9,
	Space = 32,
	Quote = 34,
	Hash = 35,
	Apostrophe = 39,
	OpenParenthesis = 40,
	Parenthesis = 41,
	Star = 42,
	Plus = 43,
	Minus = 45,
	Dot = 46,
	Zero = 48,
	Nine = 57,
	Colon = 58,
	Less = 60,
	Equals = 61,
	Greater = 62,
	Open = 91,
	Backslash = 92,
	Close = 93,
	Underscore = 95,
	Backtick = 96,
	Bar = 124,
	Tilde = 126,
}

/** How an HTML block ends: on the line that matches the expression, or before the next blank line. */
export type HtmlEnd = RegExp | 'blank line';

/** Tags that begin an HTML block up to the next blank line (CommonMark, HTML blocks, condition 6). */
const BLOCK_TAG =
	/^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/i;

/** A complete opening or closing tag alone on its line (condition 7), for lines without unusual white space. */
const LONE_TAG =
	/^<(?:[a-z][a-z\d-]*(?:[ \t]+[a-z_:][\w:.-]*(?:[ \t]*=[ \t]*(?:[^"'=<>`\0- ]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?|\/[a-z][a-z\d-]*[ \t]*)>[ \t]*$/i;

/** The HTML blocks of CommonMark that may interrupt a paragraph: how they begin and end. */
const HTML_BLOCKS: readonly (readonly [RegExp, HtmlEnd])[] = [
	[/^<!--/, /-->/],
	[BLOCK_TAG, 'blank line'],
	[/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^<\?/, /\?>/],
	[/^<![a-z]/i, />/],
	[/^<!\[CDATA\[/, /\]\]>/],
];

/** The end of the HTML block that a line's text begins; undefined when it begins none. */
export function htmlEndOf(line: string, isInParagraph: boolean): HtmlEnd | undefined {
	const block = HTML_BLOCKS.find(([start]) => start.test(line));
	return block ? block[1] : !isInParagraph && LONE_TAG.test(line) ? 'blank line' : undefined;
}

/** The number of cells of a delimiter row (`| :--- | ---: |`) at `at`; 0 when it is something else. */
export function countDelimiters(text: string, at: number, end: number): number {
	let count = 0;
	let next = text.charCodeAt(at) === Code.Bar ? at + 1 : at;
	do {
		next = blanksEnd(text, next, end);
		next += text.charCodeAt(next) === Code.Colon ? 1 : 0;
		const dashes = next;
		while (next < end && text.charCodeAt(next) === Code.Minus) {
			next++;
		}
		if (next === dashes) {
			return 0;
		}
		next += next < end && text.charCodeAt(next) === Code.Colon ? 1 : 0;
		next = blanksEnd(text, next, end);
		count++;
		if (next < end && text.charCodeAt(next) !== Code.Bar) {
			return 0;
		}
		next = blanksEnd(text, next + 1, end);
	} while (next < end);
	return count;
}

/** The number of cells of a table row. */
export function countCells(row: string): number {
	const text = row.trim();
	let count = 1;
	for (let at = 0; at < text.length; at++) {
		count += text.charCodeAt(at) === Code.Bar && text.charCodeAt(at - 1) !== Code.Backslash ? 1 : 0;
	}
	const opens = text.startsWith('|') ? 1 : 0;
	const closes = text.endsWith('|') && !text.endsWith('\\|') && text.length > 1 ? 1 : 0;
	return count - opens - closes;
}

/** Whether `wanted` occurs in `text` between `from` and `to`. Linear in that range, not in the text. */
export function includesIn(text: string, wanted: string, from: number, to: number): boolean {
	return text.slice(from, to).includes(wanted);
}

/** Whether the text has only bars, dashes, colons and blanks, and does not begin with a blank. */
export function isDelimiterRow(text: string, at: number, end: number): boolean {
	if (at >= end || isBlankCode(text.charCodeAt(at))) {
		return false;
	}
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code !== Code.Bar && code !== Code.Minus && code !== Code.Colon && code !== Code.Space && code !== Code.Tab) {
			return false;
		}
	}
	return true;
}

/** Whether the character is a space or a tab. */
export function isBlankCode(code: number): boolean {
	return code === Code.Space || code === Code.Tab;
}

/** The end of the spaces and tabs at `at`, at most `end`. */
export function blanksEnd(text: string, at: number, end: number): number {
	while (at < end && isBlankCode(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** The end of the run of one character that begins at `at`, at most `end`. */
export function runEnd(text: string, at: number, end: number): number {
	const code = text.charCodeAt(at);
	while (at < end && text.charCodeAt(at) === code) {
		at++;
	}
	return at;
}

/** White space that JavaScript trims but that is not indentation in CommonMark. */
export function isOddBlank(code: number): boolean {
	return (
		code === 11 ||
		code === 12 ||
		code === 0xa0 ||
		code === 0xfeff ||
		code === 0x3000 ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x2028 ||
		code === 0x2029
	);
}

/** Whether such white space occurs in the text. */
export function hasOddBlank(text: string): boolean {
	return /[^\S \t]/.test(text);
}

/** A letter or a character beyond ASCII, neither of which begins a block. */
export function isWordCode(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;
}

/** Whether the line is an underline that makes the paragraph above it a heading. */
export function isUnderline(text: string, at: number, end: number): boolean {
	return blanksEnd(text, runEnd(text, at, end), end) >= end;
}

/** Whether the line is a thematic break (`---`, `* * *`). */
export function isRule(text: string, at: number, end: number): boolean {
	const mark = text.charCodeAt(at);
	if (mark !== Code.Star && mark !== Code.Minus && mark !== Code.Underscore) {
		return false;
	}
	let count = 0;
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === mark) {
			count++;
		} else if (!isBlankCode(code)) {
			return false;
		}
	}
	return count >= 3;
}

/** The width of a list marker (`-`, `12.`) before a blank or the end of the line; 0 when there is none. */
export function markerWidth(text: string, at: number, end: number): number {
	const code = text.charCodeAt(at);
	let next = at + 1;
	if (code >= Code.Zero && code <= Code.Nine) {
		while (next < end && next - at < 10 && text.charCodeAt(next) >= Code.Zero && text.charCodeAt(next) <= Code.Nine) {
			next++;
		}
		const close = text.charCodeAt(next);
		if (next - at > 9 || next >= end || (close !== Code.Dot && close !== Code.Parenthesis)) {
			return 0;
		}
		next++;
	} else if (code !== Code.Minus && code !== Code.Star && code !== Code.Plus) {
		return 0;
	}
	return next >= end || isBlankCode(text.charCodeAt(next)) ? next - at : 0;
}

/** Whether a list marker of this width may interrupt a paragraph: a bullet, or the number one. */
export function interruptsParagraph(text: string, at: number, width: number): boolean {
	return width === 1 || Number(text.slice(at, at + width - 1)) === 1;
}

/** The level of the ATX heading that begins at `at`, or 0. */
export function headingLevel(text: string, at: number, end: number): number {
	const after = runEnd(text, at, end);
	const level = after - at;
	return level <= 6 && (after >= end || isBlankCode(text.charCodeAt(after))) ? level : 0;
}

/** The words of an ATX heading between `from` and `to`, without the closing hashes. */
export function headingWords(text: string, from: number, to: number): string {
	let end = to;
	while (end > from && isBlankCode(text.charCodeAt(end - 1))) {
		end--;
	}
	let closing = end;
	while (closing > from && text.charCodeAt(closing - 1) === Code.Hash) {
		closing--;
	}
	if (closing < end && (closing === from || isBlankCode(text.charCodeAt(closing - 1)))) {
		end = closing;
	}
	return text.slice(from, end).trim();
}

/** Whether the text between a task's brackets is its mark. Keep in step with the expression in blocks.ts. */
export function isMark(mark: string): boolean {
	return mark === ' ' || mark === 'x' || mark === 'X' || mark === '\t' || /^[^\p{L}\p{N}\s[\]\\^]\u{FE0F}?$/u.test(mark);
}

/** How much of a link definition a line that begins with `[` has. */
export const enum Definition {
	/** It is not a definition. */
	None,
	/** The label continues in the next line, if there is one. */
	OpenLabel,
	/** It may continue in the next line, or only the library can decide. */
	Open,
	/** Complete; a title may follow in the next line. */
	WantsTitle,
	/** Complete. */
	Whole,
}

/** How much of a link definition (`[label]: target "title"`) a line has that begins with its bracket. */
export function readDefinition(text: string, at: number, end: number): Definition {
	const close = labelEnd(text, at + 1, end);
	if (close >= end) {
		return Definition.OpenLabel;
	}
	if (text.charCodeAt(close) !== Code.Close || text.charCodeAt(close + 1) !== Code.Colon || close + 1 >= end) {
		return Definition.None;
	}
	const label = text.slice(at + 1, close);
	const target = blanksEnd(text, close + 2, end);
	const found =
		label.length > MAX_LABEL || label.includes('\\') || label.trim() === '' ? null : DEFINITION_TARGET.exec(text.slice(target, end));
	if (!found) {
		return Definition.Open;
	}
	const after = blanksEnd(text, target + found[0].length, end);
	if (after >= end) {
		return Definition.WantsTitle;
	}
	if (!opensTitle(text.charCodeAt(after))) {
		return Definition.None;
	}
	return TITLE.test(text.slice(after, end)) ? Definition.Whole : Definition.Open;
}

/** Whether a link definition's title may begin with this character. */
export function opensTitle(code: number): boolean {
	return code === Code.Quote || code === Code.Apostrophe || code === Code.OpenParenthesis;
}

/** Longer labels are left to the library, which has its own limit. */
const MAX_LABEL = 900;

/** A target that needs no decoding or balancing and that the library accepts. */
const DEFINITION_TARGET =
	/^(?:https?:\/\/[^\s\\()<>"'\0-\x20\x7f]*|(?!(?:javascript|vbscript|file|data):)[^\s\\()<>"'&\0-\x20\x7f]+)(?=[ \t]|$)/i;

/** A title without escapes on one line. */
const TITLE = /^(?:"[^"\\]+"|'[^'\\]+')[ \t]*$/;

/** The end of a label that continues at `at`: its bracket, a bracket that labels must not have, or `end`. */
export function labelEnd(text: string, at: number, end: number): number {
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === Code.Open || code === Code.Close) {
			return at;
		}
		if (code === Code.Backslash) {
			at++;
		}
	}
	return end;
}
