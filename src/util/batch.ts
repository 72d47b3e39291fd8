export interface BatchOptions<T> {
	/** Milliseconds without an addition after which a batch of this many items is complete. */
	readonly quiet: (count: number) => number;
	/** Milliseconds after the first addition at which the batch is complete in any case. */
	readonly patience: number;
	readonly onBatch: (items: readonly T[]) => void;
}

/** Collects items that are added in quick succession into batches. Of several items with one key, it keeps the last. */
export class Batch<T> {
	readonly #options: BatchOptions<T>;
	#items = new Map<string, T>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#since = 0;
	/** When the batch is complete, unless more is added; `performance.now()`. */
	#due = 0;

	constructor(options: BatchOptions<T>) {
		this.#options = options;
	}

	/** Drops the collected items. */
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
		// The timer is extended when it fires too soon: a new one for each of ten thousand items would cost more.
		this.#timer ??= setTimeout(() => this.#check(), Math.max(0, this.#due - now));
	}

	/** Completes the batch now, if there is one. */
	flush(): void {
		if (this.#items.size > 0) {
			clearTimeout(this.#timer);
			this.#complete();
		}
	}

	#check(): void {
		const rest = this.#due - performance.now();
		if (rest > 0) {
			this.#timer = setTimeout(() => this.#check(), rest);
			return;
		}
		this.#complete();
	}

	#complete(): void {
		this.#timer = undefined;
		const items = [...this.#items.values()];
		this.#items = new Map();
		this.#options.onBatch(items);
	}
}
