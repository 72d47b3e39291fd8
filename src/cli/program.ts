import { Command, CommanderError } from 'commander';
import { taskDocuments } from '../catalog/catalog';
import { checkCatalog } from '../catalog/check/checkCatalog';
import type { Moment } from '../document/date/rewriteDate';
import { existsIn } from '../node/existsIn';
import { Failure } from '../node/failure';
import { localMoment } from '../node/clock';
import { readWorkspace } from '../node/readWorkspace';
import { familyConventions } from '../template/nameConvention';
import { version } from '../../package.json';
import { setCommand, toggleCommand, touchCommand, type ChangeOptions } from './changeDocument';
import { listJson } from '../action/listedDocument';
import { listTable } from './listTable';
import { printable } from '../util/printable';
import type { Output } from './output';

interface ListOptions {
	readonly json?: true;
	readonly all?: true;
	readonly workspace: string;
	readonly include?: readonly string[];
	readonly exclude?: readonly string[];
}

/**
 * Runs the command line on the arguments after the program's name.
 * @param clock tells the user's local time
 * @returns the exit code: 0, or 2 after one sentence on `err`.
 */
export async function run(args: readonly string[], output: Output, clock: () => Moment = localMoment): Promise<number> {
	const program = createProgram(output, clock);
	try {
		if (args.every(arg => arg === '--')) {
			throw new Failure('Which command? "task-docs --help" names them.');
		}
		await program.parseAsync([...args], { from: 'user' });
		return 0;
	} catch (error) {
		if (error instanceof CommanderError) {
			return error.exitCode === 0 ? 0 : 2;
		}
		if (error instanceof Failure) {
			output.err(`task-docs: ${printable(error.message)}\n`);
			return 2;
		}
		throw error;
	}
}

function createProgram(output: Output, clock: () => Moment): Command {
	const program = new Command('task-docs')
		.description('Understands the planning documents of a repository: backlog items, tasks, plans and trackers in plain Markdown.')
		.version(version)
		.exitOverride()
		.showSuggestionAfterError(false)
		.configureOutput({
			writeOut: text => output.out(text),
			writeErr: text => output.err(text),
			outputError: (text, write) => write(`task-docs: ${asSentence(text)}\n`),
		});
	program
		.command('list')
		.description('List the task documents of a folder, sorted by path.')
		.option('--json', 'print one JSON array instead of a table')
		.option('--all', 'list every Markdown file that counts, templates too')
		.option('--workspace <dir>', 'the folder to read', '.')
		.option('--include <glob...>', 'files that count, instead of the setting taskDocs.files.include')
		.option('--exclude <glob...>', 'files and folders that do not, besides the setting taskDocs.files.exclude')
		.action((options: ListOptions) => list(options, output));
	changing(program.command('set'))
		.description("Set a field of a document. A status or priority is written in the document's own words.")
		.argument('<file>', 'the document, relative to the workspace')
		.argument('<field>', 'a field such as status, assignee or due, or a label of the document')
		.argument('<value>', 'the new value; "" empties the field')
		.action((file: string, field: string, value: string, options: ChangeOptions) => setCommand(file, field, value, options, output));
	changing(program.command('toggle'))
		.description('Tick or reopen the checklist item on a line of a document.')
		.argument('<file:line>', 'the document and the number of the line')
		.option('--expect <text>', 'change nothing unless the item has this text')
		.action((place: string, options: ChangeOptions & { readonly expect?: string }) => toggleCommand(place, options, output, clock));
	changing(program.command('touch'))
		.description('Set the modified date of a document to today.')
		.argument('<file>', 'the document, relative to the workspace')
		.action((file: string, options: ChangeOptions) => touchCommand(file, options, output, clock));
	return program;
}

/** The options of every command that changes a document. */
function changing(command: Command): Command {
	return command
		.option('--workspace <dir>', 'the folder that the document is in', '.')
		.option('--dry-run', 'print what would change, and change nothing');
}

async function list(options: ListOptions, output: Output): Promise<void> {
	const { catalog, root, notes } = await readWorkspace(options);
	const entries = options.all ? catalog.entries : taskDocuments(catalog);
	for (const note of notes) {
		output.err(`task-docs: ${printable(note)}\n`);
	}
	if (options.json) {
		output.out(listJson(entries, checkCatalog(catalog, { exists: existsIn(root), conventions: familyConventions })));
	} else if (entries.length > 0) {
		output.out(listTable(entries));
	} else {
		output.err('task-docs: There are no task documents.\n');
	}
}

/** Commander's `error: unknown option '--x'` as one sentence of ours. */
function asSentence(text: string): string {
	const plain = printable(
		text
			.trim()
			.replace(/^error: /, '')
			.replace(/\. Expected \d{1,9} arguments?[^]*$/, ''),
	);
	return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${plain.endsWith('.') ? '' : '.'}`;
}
