import { Code } from './lineShapes';

/**
 * The unread rest of a line. Columns count from the start of the line, and a tab extends to the next multiple of four, as
 * in CommonMark.
 */
export class LineCursor {
	readonly text: string;
	line = 0;
	/** UTF-16 offset of the first unread character that is not blank. */
	at = 0;
	/** UTF-16 offset of the line's end. */
	end = 0;
	/** The column of that character. */
	column = 0;
	/** The column at which the content of the innermost container begins. */
	margin = 0;
	/** markdown-it loses count of the columns of tabs in quotes within quotes. */
	hasUnclearTab = false;
	#quotes = 0;

	constructor(text: string) {
		this.text = text;
	}

	get indent(): number {
		return this.column - this.margin;
	}

	get isBlank(): boolean {
		return this.at >= this.end;
	}

	/** The first character of the rest, for a line that is not blank. */
	get code(): number {
		return this.text.charCodeAt(this.at);
	}

	/** Starts with a new line. */
	begin(line: number, start: number, end: number): void {
		this.line = line;
		this.at = start;
		this.end = end;
		this.column = 0;
		this.margin = 0;
		this.hasUnclearTab = false;
		this.#quotes = 0;
		this.#skipBlanks();
	}

	/** Reads a list marker of this width and the blanks after it. */
	skipMarker(width: number): void {
		this.at += width;
		this.column += width;
		this.#skipBlanks();
	}

	/** Reads the mark of a quote, with the blank that belongs to it. */
	skipQuoteMark(): void {
		this.#quotes++;
		this.at++;
		this.column++;
		const next = this.at < this.end ? this.code : 0;
		this.margin = this.column + (next === Code.Space || next === Code.Tab ? 1 : 0);
		this.#skipBlanks();
	}

	#skipBlanks(): void {
		const { text, end } = this;
		let { at, column } = this;
		for (; at < end; at++) {
			const code = text.charCodeAt(at);
			if (code === Code.Space) {
				column++;
			} else if (code === Code.Tab) {
				column += 4 - (column % 4);
				this.hasUnclearTab ||= this.#quotes > 1;
			} else {
				break;
			}
		}
		this.at = at;
		this.column = column;
	}
}
