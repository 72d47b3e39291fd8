import { SLICE, type Steps } from './steps';
import { yieldToEventLoop } from './yieldToEventLoop';

/** Does the steps a slice at a time, with everybody else's turn between; what takes less than a slice is done at once. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
	let start = performance.now();
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done === true) {
			return step.value;
		}
		if (performance.now() - start > SLICE) {
			await yieldToEventLoop();
			start = performance.now();
		}
	}
}
