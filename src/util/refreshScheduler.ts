import { yieldToEventLoop } from './yieldToEventLoop';

/** Runs a refresh at most once in an interval, and never two at a time. */
export class RefreshScheduler {
	readonly #interval: number;
	readonly #refresh: () => Promise<{ readonly isEmpty: boolean }>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isRefreshing = false;
	/** Whether a refresh was requested while one is running, which may not include what has changed. */
	#isRequested = false;
	#isDisposed = false;
	/** When the last refresh ended; `performance.now()`. */
	#last = -Infinity;

	/**
	 * @param interval milliseconds from the end of a refresh to the next one
	 * @param refresh tells whether nothing is shown: then the next refresh need not wait, since users wait for the first rows
	 */
	constructor(interval: number, refresh: () => Promise<{ readonly isEmpty: boolean }>) {
		this.#interval = interval;
		this.#refresh = refresh;
	}

	/** No refresh begins any more. */
	dispose(): void {
		this.#isDisposed = true;
		clearTimeout(this.#timer);
	}

	/** Requests a refresh; several requests share one. */
	schedule(): void {
		if (this.#isRefreshing) {
			this.#isRequested = true;
		} else if (!this.#isDisposed) {
			// Never longer than the interval, also when the clock has been set back.
			const rest = Math.min(this.#interval, this.#last + this.#interval - performance.now());
			this.#timer ??= setTimeout(() => void this.#run(), Math.max(0, rest));
		}
	}

	async #run(): Promise<void> {
		// Other timers may be due as well, and would add up to a long round of the event loop.
		await yieldToEventLoop();
		if (this.#isDisposed) {
			return;
		}
		this.#timer = undefined;
		this.#isRequested = false;
		this.#isRefreshing = true;
		let isEmpty = false;
		try {
			({ isEmpty } = await this.#refresh());
		} finally {
			this.#isRefreshing = false;
			this.#last = isEmpty ? -Infinity : performance.now();
			if (this.#isRequested) {
				this.schedule();
			}
		}
	}
}
