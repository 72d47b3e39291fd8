import { mapWithLimit } from './mapWithLimit';

/** Minimum number of waiting keys that starts reading. */
const MIN_WAITING = 16;

export interface ReadAheadOptions<T> {
	readonly read: (key: string) => Promise<T>;
	/** The maximum number of reads in progress. */
	readonly inFlight: (key: string) => number;
}

/**
 * Prefetches changed files, overlapping reads with the debounce delay: the events of a checkout come in bursts, and
 * reading takes about as long as waiting for their end. A key that is noted again is read again.
 */
export class ReadAhead<T> {
	readonly #options: ReadAheadOptions<T>;
	readonly #waiting = new Set<string>();
	/** The result for each key; without `value` while it is being read. */
	readonly #found = new Map<string, { readonly value?: T }>();
	#isRunning = false;

	constructor(options: ReadAheadOptions<T>) {
		this.#options = options;
	}

	/** Drops the result for a key, and reads it once enough keys are waiting. */
	note(key: string): void {
		this.#found.delete(key);
		this.#waiting.add(key);
		if (this.#waiting.size >= MIN_WAITING && !this.#isRunning) {
			this.#isRunning = true;
			void this.#run();
		}
	}

	/** Starts no more reads until a key is noted. */
	stop(): void {
		this.#waiting.clear();
	}

	/** Stops, and drops all results. */
	clear(): void {
		this.stop();
		this.#found.clear();
	}

	/** Drops the results for keys with this prefix, including those that are being read. */
	forgetBelow(start: string): void {
		for (const key of this.#found.keys()) {
			if (key.startsWith(start)) {
				this.#found.delete(key);
			}
		}
	}

	/** Whether `take` returns a result. */
	has(key: string): boolean {
		return 'value' in (this.#found.get(key) ?? {});
	}

	/** Removes and returns the result for a key; undefined if there is none. */
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
					// Otherwise the key was noted again meanwhile, or dropped.
					if (this.#found.get(key) === mark) {
						this.#found.set(key, { value });
					}
				}
			}).catch(() => undefined);
		}
		this.#isRunning = false;
	}
}
