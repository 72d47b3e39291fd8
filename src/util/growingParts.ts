/** Milliseconds from a first piece to the part that it is in. */
const FIRST = 20;
/** Milliseconds that a piece waits at most. */
const LONGEST = 1_000;

/**
 * Hands on what gathers, soon at first and then ever less often: somebody waits for the first rows, and each part costs
 * showing everything anew. Every part has a turn of its own in the event loop.
 */
export class GrowingParts<T> {
	readonly #onPart: (part: readonly T[]) => void;
	#gathered: T[] = [];
	#time = FIRST;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param onPart gets no part that is empty, and must not throw. */
	constructor(onPart: (part: readonly T[]) => void) {
		this.#onPart = onPart;
	}

	/** What gathered since the last part is not handed on any more. */
	dispose(): void {
		clearTimeout(this.#timer);
	}

	add(piece: T): void {
		this.#gathered.push(piece);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#time = Math.min(this.#time * 2, LONGEST);
			const part = this.#gathered;
			this.#gathered = [];
			this.#onPart(part);
		}, this.#time);
	}
}
