import type { Moment } from '../document/date/rewriteDate';
import type { CommandUsage } from './commandUsage';
import type { Output, Terminal } from './output';
import type { CommandArguments } from './parseArguments';

/** What a command may use besides its arguments. */
export interface CommandContext extends Output {
	/** The user's local time. */
	readonly clock: () => Moment;
	readonly terminal: Terminal;
	/** The usage of every command, in the order of the help. */
	readonly usages: () => Promise<readonly CommandUsage[]>;
	/** Reads standard input to its end, as UTF-8. */
	readonly readInput: () => Promise<string>;
}

/** A command: its usage, and what it does. */
export interface Command extends CommandUsage {
	/** The exit code when the command fails or its arguments are wrong; 2 by default. */
	readonly failureCode?: number;
	/**
	 * @returns 1 if it found something to report, such as problems; otherwise the exit code is 0
	 * @throws Failure if it is refused or impossible
	 */
	readonly run: (given: CommandArguments, context: CommandContext) => CommandResult | Promise<CommandResult>;
}

export type CommandResult = void | 0 | 1;
