import { LineKind, type Blocks, type HeadingBlock, type ItemBlock } from './blockModel';
import type { LineIndex } from './lineIndex';

/** Deeper nesting is left to the library, which has a limit of its own. */
const MAX_CONTAINERS = 32;

const enum Code {
	Tab = 9,
	Space = 32,
	Hash = 35,
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
	Parenthesis = 41,
}

const enum Leaf {
	None,
	Paragraph,
	Fence,
	Html,
	Code,
	Table,
}

/** Tags that begin an HTML block up to the next blank line (CommonMark, HTML blocks, condition 6). */
const BLOCK_TAG =
	/^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/i;

/**
 * The same blocks as the library reads, for ordinary documents: one pass over the text, no tokens. Gives up, with
 * undefined, on what it is not sure of (tabs that indent inside lists and quotes, link definitions that go on, HTML
 * outside the common cases, deep nesting); the library decides then. A differential test holds the two together.
 * Follows the block structure of CommonMark 0.31 with GFM's tables; linear in the text's length.
 */
export function scanBlocks(index: LineIndex, firstLine: number): Blocks | undefined {
	return new BlockScanner(index).scan(firstLine);
}

/** One text's scan; holds the open containers and the open leaf between lines. */
class BlockScanner {
	readonly #text: string;
	readonly #index: LineIndex;
	readonly #count: number;
	readonly #kinds: Uint8Array;
	readonly #listDepth: Uint8Array;
	readonly #headings: HeadingBlock[] = [];
	readonly #items: ItemBlock[] = [];
	readonly #tables: [number, number][] = [];

	/** Open containers: the columns a list item's content is indented by, or -1 for a quote. */
	readonly #indents: number[] = [];
	/** For each container, the task list item it is or stands in, or -1. */
	readonly #tasks: number[] = [];
	/** The innermost list item has no content yet: its first paragraph may be a task. */
	#isFreshItem = false;
	/** The line on which the innermost item began with nothing after its marker. */
	#emptyItemLine = -1;
	#listItems = 0;

	#leaf: Leaf = Leaf.None;
	#leafStart = 0;
	/** Whether the paragraph's last line belongs to it by itself, not as a lazy continuation. */
	#isPlainLine = false;
	#isDefinition = false;
	#isTaskParagraph = false;
	/** `[x]` and nothing else on its line: a task only when the paragraph goes on. */
	#pendingTask: ItemBlock | undefined;
	#contentStart = 0;
	#fenceMark = 0;
	#fenceLength = 0;
	#htmlEnd = '';

	constructor(index: LineIndex) {
		this.#text = index.text;
		this.#index = index;
		this.#count = index.count;
		this.#kinds = new Uint8Array(index.count);
		this.#listDepth = new Uint8Array(index.count);
	}

	scan(firstLine: number): Blocks | undefined {
		this.#kinds.fill(LineKind.FrontMatter, 0, firstLine);
		for (let line = firstLine; line < this.#count; line++) {
			let start = this.#index.start(line);
			if (line === 0 && this.#text.charCodeAt(0) === 0xfeff) {
				start++;
			}
			if (!this.#scanLine(line, start, this.#index.end(line))) {
				return undefined;
			}
		}
		if (this.#leaf === Leaf.Table && this.#indents.length === 0) {
			this.#closeLeaf(this.#count);
		}
		return { kinds: this.#kinds, listDepth: this.#listDepth, headings: this.#headings, items: this.#items, tables: this.#tables };
	}

	/** False when the line is not ordinary. */
	#scanLine(line: number, start: number, end: number): boolean {
		const text = this.#text;
		let at = start;
		let indent = 0;
		// What stands between the margin of the innermost container and the first character.
		while (at < end && text.charCodeAt(at) === Code.Space) {
			at++;
		}
		indent = at - start;
		let isBlank = at >= end;
		if (!isBlank && text.charCodeAt(at) === Code.Tab) {
			const content = blanksEnd(text, at, end);
			isBlank = content === end;
			if (!isBlank && this.#indents.length > 0) {
				return false;
			}
			if (!isBlank && this.#leaf !== Leaf.Fence && this.#leaf !== Leaf.Html) {
				// A tab reaches the fourth column: code, or the paragraph goes on.
				indent = 4;
				at = content;
			}
		}
		// 1. Which containers go on?
		let matched = 0;
		const open = this.#indents.length;
		while (matched < open) {
			const wanted = this.#indents[matched] ?? 0;
			if (wanted < 0) {
				if (isBlank || indent > 3 || text.charCodeAt(at) !== Code.Greater) {
					break;
				}
				at++;
				if (text.charCodeAt(at) === Code.Tab && at < end) {
					return false;
				}
				if (at < end && text.charCodeAt(at) === Code.Space) {
					at++;
				}
				const from = at;
				while (at < end && text.charCodeAt(at) === Code.Space) {
					at++;
				}
				indent = at - from;
				isBlank = at >= end;
				if (!isBlank && text.charCodeAt(at) === Code.Tab) {
					return false;
				}
			} else if (isBlank) {
				if (matched === open - 1 && this.#emptyItemLine === line - 1 && this.#isFreshItem) {
					break;
				}
			} else if (indent >= wanted) {
				indent -= wanted;
			} else {
				break;
			}
			matched++;
		}
		const isAllMatched = matched === open;
		if (isAllMatched && (this.#leaf === Leaf.Fence || this.#leaf === Leaf.Html)) {
			if (line === this.#leafStart + 1 && this.#isBelowBars(line, at, end)) {
				// The library takes even the line that opens one for a table's header.
				return false;
			}
			this.#continueLiteral(line, at, end, indent, isBlank);
			return true;
		}
		if (isBlank) {
			return this.#blankLine(line, matched);
		}
		return this.#openBlocks(line, at, end, indent, matched, isAllMatched);
	}

	#continueLiteral(line: number, at: number, end: number, indent: number, isBlank: boolean): void {
		const isFence = this.#leaf === Leaf.Fence;
		this.#kinds[line] = isFence ? LineKind.Code : LineKind.Html;
		this.#listDepth[line] = this.#listItems;
		if (isFence) {
			if (!isBlank && indent <= 3 && this.#isClosingFence(at, end)) {
				this.#leaf = Leaf.None;
			}
		} else if (this.#htmlEnd === '' ? isBlank : indexIn(this.#text, this.#htmlEnd, at, end)) {
			if (this.#htmlEnd === '') {
				this.#kinds[line] = LineKind.Prose;
			}
			this.#leaf = Leaf.None;
		}
	}

	#isClosingFence(at: number, end: number): boolean {
		const from = at;
		while (at < end && this.#text.charCodeAt(at) === this.#fenceMark) {
			at++;
		}
		if (at - from < this.#fenceLength) {
			return false;
		}
		return blanksEnd(this.#text, at, end) >= end;
	}

	#blankLine(line: number, matched: number): boolean {
		if (matched < this.#indents.length) {
			// Quotes end at a line without their mark, with all that stands in them; so does an item that began with nothing.
			this.#closeContainers(matched, line);
		}
		this.#closeLeaf(line, this.#leaf === Leaf.Code);
		this.#listDepth[line] = this.#listItems;
		return true;
	}

	/** A line with content: new containers and leaves, or the paragraph goes on. */
	#openBlocks(line: number, at: number, end: number, indent: number, matched: number, isAllMatched: boolean): boolean {
		const text = this.#text;
		let isNew = false;
		if (this.#leaf !== Leaf.Table && !(this.#leaf === Leaf.Paragraph && isAllMatched && this.#indents.length === 0) && this.#isBelowBars(line, at, end)) {
			// The library takes even a heading or a list's line for a table's header.
			return false;
		}
		for (;;) {
			const isParagraph = this.#leaf === Leaf.Paragraph && isAllMatched && !isNew;
			if (indent >= 4) {
				if (!isAllMatched && (this.#indents.includes(-1) || !(isWordCode(text.charCodeAt(at)) || (this.#indents.length === 1 && this.#isWordyItem(at, end))))) {
					// Behind a quote, or before anything that could begin a block, readers differ on what goes on lazily.
					return false;
				}
				if (this.#leaf === Leaf.Paragraph && !isNew) {
					break;
				}
				this.#close(matched, line, isNew);
				this.#leaf = Leaf.Code;
				this.#kinds[line] = LineKind.Code;
				this.#listDepth[line] = this.#listItems;
				this.#isFreshItem = false;
				return true;
			}
			const code = text.charCodeAt(at);
			if (code === Code.Greater) {
				this.#close(matched, line, isNew);
				this.#isFreshItem = false;
				at++;
				if (text.charCodeAt(at) === Code.Tab && at < end) {
					return false;
				}
				if (at < end && text.charCodeAt(at) === Code.Space) {
					at++;
				}
				const from = at;
				while (at < end && text.charCodeAt(at) === Code.Space) {
					at++;
				}
				indent = at - from;
				this.#indents.push(-1);
				this.#tasks.push(this.#tasks.at(-1) ?? -1);
				matched = this.#indents.length;
				isAllMatched = true;
				isNew = true;
				if (this.#indents.length > MAX_CONTAINERS || (at < end && text.charCodeAt(at) === Code.Tab)) {
					return false;
				}
				if (at >= end) {
					this.#listDepth[line] = this.#listItems;
					return true;
				}
				continue;
			}
			if (isParagraph && this.#isTableDelimiter(line, at, end)) {
				return this.#openTable(line);
			}
			if (code === Code.Hash) {
				const level = this.#headingLevel(at, end);
				if (level > 0) {
					this.#close(matched, line, isNew);
					this.#isFreshItem = false;
					this.#addHeading(line, level, at + level, end);
					return true;
				}
			} else if (code === Code.Backtick || code === Code.Tilde) {
				if (this.#openFence(line, at, end, code, matched, isNew)) {
					return true;
				}
			} else if (code === Code.Less) {
				const opened = this.#openHtml(line, at, end, matched, isNew);
				if (opened !== undefined) {
					return opened;
				}
			} else if (isParagraph && (code === Code.Equals || code === Code.Minus) && isUnderline(text, at, end, code)) {
				if (this.#isDefinition || this.#isTaskParagraph || !this.#isPlainLine) {
					return false;
				}
				this.#closeSetext(line, code === Code.Equals ? 1 : 2);
				return true;
			}
			if ((code === Code.Star || code === Code.Minus || code === Code.Underscore) && isRule(text, at, end, code)) {
				this.#close(matched, line, isNew);
				this.#isFreshItem = false;
				this.#kinds[line] = LineKind.Rule;
				this.#listDepth[line] = this.#listItems;
				return true;
			}
			const width = markerWidth(text, at, end);
			if (width === 0) {
				break;
			}
			let content = at + width;
			while (content < end && text.charCodeAt(content) === Code.Space) {
				content++;
			}
			if (content < end && text.charCodeAt(content) === Code.Tab) {
				return false;
			}
			const isEmpty = content >= end;
			if (isParagraph && (isEmpty || (width > 1 && !isOne(text, at, at + width - 1)))) {
				break;
			}
			this.#close(matched, line, isNew);
			const blanks = content - at - width;
			const isCodeInside = blanks >= 5;
			this.#indents.push(indent + width + (isEmpty || isCodeInside ? 1 : blanks));
			this.#tasks.push(this.#tasks.at(-1) ?? -1);
			this.#listItems++;
			this.#isFreshItem = true;
			this.#emptyItemLine = isEmpty ? line : -1;
			this.#listDepth[line] = this.#listItems;
			matched = this.#indents.length;
			isAllMatched = true;
			isNew = true;
			if (this.#indents.length > MAX_CONTAINERS) {
				return false;
			}
			if (isEmpty) {
				return true;
			}
			at = content;
			indent = isCodeInside ? blanks - 1 : 0;
		}
		return this.#paragraphLine(line, at, end, matched, isNew, isAllMatched);
	}

	/** A list marker and words or a box: no rule, no empty item. */
	#isWordyItem(at: number, end: number): boolean {
		const width = markerWidth(this.#text, at, end);
		const code = this.#text.charCodeAt(at + width + 1);
		return width > 0 && at + width + 1 < end && (code === Code.Open || isWordCode(code));
	}

	#paragraphLine(line: number, at: number, end: number, matched: number, isNew: boolean, isAllMatched: boolean): boolean {
		if (this.#leaf === Leaf.Paragraph && !isNew) {
			// The paragraph goes on, lazily where its containers' marks are missing.
			if (this.#isDefinition) {
				return false;
			}
			if (this.#pendingTask) {
				this.#addTask(this.#pendingTask);
			}
			this.#isPlainLine = isAllMatched;
			this.#contentStart = at;
			this.#listDepth[line] = this.#listItems;
			return true;
		}
		if (isOddBlank(this.#text.charCodeAt(at))) {
			return false;
		}
		if (this.#leaf === Leaf.Table && !isNew && isAllMatched) {
			this.#kinds[line] = LineKind.Table;
			this.#listDepth[line] = this.#listItems;
			return true;
		}
		this.#close(matched, line, isNew);
		this.#leaf = Leaf.Paragraph;
		this.#leafStart = line;
		this.#contentStart = at;
		this.#isPlainLine = true;
		this.#isDefinition = false;
		this.#isTaskParagraph = false;
		this.#listDepth[line] = this.#listItems;
		if (this.#text.charCodeAt(at) === Code.Open) {
			this.#isDefinition = indexIn(this.#text, ']:', at, end);
			if (this.#isFreshItem && (this.#indents.at(-1) ?? -1) >= 0) {
				this.#readTask(line, at, end);
			}
		}
		this.#isFreshItem = false;
		return true;
	}

	/** `[x] words`; the mark is one character, with its variation selector. */
	#readTask(line: number, at: number, end: number): void {
		const text = this.#text;
		const close = text.indexOf(']', at + 1);
		if (close < 0 || close > at + 4 || close >= end) {
			return;
		}
		const mark = text.slice(at + 1, close);
		if (!isMark(mark)) {
			return;
		}
		const after = close + 1;
		let last = end;
		while (last > after && isBlankCode(text.charCodeAt(last - 1))) {
			last--;
		}
		const item = { line, character: at - (this.#index.start(line)), mark, text: text.slice(after, last).trim(), parent: this.#tasks.at(-2) ?? -1 };
		if (last === after) {
			this.#pendingTask = item;
			this.#isTaskParagraph = true;
		} else if (text.charCodeAt(after) === Code.Space || text.charCodeAt(after) === Code.Tab) {
			this.#addTask(item);
		}
	}

	#addTask(item: ItemBlock): void {
		this.#pendingTask = undefined;
		this.#isTaskParagraph = true;
		this.#tasks[this.#tasks.length - 1] = this.#items.push(item) - 1;
	}

	#close(matched: number, line: number, isNew: boolean): void {
		if (isNew) {
			return;
		}
		this.#closeContainers(matched, line);
		this.#closeLeaf(line);
	}

	#closeContainers(matched: number, line: number): void {
		if (this.#indents.length > matched) {
			this.#closeLeaf(line);
			while (this.#indents.length > matched) {
				if ((this.#indents.pop() ?? -1) >= 0) {
					this.#listItems--;
				}
				this.#tasks.pop();
			}
			this.#isFreshItem = false;
		}
	}

	/** @param keepsCode a blank line inside indented code does not end it. */
	#closeLeaf(line: number, keepsCode = false): void {
		if (keepsCode) {
			return;
		}
		if (this.#leaf === Leaf.Table && this.#indents.length === 0) {
			this.#tables.push([this.#leafStart, line]);
		}
		this.#leaf = Leaf.None;
		this.#pendingTask = undefined;
		this.#isTaskParagraph = false;
	}

	#headingLevel(at: number, end: number): number {
		let level = 1;
		while (at + level < end && this.#text.charCodeAt(at + level) === Code.Hash) {
			level++;
		}
		return level <= 6 && (at + level >= end || isBlankCode(this.#text.charCodeAt(at + level))) ? level : 0;
	}

	#addHeading(line: number, level: number, from: number, to: number): void {
		this.#kinds[line] = LineKind.Heading;
		this.#listDepth[line] = this.#listItems;
		if (this.#indents.length > 0) {
			return;
		}
		const text = this.#text;
		let end = to;
		while (end > from && isBlankCode(text.charCodeAt(end - 1))) {
			end--;
		}
		let closing = end;
		while (closing > from && text.charCodeAt(closing - 1) === Code.Hash) {
			closing--;
		}
		if (closing >= from && closing < end && (closing === from || isBlankCode(text.charCodeAt(closing - 1)))) {
			end = closing;
		}
		this.#pushHeading(line, level, text.slice(from, end).trim());
	}

	#pushHeading(line: number, level: number, words: string): void {
		const start = this.#index.start(line);
		const end = this.#index.end(line);
		this.#headings.push({ line, level, text: words, character: words === '' ? end - start : Math.max(0, this.#text.indexOf(words, start) - start) });
	}

	#closeSetext(line: number, level: number): void {
		this.#kinds.fill(LineKind.Heading, this.#leafStart, line + 1);
		this.#listDepth[line] = this.#listItems;
		if (this.#indents.length === 0) {
			this.#pushHeading(this.#leafStart, level, this.#text.slice(this.#index.start(this.#leafStart), this.#index.end(this.#leafStart)).replace(/^\uFEFF/, '').trim());
		}
		this.#closeLeaf(line + 1);
	}

	#openFence(line: number, at: number, end: number, mark: number, matched: number, isNew: boolean): boolean {
		let length = 1;
		while (at + length < end && this.#text.charCodeAt(at + length) === mark) {
			length++;
		}
		if (length < 3 || (mark === Code.Backtick && indexIn(this.#text, '`', at + length, end))) {
			return false;
		}
		this.#close(matched, line, isNew);
		this.#isFreshItem = false;
		this.#leaf = Leaf.Fence;
		this.#leafStart = line;
		this.#fenceMark = mark;
		this.#fenceLength = length;
		this.#kinds[line] = LineKind.Code;
		this.#listDepth[line] = this.#listItems;
		return true;
	}

	/** True when an HTML block begins, false when the library must say, undefined when none does. */
	#openHtml(line: number, at: number, end: number, matched: number, isNew: boolean): boolean | undefined {
		const rest = this.#text.slice(at, Math.min(end, at + 40));
		let closing: string | undefined;
		if (rest.startsWith('<!--')) {
			closing = '-->';
		} else if (rest.startsWith('<?')) {
			closing = '?>';
		} else if (BLOCK_TAG.test(rest)) {
			closing = '';
		} else if (/^<(?:!|script|pre|style|textarea)/i.test(rest)) {
			return false;
		} else if (/^<\/?[a-z][a-z0-9-]*[\s/>]/i.test(rest) && !((this.#leaf === Leaf.Paragraph || this.#leaf === Leaf.Table) && !isNew)) {
			// A complete tag alone on its line, where no paragraph goes on.
			return this.#text.slice(at, end).trimEnd().endsWith('>') ? false : undefined;
		}
		if (closing === undefined) {
			return undefined;
		}
		this.#close(matched, line, isNew);
		this.#isFreshItem = false;
		this.#kinds[line] = LineKind.Html;
		this.#listDepth[line] = this.#listItems;
		if (closing === '' || !indexIn(this.#text, closing, at, end)) {
			this.#leaf = Leaf.Html;
			this.#leafStart = line;
			this.#htmlEnd = closing;
		}
		return true;
	}

	/** Whether the line could be a delimiter row and the line above has a bar. */
	#isBelowBars(line: number, at: number, end: number): boolean {
		return isDelimiterRow(this.#text, at, Math.min(end, at + 200)) && indexIn(this.#text, '|', this.#index.start(line - 1), this.#index.end(line - 1));
	}

	/** Whether the line is a table's delimiter row under a header row of as many cells. */
	#isTableDelimiter(line: number, at: number, end: number): boolean {
		const text = this.#text;
		const first = text.charCodeAt(at);
		if (!isDelimiterRow(text, at, end)) {
			return false;
		}
		const header = text.slice(this.#contentStart, this.#index.end(line - 1));
		const margin = text.slice(this.#index.start(line - 1), this.#contentStart);
		if (end - at < 2 || margin.length >= 4 || margin.includes('\t') || !this.#isPlainLine || !header.includes('|') || (first === Code.Minus && isBlankCode(text.charCodeAt(at + 1)))) {
			return false;
		}
		const cells = countDelimiters(text, at, end);
		return cells > 0 && cells === countCells(header);
	}

	#openTable(line: number): boolean {
		if (this.#isTaskParagraph || this.#isDefinition) {
			return false;
		}
		this.#leaf = Leaf.Table;
		this.#leafStart = line - 1;
		this.#kinds.fill(LineKind.Table, line - 1, line + 1);
		this.#listDepth[line] = this.#listItems;
		return true;
	}
}

/** The cells of a delimiter row (`| :--- | ---: |`) that begins at `at`; 0 when one is something else. */
function countDelimiters(text: string, at: number, end: number): number {
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

function countCells(row: string): number {
	const text = row.trim();
	let count = 1;
	for (let at = 0; at < text.length; at++) {
		count += text.charCodeAt(at) === Code.Bar && text.charCodeAt(at - 1) !== Code.Backslash ? 1 : 0;
	}
	const opens = text.startsWith('|') ? 1 : 0;
	const closes = text.endsWith('|') && !text.endsWith('\\|') && text.length > 1 ? 1 : 0;
	return count - opens - closes;
}

/** Whether `wanted` begins in `text` from `from` and ends before `to`: looked for within the line only. */
function indexIn(text: string, wanted: string, from: number, to: number): boolean {
	return text.slice(from, to).includes(wanted);
}

/** Whether only bars, dashes, colons and blanks stand there, no blank in front. */
function isDelimiterRow(text: string, at: number, end: number): boolean {
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

function isBlankCode(code: number): boolean {
	return code === Code.Space || code === Code.Tab;
}

/** Where the blanks that stand at `at` end, at most at `end`. */
function blanksEnd(text: string, at: number, end: number): number {
	while (at < end && isBlankCode(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** White space that JavaScript trims and CommonMark does not take for indentation. */
function isOddBlank(code: number): boolean {
	return code === 11 || code === 12 || code === 0xa0 || code === 0xfeff || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029;
}

/** A letter, or any character beyond ASCII: nothing that begins a block. */
function isWordCode(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;
}

function isUnderline(text: string, at: number, end: number, mark: number): boolean {
	while (at < end && text.charCodeAt(at) === mark) {
		at++;
	}
	return blanksEnd(text, at, end) >= end;
}

function isRule(text: string, at: number, end: number, mark: number): boolean {
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

/** The width of a list marker (`-`, `12.`) that a blank or the line's end follows; 0 when there is none. */
function markerWidth(text: string, at: number, end: number): number {
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

function isOne(text: string, from: number, to: number): boolean {
	return Number(text.slice(from, to)) === 1;
}

/** Keep in step with the expression in blocks.ts. */
function isMark(mark: string): boolean {
	return mark === ' ' || mark === 'x' || mark === 'X' || mark === '\t' || /^[^\p{L}\p{N}\s[\]\\^]\u{FE0F}?$/u.test(mark);
}
