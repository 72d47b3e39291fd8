/** Milliseconds of work after which the event loop gets its turn. */
const SLICE = 12;

/** Does pieces of work one after the other, giving control back to the event loop at least every 12 ms. */
export class Pacer {
	#tail: Promise<void> = Promise.resolve();
	#sliceStart = 0;

	/** Resolves when this piece is done; rejects with what it throws, which does not stop the next ones. */
	run(work: () => void): Promise<void> {
		const turn = this.#tail.then(async () => {
			if (performance.now() - this.#sliceStart > SLICE) {
				await nextTask();
				this.#sliceStart = performance.now();
			}
			work();
		});
		this.#tail = turn.catch(() => undefined);
		return turn;
	}
}

function nextTask(): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, 0);
	});
}
