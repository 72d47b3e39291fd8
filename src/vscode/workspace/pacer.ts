import { SLICE } from '../../catalog/steps';
import { nextTask } from './nextTask';

/** Does pieces of work one after the other, giving control back to the event loop after each slice of them. */
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
