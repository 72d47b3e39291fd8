import { mapWithLimit } from './mapWithLimit';

/** From so many on, what waits is read while it is not yet sure that no more will come. */
const MANY = 16;

export interface ReadAheadOptions<T> {
	readonly read: (key: string) => Promise<T>;
	/** Reads at a time. */
	readonly inFlight: (key: string) => number;
}

/**
 * Has ready what many will ask for soon. A checkout is told of in bursts, and nobody looks at it before they are over;
 * reading takes as long as that waiting, so the two are done at once. What is noted again is read again.
 */
export class ReadAhead<T> {
	readonly #options: ReadAheadOptions<T>;
	readonly #waiting = new Set<string>();
	/** What was read of each, or is being read. */
	readonly #found = new Map<string, { readonly value?: T }>();
	#isRunning = false;

	constructor(options: ReadAheadOptions<T>) {
		this.#options = options;
	}

	/** What was read of it counts no longer. */
	note(key: string): void {
		this.#found.delete(key);
		this.#waiting.add(key);
		if (this.#waiting.size >= MANY && !this.#isRunning) {
			this.#isRunning = true;
			void this.#run();
		}
	}

	/** Nothing is read any more until something is noted. */
	stop(): void {
		this.#waiting.clear();
	}

	/** Stops, and drops what was read. */
	clear(): void {
		this.stop();
		this.#found.clear();
	}

	/** What was read of keys that begin like this counts no longer, nor what is being read of them. */
	forgetBelow(start: string): void {
		for (const key of this.#found.keys()) {
			if (key.startsWith(start)) {
				this.#found.delete(key);
			}
		}
	}

	/** Whether `take` has an answer. */
	has(key: string): boolean {
		return 'value' in (this.#found.get(key) ?? {});
	}

	/** What was read since this was noted last, once; undefined when there is nothing. */
	take(key: string): { readonly value?: T } | undefined {
		const found = this.has(key) ? this.#found.get(key) : undefined;
		this.#found.delete(key);
		return found;
	}

	async #run(): Promise<void> {
		while (this.#waiting.size > 0) {
			const round = [...this.#waiting];
			await mapWithLimit(round, this.#options.inFlight(round[0] as string), async key => {
				if (this.#waiting.delete(key)) {
					const mark = {};
					this.#found.set(key, mark);
					const value = await this.#options.read(key);
					// Otherwise it was noted again meanwhile, or nobody wants it any more.
					if (this.#found.get(key) === mark) {
						this.#found.set(key, { value });
					}
				}
			}).catch(() => undefined);
		}
		this.#isRunning = false;
	}
}
