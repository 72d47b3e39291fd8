/** Milliseconds until the first part. */
const FIRST_DELAY = 20;
/** Maximum milliseconds until the next part. */
const MAX_DELAY = 1_000;

/**
 * Delivers items in parts, soon at first and then less and less often: users wait for the first rows, and each part
 * causes an update of the view. Each part is delivered in a task of its own.
 */
export class GrowingParts<T> {
	readonly #onPart: (part: readonly T[]) => void;
	#items: T[] = [];
	#delay = FIRST_DELAY;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param onPart gets parts that are not empty; must not throw */
	constructor(onPart: (part: readonly T[]) => void) {
		this.#onPart = onPart;
	}

	/** Drops the items since the last part. */
	dispose(): void {
		clearTimeout(this.#timer);
	}

	add(item: T): void {
		this.#items.push(item);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#delay = Math.min(this.#delay * 2, MAX_DELAY);
			const part = this.#items;
			this.#items = [];
			this.#onPart(part);
		}, this.#delay);
	}
}
