import { LineKind, type Blocks, type HeadingBlock, type ItemBlock } from './blockModel';
import { LineCursor } from './lineCursor';
import type { LineIndex } from './lineIndex';
import {
	Code,
	countCells,
	countDelimiters,
	Definition,
	hasOddBlank,
	headingLevel,
	headingWords,
	htmlEndOf,
	includesIn,
	interruptsParagraph,
	isBlankCode,
	isDelimiterRow,
	isMark,
	isOddBlank,
	isRule,
	isUnderline,
	isWordCode,
	labelEnd,
	markerWidth,
	opensTitle,
	readDefinition,
	runEnd,
	blanksEnd,
	type HtmlEnd,
} from './lineShapes';
import { OpenContainers } from './openContainers';

/** Deeper nesting is left to the library, which has its own limit. */
const MAX_CONTAINERS = 32;

/** Why a text is left to the library. */
export const GIVE_UP_REASONS = [
	'containers nested deeply',
	'tab in nested quotes',
	'indented line outside its container',
	'table header that is no paragraph',
	'table in a task or a definition',
	'heading of a task or a definition',
	'underline below a lazy line',
	'definition over several lines',
	'unusual white space',
] as const;

export type GiveUpReason = (typeof GIVE_UP_REASONS)[number];

const enum Leaf {
	None,
	Paragraph,
	Fence,
	Html,
	Code,
	Table,
}

/** The result of reading a line, or the rest of it, as a block. */
const enum Outcome {
	/** It does not begin this block. */
	NotThis,
	/** It opens a container, whose content follows on the same line. */
	Entered,
	/** The line is complete. */
	Read,
	/** Only the library can decide. */
	GaveUp,
}

/**
 * Reads the blocks of ordinary documents in one pass, without tokens, exactly as the library does. On a line it is not
 * sure of, it gives up and returns the reason, and the library reads the text instead. A differential test compares the
 * two. Follows the block structure of CommonMark 0.31 with GFM's tables; linear in the text's length.
 */
export function scanBlocks(index: LineIndex, firstLine: number): Blocks | GiveUpReason {
	return new BlockScanner(index).scan(firstLine);
}

/** One text's scan; holds the open containers and the open leaf between lines. */
class BlockScanner {
	readonly #text: string;
	readonly #index: LineIndex;
	readonly #kinds: Uint8Array;
	readonly #listDepth: Uint8Array;
	readonly #headings: HeadingBlock[] = [];
	readonly #items: ItemBlock[] = [];
	readonly #tables: [number, number][] = [];
	#reason: GiveUpReason | undefined;

	readonly #containers = new OpenContainers();
	/** The innermost list item has no content yet: its first paragraph may be a task. */
	#isFreshItem = false;
	/** The line on which the last item began. */
	#itemLine = -1;
	/** The line on which the innermost item began, if nothing followed its marker. */
	#emptyItemLine = -1;

	readonly #cursor: LineCursor;
	/** How many containers the line continues or opens. */
	#matched = 0;
	/** The line has opened a container, which closes the previous ones. */
	#hasOpened = false;

	#leaf: Leaf = Leaf.None;
	#leafStart = 0;
	/** Whether the paragraph's last line is not a lazy continuation. */
	#isPlainLine = false;
	/** The start and the indentation in columns of the paragraph's last line. */
	#contentStart = 0;
	#contentIndent = 0;
	#definition: Definition = Definition.None;
	/** The line that may have the title of a link definition. */
	#titleLine = -1;
	#isTaskParagraph = false;
	/** `[x]` alone on its line: a task only when the paragraph continues. */
	#pendingTask: ItemBlock | undefined;
	#fenceMark = 0;
	#fenceLength = 0;
	#htmlEnd: HtmlEnd = 'blank line';

	constructor(index: LineIndex) {
		this.#text = index.text;
		this.#index = index;
		this.#kinds = new Uint8Array(index.count);
		this.#listDepth = new Uint8Array(index.count);
		this.#cursor = new LineCursor(index.text);
	}

	scan(firstLine: number): Blocks | GiveUpReason {
		const { count } = this.#index;
		this.#kinds.fill(LineKind.FrontMatter, 0, firstLine);
		for (let line = firstLine; line < count; line++) {
			const hasByteOrderMark = line === 0 && this.#text.charCodeAt(0) === 0xfeff;
			this.#cursor.begin(line, this.#index.start(line) + (hasByteOrderMark ? 1 : 0), this.#index.end(line));
			this.#readLine(line);
			if (this.#reason !== undefined) {
				return this.#reason;
			}
			this.#listDepth[line] = this.#containers.items;
		}
		this.#closeLeaf(count);
		return { kinds: this.#kinds, listDepth: this.#listDepth, headings: this.#headings, items: this.#items, tables: this.#tables };
	}

	#readLine(line: number): Outcome {
		const cursor = this.#cursor;
		this.#matched = this.#containers.continue(cursor);
		this.#hasOpened = false;
		if (cursor.hasUnclearTab) {
			return this.#giveUp('tab in nested quotes');
		}
		if (this.#goesOn(Leaf.Fence) || this.#goesOn(Leaf.Html)) {
			// The library reads even the line that opens a container as a table header.
			return line === this.#leafStart + 1 && this.#isBelowBars()
				? this.#giveUp('table header that is no paragraph')
				: this.#continueLiteral();
		}
		if (cursor.isBlank) {
			return this.#blankLine();
		}
		const canFollowHeader = this.#goesOn(Leaf.Paragraph) && this.#itemLine !== line - 1;
		if (this.#leaf !== Leaf.Table && !canFollowHeader && this.#isBelowBars()) {
			// The library reads even a heading or a list item as a table header.
			return this.#giveUp('table header that is no paragraph');
		}
		if (line === this.#titleLine && opensTitle(cursor.code)) {
			return this.#giveUp('definition over several lines');
		}
		for (;;) {
			const outcome = this.#openBlock();
			if (outcome !== Outcome.Entered) {
				return outcome === Outcome.NotThis ? this.#paragraphLine() : outcome;
			}
		}
	}

	#giveUp(reason: GiveUpReason): Outcome {
		this.#reason = reason;
		return Outcome.GaveUp;
	}

	/** Whether this leaf is open and the line is in all of its containers. */
	#goesOn(leaf: Leaf): boolean {
		return this.#leaf === leaf && this.#matched === this.#containers.count && !this.#hasOpened;
	}

	#continueLiteral(): Outcome {
		const { line, at, end, isBlank, indent } = this.#cursor;
		if (this.#leaf === Leaf.Fence) {
			this.#kinds[line] = LineKind.Code;
			if (!isBlank && indent <= 3 && this.#isClosingFence()) {
				this.#leaf = Leaf.None;
			}
		} else if (this.#htmlEnd === 'blank line') {
			if (isBlank) {
				this.#leaf = Leaf.None;
			} else {
				this.#kinds[line] = LineKind.Html;
			}
		} else {
			this.#kinds[line] = LineKind.Html;
			if (this.#htmlEnd.test(this.#text.slice(at, end))) {
				this.#leaf = Leaf.None;
			}
		}
		return Outcome.Read;
	}

	#isClosingFence(): boolean {
		const { at, end, code } = this.#cursor;
		const after = code === this.#fenceMark ? runEnd(this.#text, at, end) : at;
		return after - at >= this.#fenceLength && blanksEnd(this.#text, after, end) >= end;
	}

	#blankLine(): Outcome {
		const { count } = this.#containers;
		const endsEmptyItem = this.#matched === count && this.#isFreshItem && this.#emptyItemLine === this.#cursor.line - 1;
		// A line without the mark ends a quote and everything in it; a blank line ends an item that began empty.
		this.#closeContainers(endsEmptyItem ? count - 1 : this.#matched);
		if (this.#leaf !== Leaf.Code) {
			this.#closeLeaf(this.#cursor.line);
		}
		return Outcome.Read;
	}

	/** Tries each kind of block that the rest of the line may begin; `NotThis` for a paragraph's text. */
	#openBlock(): Outcome {
		const { indent, code } = this.#cursor;
		if (indent >= 4) {
			return this.#openCode();
		}
		if (code === Code.Greater) {
			return this.#openQuote();
		}
		if (this.#goesOn(Leaf.Paragraph) && this.#isTableDelimiter()) {
			return this.#openTable();
		}
		const outcome = this.#openLeaf(code);
		return outcome === Outcome.NotThis ? this.#openItem() : outcome;
	}

	#openLeaf(code: number): Outcome {
		switch (code) {
			case Code.Hash:
				return this.#openHeading();
			case Code.Backtick:
			case Code.Tilde:
				return this.#openFence();
			case Code.Less:
				return this.#openHtml();
			case Code.Equals:
			case Code.Minus:
			case Code.Star:
			case Code.Underscore: {
				const outcome = this.#closeSetext(code);
				return outcome === Outcome.NotThis ? this.#openRule() : outcome;
			}
			default:
				return Outcome.NotThis;
		}
	}

	#openCode(): Outcome {
		const isLazy = this.#matched < this.#containers.count;
		if (
			isLazy &&
			(this.#containers.hasQuote || !(isWordCode(this.#cursor.code) || (this.#containers.count === 1 && this.#isWordyItem())))
		) {
			// After a quote, or before anything that could begin a block, parsers differ on lazy continuations.
			return this.#giveUp('indented line outside its container');
		}
		if (this.#leaf === Leaf.Paragraph && !this.#hasOpened) {
			return Outcome.NotThis;
		}
		return this.#openOn(Leaf.Code, LineKind.Code);
	}

	/** A list marker followed by text or a box; not a rule or an empty item. */
	#isWordyItem(): boolean {
		const { at, end } = this.#cursor;
		const width = markerWidth(this.#text, at, end);
		const code = this.#text.charCodeAt(at + width + 1);
		return width > 0 && at + width + 1 < end && (code === Code.Open || isWordCode(code));
	}

	#openQuote(): Outcome {
		this.#closeBefore();
		this.#isFreshItem = false;
		this.#cursor.skipQuoteMark();
		this.#containers.openQuote();
		return this.#enter();
	}

	#openItem(): Outcome {
		const cursor = this.#cursor;
		const width = markerWidth(this.#text, cursor.at, cursor.end);
		if (width === 0) {
			return Outcome.NotThis;
		}
		const isEmpty = blanksEnd(this.#text, cursor.at + width, cursor.end) >= cursor.end;
		if (this.#goesOn(Leaf.Paragraph) && (isEmpty || !interruptsParagraph(this.#text, cursor.at, width))) {
			return Outcome.NotThis;
		}
		this.#closeBefore();
		const margin = cursor.margin;
		const markerEnd = cursor.column + width;
		cursor.skipMarker(width);
		// Five or more columns are indented code after one column of the item's indentation.
		cursor.margin = isEmpty || cursor.column - markerEnd >= 5 ? markerEnd + 1 : cursor.column;
		this.#containers.openItem(cursor.margin - margin);
		this.#isFreshItem = true;
		this.#itemLine = cursor.line;
		this.#emptyItemLine = isEmpty ? cursor.line : -1;
		return this.#enter();
	}

	/** The line continues in the container that it has just opened. */
	#enter(): Outcome {
		this.#matched = this.#containers.count;
		this.#hasOpened = true;
		if (this.#matched > MAX_CONTAINERS) {
			return this.#giveUp('containers nested deeply');
		}
		if (this.#cursor.hasUnclearTab) {
			return this.#giveUp('tab in nested quotes');
		}
		return this.#cursor.isBlank ? Outcome.Read : Outcome.Entered;
	}

	/** The line begins a leaf that may continue in the next line. */
	#openOn(leaf: Leaf, kind: LineKind): Outcome {
		this.#closeBefore();
		this.#isFreshItem = false;
		this.#leaf = leaf;
		this.#leafStart = this.#cursor.line;
		this.#kinds[this.#cursor.line] = kind;
		return Outcome.Read;
	}

	#openHeading(): Outcome {
		const { line, at, end } = this.#cursor;
		const level = headingLevel(this.#text, at, end);
		if (level === 0) {
			return Outcome.NotThis;
		}
		this.#openOn(Leaf.None, LineKind.Heading);
		if (this.#containers.count === 0) {
			this.#addHeading(line, level, headingWords(this.#text, at + level, end));
		}
		return Outcome.Read;
	}

	#addHeading(line: number, level: number, words: string): void {
		const start = this.#index.start(line);
		const end = this.#index.end(line);
		this.#headings.push({
			line,
			level,
			text: words,
			character: words === '' ? end - start : Math.max(0, this.#text.indexOf(words, start) - start),
		});
	}

	/** The underline that makes the paragraph above a heading. */
	#closeSetext(code: number): Outcome {
		const { line, at, end } = this.#cursor;
		if ((code !== Code.Equals && code !== Code.Minus) || !this.#goesOn(Leaf.Paragraph) || !isUnderline(this.#text, at, end)) {
			return Outcome.NotThis;
		}
		if (this.#definition !== Definition.None || this.#isTaskParagraph) {
			return this.#giveUp('heading of a task or a definition');
		}
		if (!this.#isPlainLine) {
			return this.#giveUp('underline below a lazy line');
		}
		this.#kinds.fill(LineKind.Heading, this.#leafStart, line + 1);
		if (this.#containers.count === 0) {
			const words = this.#index
				.line(this.#leafStart)
				.replace(/^\uFEFF/, '')
				.trim();
			this.#addHeading(this.#leafStart, code === Code.Equals ? 1 : 2, words);
		}
		this.#closeLeaf(line + 1);
		return Outcome.Read;
	}

	#openRule(): Outcome {
		const { at, end } = this.#cursor;
		return isRule(this.#text, at, end) ? this.#openOn(Leaf.None, LineKind.Rule) : Outcome.NotThis;
	}

	#openFence(): Outcome {
		const { at, end, code } = this.#cursor;
		const after = runEnd(this.#text, at, end);
		if (after - at < 3 || (code === Code.Backtick && includesIn(this.#text, '`', after, end))) {
			return Outcome.NotThis;
		}
		this.#fenceMark = code;
		this.#fenceLength = after - at;
		return this.#openOn(Leaf.Fence, LineKind.Code);
	}

	#openHtml(): Outcome {
		const { at, end } = this.#cursor;
		const words = this.#text.slice(at, end);
		const isInParagraph = (this.#leaf === Leaf.Paragraph && !this.#hasOpened) || this.#goesOn(Leaf.Table);
		const closing = htmlEndOf(words, isInParagraph);
		if (closing === undefined) {
			return !isInParagraph && hasOddBlank(words) ? this.#giveUp('unusual white space') : Outcome.NotThis;
		}
		this.#htmlEnd = closing;
		return this.#openOn(closing !== 'blank line' && closing.test(words) ? Leaf.None : Leaf.Html, LineKind.Html);
	}

	/** Whether the line could be a delimiter row and the line above has a bar. */
	#isBelowBars(): boolean {
		const { line, at, end } = this.#cursor;
		return (
			isDelimiterRow(this.#text, at, Math.min(end, at + 200)) &&
			includesIn(this.#text, '|', this.#index.start(line - 1), this.#index.end(line - 1))
		);
	}

	/** Whether the line is a delimiter row below a header row with as many cells. */
	#isTableDelimiter(): boolean {
		const { line, at, end, code } = this.#cursor;
		if (
			end - at < 2 ||
			this.#contentIndent >= 4 ||
			(code === Code.Minus && isBlankCode(this.#text.charCodeAt(at + 1))) ||
			!isDelimiterRow(this.#text, at, end)
		) {
			return false;
		}
		const header = this.#text.slice(this.#contentStart, this.#index.end(line - 1));
		const cells = countDelimiters(this.#text, at, end);
		return header.includes('|') && cells > 0 && cells === countCells(header);
	}

	#openTable(): Outcome {
		if (!this.#isPlainLine) {
			return this.#giveUp('table header that is no paragraph');
		}
		if (this.#isTaskParagraph || this.#definition !== Definition.None) {
			return this.#giveUp('table in a task or a definition');
		}
		const { line } = this.#cursor;
		this.#leaf = Leaf.Table;
		this.#leafStart = line - 1;
		this.#kinds.fill(LineKind.Table, line - 1, line + 1);
		return Outcome.Read;
	}

	#paragraphLine(): Outcome {
		const { line, at, code, indent } = this.#cursor;
		const isContinuation = this.#leaf === Leaf.Paragraph && !this.#hasOpened;
		if (!isContinuation) {
			if (isOddBlank(code)) {
				return this.#giveUp('unusual white space');
			}
			if (this.#goesOn(Leaf.Table)) {
				this.#kinds[line] = LineKind.Table;
				return Outcome.Read;
			}
		}
		const isPlainLine = isContinuation ? this.#matched === this.#containers.count : true;
		const outcome = isContinuation ? this.#continueParagraph() : this.#openParagraph();
		this.#isPlainLine = isPlainLine;
		this.#contentStart = at;
		this.#contentIndent = indent;
		return outcome;
	}

	/** The paragraph continues, lazily where its containers' marks are missing. */
	#continueParagraph(): Outcome {
		const { at, end } = this.#cursor;
		if (this.#definition === Definition.OpenLabel) {
			const close = labelEnd(this.#text, at, end);
			if (close < end) {
				this.#definition =
					this.#text.charCodeAt(close) === Code.Close && this.#text.charCodeAt(close + 1) === Code.Colon
						? Definition.Open
						: Definition.None;
			}
		}
		if (this.#definition === Definition.Open) {
			return this.#giveUp('definition over several lines');
		}
		if (this.#pendingTask) {
			this.#addTask(this.#pendingTask);
		}
		return Outcome.Read;
	}

	#openParagraph(): Outcome {
		const { line, at, end, code } = this.#cursor;
		this.#closeBefore();
		const isFreshItem = this.#isFreshItem;
		this.#isFreshItem = false;
		this.#definition = code === Code.Open ? readDefinition(this.#text, at, end) : Definition.None;
		if (this.#definition === Definition.Whole || this.#definition === Definition.WantsTitle) {
			this.#titleLine = this.#definition === Definition.WantsTitle ? line + 1 : -1;
			return Outcome.Read;
		}
		this.#leaf = Leaf.Paragraph;
		this.#leafStart = line;
		this.#isTaskParagraph = false;
		if (code === Code.Open && isFreshItem && this.#containers.endsInItem) {
			this.#readTask();
		}
		return Outcome.Read;
	}

	/** `[x] words`; the mark is one character, optionally with a variation selector. */
	#readTask(): void {
		const { line, at, end } = this.#cursor;
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
		const item = {
			line,
			character: at - this.#index.start(line),
			mark,
			text: text.slice(after, end).trim(),
			parent: this.#containers.outerTask,
		};
		if (blanksEnd(text, after, end) >= end) {
			this.#pendingTask = item;
			this.#isTaskParagraph = true;
		} else if (isBlankCode(text.charCodeAt(after))) {
			this.#addTask(item);
		}
	}

	#addTask(item: ItemBlock): void {
		this.#pendingTask = undefined;
		this.#isTaskParagraph = true;
		this.#containers.setTask(this.#items.push(item) - 1);
	}

	/** Closes the blocks that do not continue, before the line's own block is opened. */
	#closeBefore(): void {
		if (!this.#hasOpened) {
			this.#closeContainers(this.#matched);
			this.#closeLeaf(this.#cursor.line);
		}
	}

	#closeContainers(matched: number): void {
		if (this.#containers.count > matched) {
			this.#closeLeaf(this.#cursor.line);
			this.#containers.closeTo(matched);
			this.#isFreshItem = false;
		}
	}

	/** @param end the line after its last one. */
	#closeLeaf(end: number): void {
		if (this.#leaf === Leaf.Table && this.#containers.count === 0) {
			this.#tables.push([this.#leafStart, end]);
		}
		this.#leaf = Leaf.None;
		this.#pendingTask = undefined;
		this.#isTaskParagraph = false;
	}
}
