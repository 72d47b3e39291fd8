export interface BatchOptions<T> {
	/** Milliseconds without an addition after which a batch of so many items is handed on. */
	readonly quiet: (count: number) => number;
	/** Milliseconds after the first addition at which it is handed on even when more keep coming. */
	readonly patience: number;
	readonly onBatch: (items: readonly T[]) => void;
}

/** Gathers what comes in quick succession and hands it on together; of several with one key, the last. */
export class Batch<T> {
	readonly #options: BatchOptions<T>;
	#items = new Map<string, T>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#since = 0;
	/** When it is handed on, unless more comes; `performance.now()`. */
	#due = 0;

	constructor(options: BatchOptions<T>) {
		this.#options = options;
	}

	/** Whatever was gathered is dropped. */
	dispose(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#items.clear();
	}

	add(key: string, item: T): void {
		const { quiet, patience } = this.#options;
		const now = performance.now();
		if (this.#items.size === 0) {
			this.#since = now;
		}
		this.#items.set(key, item);
		this.#due = Math.min(now + quiet(this.#items.size), this.#since + patience);
		// A timer that goes off too soon waits again: another one for each of ten thousand items would cost more.
		this.#timer ??= setTimeout(() => this.#look(), Math.max(0, this.#due - now));
	}

	#look(): void {
		const rest = this.#due - performance.now();
		if (rest > 0) {
			this.#timer = setTimeout(() => this.#look(), rest);
			return;
		}
		this.#timer = undefined;
		const items = [...this.#items.values()];
		this.#items = new Map();
		this.#options.onBatch(items);
	}
}
