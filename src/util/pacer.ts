import { SLICE } from './steps';
import { yieldToEventLoop } from './yieldToEventLoop';

/** Does pieces of work one after the other, giving control back to the event loop after each slice of them. */
export class Pacer {
	#tail: Promise<void> = Promise.resolve();
	#sliceStart = 0;

	/** Resolves with what this piece comes to; rejects with what it throws, which does not stop the next ones. */
	run<T>(work: () => T): Promise<T> {
		const turn = this.#tail.then(async () => {
			await this.turn();
			return work();
		});
		this.#tail = turn.then(
			() => undefined,
			() => undefined,
		);
		return turn;
	}

	/** Gives everybody else a turn when a slice is over; for work that waits for nothing between its pieces. */
	async turn(): Promise<void> {
		if (performance.now() - this.#sliceStart > SLICE) {
			await yieldToEventLoop();
			this.#sliceStart = performance.now();
		}
	}
}
