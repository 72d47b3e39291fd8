import { yieldToEventLoop } from './yieldToEventLoop';

/**
 * Milliseconds of work before others get a turn. A screen shows a frame every 16 ms; one more step, the garbage
 * collector and other programs take from that too.
 */
export const SLICE = 6;

export interface TimeSliceOptions {
	/** Milliseconds; SLICE unless given. */
	readonly length?: number;
	/** A clock in milliseconds that never goes back. */
	readonly now?: () => number;
	/** Resolves when the next slice may begin; unless given, one slice begins in each round of the event loop. */
	readonly nextSlice?: () => Promise<void>;
}

/** Whether work is still wanted; asked before each slice. */
export interface CancelableOptions extends TimeSliceOptions {
	readonly signal: { readonly isCancelled: boolean };
}

/** Divides the work of one owner into slices, and gives control back to the event loop between them. */
export class TimeSlicer {
	readonly #length: number;
	readonly #now: () => number;
	readonly #nextSlice: () => Promise<void>;
	#start = -Infinity;
	#tail: Promise<void> = Promise.resolve();

	constructor({ length = SLICE, now = () => performance.now(), nextSlice = yieldToEventLoop }: TimeSliceOptions = {}) {
		this.#length = length;
		this.#now = now;
		this.#nextSlice = nextSlice;
	}

	/** Whether the current slice has taken its time. */
	get isOver(): boolean {
		return this.#now() - this.#start >= this.#length;
	}

	/** Begins a slice now. */
	begin(): void {
		this.#start = this.#now();
	}

	/** Gives control back, and then begins the next slice. */
	async next(): Promise<void> {
		await this.#nextSlice();
		this.begin();
	}

	/** Call this between two pieces of work: begins the next slice if the current one is over. */
	async pause(): Promise<void> {
		if (this.isOver) {
			await this.next();
		}
	}

	/** Runs pieces of work in the order of the calls. Resolves or rejects with the result; an error doesn't stop the next pieces. */
	run<T>(work: () => T): Promise<T> {
		const result = this.#tail.then(async () => {
			await this.pause();
			return work();
		});
		this.#tail = result.then(
			() => undefined,
			() => undefined,
		);
		return result;
	}
}

/**
 * Runs steps to their end in slices, the first at once: work that takes less than a slice is done when this returns.
 * @returns the outcome of the steps; undefined when they were cancelled
 */
export function timeSlice<T>(steps: Iterator<void, T>, options?: TimeSliceOptions): Promise<T>;
export function timeSlice<T>(steps: Iterator<void, T>, options: CancelableOptions): Promise<T | undefined>;
export async function timeSlice<T>(
	steps: Iterator<void, T>,
	options: TimeSliceOptions & Partial<CancelableOptions> = {},
): Promise<T | undefined> {
	const slicer = new TimeSlicer(options);
	slicer.begin();
	while (options.signal?.isCancelled !== true) {
		do {
			const step = steps.next();
			if (step.done === true) {
				return step.value;
			}
		} while (!slicer.isOver);
		await slicer.next();
	}
	return undefined;
}
