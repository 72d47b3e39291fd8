import type { LineCursor } from './lineCursor';
import { Code } from './lineShapes';

/** The indent of a quote, which needs its mark instead. */
const QUOTE = -1;

/** The quotes and list items that are open at a line, outermost first. */
export class OpenContainers {
	/** The columns that a list item's content is indented by, or {@link QUOTE}. */
	readonly #indents: number[] = [];
	/** For each container, the index of its task or of the task around it, or -1. */
	readonly #tasks: number[] = [];
	#items = 0;

	get count(): number {
		return this.#indents.length;
	}

	/** How many of them are list items. */
	get items(): number {
		return this.#items;
	}

	get hasQuote(): boolean {
		return this.#items < this.#indents.length;
	}

	/** Whether the innermost one is a list item. */
	get endsInItem(): boolean {
		return (this.#indents.at(-1) ?? QUOTE) !== QUOTE;
	}

	/** The index of the task around the innermost container, or -1. */
	get outerTask(): number {
		return this.#tasks.at(-2) ?? -1;
	}

	/** Reads the marks and the indentation of the containers that continue in this line; returns how many do. */
	continue(cursor: LineCursor): number {
		const { length } = this.#indents;
		for (let index = 0; index < length; index++) {
			const indent = this.#indents[index] ?? 0;
			if (indent === QUOTE) {
				if (cursor.isBlank || cursor.indent > 3 || cursor.code !== Code.Greater) {
					return index;
				}
				cursor.skipQuoteMark();
			} else if (!cursor.isBlank) {
				if (cursor.indent < indent) {
					return index;
				}
				cursor.margin += indent;
			}
		}
		return length;
	}

	openQuote(): void {
		this.#open(QUOTE);
	}

	openItem(indent: number): void {
		this.#open(indent);
		this.#items++;
	}

	/** Makes the innermost list item a task. */
	setTask(index: number): void {
		this.#tasks[this.#tasks.length - 1] = index;
	}

	/** Closes all but the outermost `count`. */
	closeTo(count: number): void {
		while (this.#indents.length > count) {
			this.#items -= this.#indents.pop() === QUOTE ? 0 : 1;
			this.#tasks.pop();
		}
	}

	#open(indent: number): void {
		this.#indents.push(indent);
		this.#tasks.push(this.#tasks.at(-1) ?? -1);
	}
}
