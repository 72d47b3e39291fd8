import { Failure } from '../node/failure';
import { lastValue } from './commonOptions';
import type { CommandArguments } from './parseArguments';

/** The value of an option that is one of several words. @throws Failure for another one */
export function readChoice<T extends string>(given: CommandArguments, option: string, choices: readonly T[], fallback: T): T {
	const text = lastValue(given, option) ?? fallback;
	const choice = choices.find(each => each === text);
	if (choice === undefined) {
		throw new Failure(`Use ${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''} for --${option}, instead of ${text}.`);
	}
	return choice;
}
