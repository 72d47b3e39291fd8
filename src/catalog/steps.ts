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
