import type fc from 'fast-check';

/** Something that must keep a promise whatever it is given. */
export interface Target<Input> {
	/** Names it on the command line and in fixtures of past failures. */
	readonly name: string;
	/** Inputs are JSON values, so that a failure can be kept. */
	readonly input: fc.Arbitrary<Input>;
	/** @throws when the promise is broken. */
	check(input: Input): void | Promise<void>;
}

/** Lets targets with different inputs stand in one list. */
export function target<Input>(name: string, input: fc.Arbitrary<Input>, check: (input: Input) => void | Promise<void>): Target<unknown> {
	return { name, input, check: check as (input: unknown) => void | Promise<void> };
}
