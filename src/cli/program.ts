import { listJson } from '../action/listedDocument';
import { taskDocuments } from '../catalog/catalog';
import { checkCatalog } from '../catalog/check/checkCatalog';
import { conventionSteps } from '../catalog/check/conventions';
import type { Moment } from '../document/date/rewriteDate';
import { SPRINT_STATUS } from '../format/sprintStatus';
import { localMoment } from '../node/clock';
import { existsIn } from '../node/existsIn';
import { Failure } from '../node/failure';
import { readWorkspace } from '../node/readWorkspace';
import { familyConventions } from '../template/nameConvention';
import { lastSegment } from '../util/paths';
import { outcomeOf } from '../util/steps';
import { printable } from '../util/printable';
import { version } from '../../package.json';
import { setCommand, toggleCommand, touchCommand, type ChangeOptions } from './changeDocument';
import type { CommandUsage, OptionUsage } from './commandUsage';
import { commandHelp, programHelp } from './helpText';
import { listTable } from './listTable';
import type { Output } from './output';
import { parseArguments, type CommandArguments } from './parseArguments';

const DESCRIPTION = 'Understands the planning documents of a repository: backlog items, tasks, plans and trackers in plain Markdown.';

interface Command extends CommandUsage {
	readonly run: (given: CommandArguments, output: Output, clock: () => Moment) => void | Promise<void>;
}

/** The options of every command that changes a document. */
const changeOptions: readonly OptionUsage[] = [
	{ name: 'workspace', value: '<dir>', fallback: '.', description: 'The folder that the document is in.' },
	{ name: 'dry-run', description: 'Show what would change, and change nothing.' },
];
const fileOperand = { name: 'file', description: 'The document, relative to the workspace.' };

const commands: readonly Command[] = [
	{
		name: 'list',
		description: 'List the task documents of a folder, sorted by path.',
		operands: [],
		options: [
			{ name: 'json', description: 'Print a JSON array instead of a table.' },
			{ name: 'all', description: 'List every included Markdown file, also templates.' },
			{ name: 'workspace', value: '<dir>', fallback: '.', description: 'The folder to read.' },
			{
				name: 'include',
				value: '<glob...>',
				isList: true,
				description: 'Files to include, instead of the setting taskDocs.files.include.',
			},
			{
				name: 'exclude',
				value: '<glob...>',
				isList: true,
				description: 'Files and folders to exclude, in addition to the setting taskDocs.files.exclude.',
			},
		],
		run: list,
	},
	{
		name: 'set',
		description: "Set a field of a document. A status or priority is written in the document's own words.",
		operands: [
			fileOperand,
			{ name: 'field', description: 'A field such as status, assignee or due, or a label of the document.' },
			{ name: 'value', description: 'The new value; "" empties the field.' },
		],
		options: changeOptions,
		run: (given, output) => {
			const [file = '', field = '', value = ''] = given.operands;
			setCommand(file, field, value, changeOptionsOf(given), output);
		},
	},
	{
		name: 'toggle',
		description: 'Check or uncheck the checklist item on a line of a document.',
		operands: [{ name: 'file:line', description: 'The document and the line number.' }],
		options: [...changeOptions, { name: 'expect', value: '<text>', description: 'Change nothing unless the item has this text.' }],
		run: (given, output, clock) => {
			const [place = ''] = given.operands;
			const expect = lastOf(given, 'expect');
			toggleCommand(place, { ...changeOptionsOf(given), ...(expect === undefined ? {} : { expect }) }, output, clock);
		},
	},
	{
		name: 'touch',
		description: 'Set the modified date of a document to today.',
		operands: [fileOperand],
		options: changeOptions,
		run: (given, output, clock) => {
			const [file = ''] = given.operands;
			touchCommand(file, changeOptionsOf(given), output, clock);
		},
	},
];

/**
 * Runs the command line on the arguments after the program's name.
 * @param clock returns the user's local time
 * @returns the exit code: 0, or 2 after one sentence on `err`.
 */
export async function run(args: readonly string[], output: Output, clock: () => Moment = localMoment): Promise<number> {
	try {
		await runCommand(args.slice(args.findIndex(arg => arg !== '--')), output, clock);
		return 0;
	} catch (error) {
		if (error instanceof Failure) {
			output.err(`task-docs: ${printable(error.message)}\n`);
			return 2;
		}
		throw error;
	}
}

async function runCommand([name, ...rest]: readonly string[], output: Output, clock: () => Moment): Promise<void> {
	if (name === undefined || name === '--') {
		throw new Failure('Which command? "task-docs --help" names them.');
	}
	if (name === '--version' || name === '-V') {
		output.out(`${version}\n`);
	} else if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
		output.out(programHelp(DESCRIPTION, commands));
	} else if (name === 'help') {
		output.out(commandHelp(commandNamed(rest[0] ?? '')));
	} else {
		const command = commandNamed(name);
		const given = parseArguments(rest, command);
		if (given === 'help') {
			output.out(commandHelp(command));
		} else {
			await command.run(given, output, clock);
		}
	}
}

function commandNamed(name: string): Command {
	const command = commands.find(each => each.name === name);
	if (!command) {
		throw new Failure(`Unknown ${name.startsWith('-') ? 'option' : 'command'} '${name}'.`);
	}
	return command;
}

function changeOptionsOf(given: CommandArguments): ChangeOptions {
	return { workspace: lastOf(given, 'workspace') ?? '.', ...(given.switches.has('dry-run') ? { dryRun: true } : {}) };
}

function lastOf({ values }: CommandArguments, name: string): string | undefined {
	return values.get(name)?.at(-1);
}

async function list({ switches, values }: CommandArguments, output: Output): Promise<void> {
	const [include, exclude] = [values.get('include'), values.get('exclude')];
	const { catalog, root, severities, notes } = await readWorkspace({
		workspace: values.get('workspace')?.at(-1) ?? '.',
		...(include && { include }),
		...(exclude && { exclude }),
	});
	// Entries of other files only exist to compare them with documents.
	const entries = switches.has('all') ? catalog.entries.filter(({ path }) => lastSegment(path) !== SPRINT_STATUS) : taskDocuments(catalog);
	for (const note of notes) {
		output.err(`task-docs: ${printable(note)}\n`);
	}
	if (switches.has('json')) {
		const between = checkCatalog(catalog, { exists: existsIn(root), conventions: familyConventions });
		const conventions = outcomeOf(conventionSteps(catalog.entries, between));
		output.out(listJson(entries, { between, conventions, severities }));
	} else if (entries.length > 0) {
		output.out(listTable(entries));
	} else {
		output.err('task-docs: There are no task documents.\n');
	}
}
