import process from 'node:process';

/**
 * Where the output of one of several parts goes.
 *
 * @typedef {object} Block
 * @property {(text: string) => void} write
 * @property {() => void} close no text follows
 */

/**
 * Separates the output of parallel parts. The part that was opened first is shown live; the output of the others is kept
 * until it is their turn, in the order of opening.
 */
export class Blocks {
	#print;
	/** The first one is shown. */
	#open = /** @type {{ kept: string, isClosed: boolean }[]} */ ([]);

	/** @param {(text: string) => void} [print] */
	constructor(print = text => process.stdout.write(text)) {
		this.#print = print;
	}

	/** @returns {Block} */
	open() {
		const block = { kept: '', isClosed: false };
		this.#open.push(block);
		return {
			write: text => {
				if (this.#open[0] === block) {
					this.#print(text);
				} else {
					block.kept += text;
				}
			},
			close: () => {
				block.isClosed = true;
				this.#showNext();
			},
		};
	}

	#showNext() {
		while (this.#open[0]?.isClosed) {
			this.#open.shift();
			const next = this.#open[0];
			if (next) {
				this.#print(next.kept);
				next.kept = '';
			}
		}
	}
}
