/** Milliseconds until the first part is handed on. */
const FIRST = 50;
/** Milliseconds between two parts at most. */
const LONGEST = 1_000;

/**
 * Hands on what gathers, soon at first and then ever less often: somebody waits for the first rows, and each part costs
 * showing everything anew. Every part has a turn of its own in the event loop.
 */
export class GrowingParts<T> {
	readonly #onPart: (part: readonly T[]) => void;
	#gathered: T[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param onPart gets no part that is empty, and must not throw. */
	constructor(onPart: (part: readonly T[]) => void) {
		this.#onPart = onPart;
		this.#waitFor(FIRST);
	}

	/** What gathered since the last part is not handed on any more. */
	dispose(): void {
		clearTimeout(this.#timer);
	}

	add(piece: T): void {
		this.#gathered.push(piece);
	}

	#waitFor(time: number): void {
		this.#timer = setTimeout(() => {
			this.#waitFor(Math.min(time * 2, LONGEST));
			const part = this.#gathered;
			this.#gathered = [];
			if (part.length > 0) {
				this.#onPart(part);
			}
		}, time);
	}
}
