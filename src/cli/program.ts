import type { Moment } from '../document/date/rewriteDate';
import { localMoment } from '../node/clock';
import { Failure } from '../node/failure';
import { reasonOf } from '../node/fileError';
import { printable } from '../util/printable';
import { version } from '../../package.json';
import type { Command, CommandContext } from './command';
import { commandHelp, programHelp } from './helpText';
import { noTerminal, type Output, type Terminal } from './output';
import { parseArguments } from './parseArguments';

const DESCRIPTION = 'Understands the planning documents of a repository: backlog items, tasks, plans and trackers in plain Markdown.';

/** The commands by name, in the order of the help. Each is loaded when it is run. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
	list: () => import('./commands/list'),
	show: () => import('./commands/show'),
	next: () => import('./commands/next'),
	new: () => import('./commands/new'),
	set: () => import('./commands/set'),
	toggle: () => import('./commands/toggle'),
	begin: () => import('./commands/begin'),
	touch: () => import('./commands/touch'),
	check: () => import('./commands/check'),
	merge: () => import('./commands/merge'),
	diff: () => import('./commands/diff'),
	progress: () => import('./commands/progress'),
	archive: () => import('./commands/archive'),
	render: () => import('./commands/render'),
	board: () => import('./commands/board'),
	graph: () => import('./commands/graph'),
	instructions: () => import('./commands/instructions'),
	completion: () => import('./commands/completion'),
	mcp: () => import('./commands/mcp'),
};

/** The names of all commands, in the order of the help. */
export const commandNames: readonly string[] = Object.keys(commands);

/** The environment of the program; tests replace parts of it. */
export interface Environment {
	readonly clock?: () => Moment;
	readonly terminal?: Terminal;
	readonly readInput?: () => Promise<string>;
}

/**
 * Runs the command line on the arguments after the program's name.
 * @returns the exit code: 0, 1 if there is something to report, or another one after one sentence on `err`.
 */
export async function run(args: readonly string[], output: Output, environment: Environment = {}): Promise<number> {
	const { clock = localMoment, terminal = noTerminal, readInput = () => Promise.resolve('') } = environment;
	const context: CommandContext = {
		out: text => {
			output.out(text);
		},
		err: text => {
			output.err(text);
		},
		clock,
		terminal,
		readInput,
		usages: allCommands,
	};
	try {
		return await runCommand(args.slice(args.findIndex(arg => arg !== '--')), context);
	} catch (error) {
		if (error instanceof Failure) {
			output.err(`task-docs: ${printable(error.message)}\n`);
			return error.exitCode;
		}
		throw error;
	}
}

async function runCommand([name, ...rest]: readonly string[], context: CommandContext): Promise<number> {
	if (name === undefined || name === '--') {
		throw new Failure('Which command? "task-docs --help" names them.');
	}
	if (name === '--version' || name === '-V') {
		context.out(`${version}\n`);
	} else if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
		context.out(programHelp(DESCRIPTION, await allCommands()));
	} else if (name === 'help') {
		context.out(commandHelp(await commandNamed(rest[0] ?? '')));
	} else {
		const command = await commandNamed(name);
		try {
			const given = parseArguments(rest, command);
			if (given !== 'help') {
				return (await command.run(given, context)) ?? 0;
			}
		} catch (error) {
			throw command.failureCode === undefined ? error : new Failure(messageOf(error), command.failureCode);
		}
		context.out(commandHelp(command));
	}
	return 0;
}

/** One sentence about any error. */
export function messageOf(error: unknown): string {
	return error instanceof Failure ? error.message : `An unexpected error occurred: ${reasonOf(error)}.`;
}

function allCommands(): Promise<readonly Command[]> {
	return Promise.all(commandNames.map(commandNamed));
}

async function commandNamed(name: string): Promise<Command> {
	const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!load) {
		throw new Failure(`Unknown ${name.startsWith('-') ? 'option' : 'command'} '${name}'.`);
	}
	return (await load()).command;
}
