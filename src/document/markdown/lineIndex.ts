/** A buffer for line ends while a text is indexed; grows with the longest text and is reused. */
let scratch = new Int32Array(4096);

/**
 * A text and the offsets of its lines, without a string for each line.
 * Lines end at `\r\n`, `\n` or `\r`; a byte order mark belongs to the first line.
 */
export class LineIndex {
	readonly text: string;
	/** Number of lines, at least 1. */
	readonly count: number;
	/** Start and end of each line in turn. */
	readonly #bounds: Int32Array;

	/** Linear in the text's length. */
	constructor(text: string) {
		this.text = text;
		let count = 0;
		const length = text.length;
		const hasReturn = text.includes('\r');
		let start = 0;
		for (;;) {
			if (2 * count + 2 > scratch.length) {
				const larger = new Int32Array(scratch.length * 2);
				larger.set(scratch);
				scratch = larger;
			}
			let end = text.indexOf('\n', start);
			let next = end + 1;
			if (end < 0) {
				end = length;
				next = -1;
			}
			if (hasReturn) {
				// The first carriage return before the line feed ends the line; directly before it, both are one line end.
				const at = indexOfReturn(text, start, end);
				if (at >= 0) {
					next = at + 1 === end && next >= 0 ? next : at + 1;
					end = at;
				}
			}
			scratch[2 * count] = start;
			scratch[2 * count + 1] = end;
			count++;
			if (next < 0) {
				break;
			}
			start = next;
		}
		this.count = count;
		this.#bounds = scratch.slice(0, 2 * count);
	}

	/** UTF-16 offset at which the line begins; 0 beyond the last line. */
	start(line: number): number {
		return this.#bounds[2 * line] ?? 0;
	}

	/** UTF-16 offset at which the line ends, before its line end; 0 beyond the last line. */
	end(line: number): number {
		return this.#bounds[2 * line + 1] ?? 0;
	}

	/** The line's text without its line end; `''` beyond the last. */
	line(index: number): string {
		return this.text.slice(this.start(index), this.end(index));
	}

	/** The 0-based line of a UTF-16 offset, line end included. Binary search. */
	lineAt(offset: number): number {
		let low = 0;
		let high = this.count - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.start(middle) <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}

	/** The lines as strings: all of them, or from one line up to another, exclusive. */
	lines(from = 0, to = this.count): string[] {
		const lines: string[] = [];
		for (let line = from; line < Math.min(to, this.count); line++) {
			lines.push(this.line(line));
		}
		return lines;
	}
}

/** Searches only one line, so that the whole stays linear. */
function indexOfReturn(text: string, start: number, end: number): number {
	for (let at = start; at < end; at++) {
		if (text.charCodeAt(at) === 13) {
			return at;
		}
	}
	return -1;
}
