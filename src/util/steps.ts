/** Work in steps of a fraction of a millisecond. Whoever runs it may pause or stop after any step; see timeSlice.ts. */
export type Steps<Outcome> = Generator<void, Outcome, void>;

/** Runs steps to their end without a pause. */
export function outcomeOf<Outcome>(steps: Steps<Outcome>): Outcome {
	let step = steps.next();
	while (step.done !== true) {
		step = steps.next();
	}
	return step.value;
}
