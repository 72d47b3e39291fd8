/**
 * Milliseconds of work after which somebody else gets a turn. A screen shows a picture every 16 ms; one more step, the
 * garbage collector and other programs take from that too.
 */
export const SLICE = 6;

/** Work in small steps, a fraction of a millisecond each: whoever drives it may do something else after any of them, or leave it. */
export type Steps<Outcome> = Generator<void, Outcome, void>;

/** Does all steps in one go. */
export function outcomeOf<Outcome>(steps: Steps<Outcome>): Outcome {
	let step = steps.next();
	while (step.done !== true) {
		step = steps.next();
	}
	return step.value;
}
