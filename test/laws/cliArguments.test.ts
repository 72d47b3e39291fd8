import { assert } from 'chai';
import fc from 'fast-check';
import { commandHelp, programHelp } from '../../src/cli/helpText';
import type { CommandUsage } from '../../src/cli/commandUsage';
import { parseArguments } from '../../src/cli/parseArguments';
import { commandNames, run } from '../../src/cli/program';
import { Failure } from '../../src/node/failure';
import { cliTarget } from '../fuzz/cliTarget';
import { temporaryFolder } from './temporaryFolder';

/** What the command line prints, and its exit code. */
async function printed(...args: readonly string[]): Promise<readonly [code: number, out: string, err: string]> {
	let out = '';
	let err = '';
	const code = await run(args, { out: text => (out += text), err: text => (err += text) });
	return [code, out, err];
}

const USAGE: CommandUsage = {
	name: 'copy',
	description: 'Copies a file.',
	operands: [
		{ name: 'from', description: 'The file.' },
		{ name: 'to', description: 'A description that is so long that it does not fit on one line of a terminal.' },
	],
	options: [
		{ name: 'quiet', description: 'Print nothing.' },
		{ name: 'mode', value: '<word>', fallback: 'safe', description: 'How.' },
		{ name: 'skip', value: '<glob...>', isList: true, description: 'What to leave out.' },
	],
};

/** The arguments as they were read, or the sentence that refuses them. */
function read(...args: readonly string[]): unknown {
	try {
		const result = parseArguments(args, USAGE);
		return result === 'help' ? result : [result.operands, [...result.switches], Object.fromEntries(result.values)];
	} catch (error) {
		return error instanceof Failure ? error.message : error;
	}
}

describe('command line', function () {
	this.timeout(60_000);

	it('reads operands and options in any order, and lists up to the next option', () => {
		assert.deepEqual(read('a', '--quiet', 'b'), [['a', 'b'], ['quiet'], {}]);
		assert.deepEqual(read('a', 'b', '--skip', 'x', 'y', '--mode', 'm', '--skip', 'z'), [
			['a', 'b'],
			[],
			{ skip: ['x', 'y', 'z'], mode: ['m'] },
		]);
		assert.deepEqual(read('--skip', 'x', '--', 'a', '--quiet'), [['a', '--quiet'], [], { skip: ['x'] }]);
		assert.deepEqual(read('--skip=x', 'a', 'b', '--mode=', '--mode', '--quiet'), [['a', 'b'], [], { skip: ['x'], mode: ['--quiet'] }]);
		assert.deepEqual(read('--mode=1', '--mode=2', 'a', 'b'), [['a', 'b'], [], { mode: ['2'] }]);
		for (const args of [['--help'], ['a', '-h'], ['a', 'b', 'c', '--x', '--help']]) {
			assert.equal(read(...args), 'help');
		}
	});

	it('refuses arguments that do not fit', () => {
		assert.deepEqual(
			[
				read('a'),
				read('a', 'b', 'c'),
				read('a', 'b', '--loud'),
				read('a', 'b', '-q'),
				read('a', 'b', '-quiet'),
				read('a', 'b', '--no-quiet'),
				read('a', 'b', '--quiet=yes'),
				read('a', 'b', '--mode'),
				read('a', 'b', '--skip', 'x', '--', 'y'),
				read('a', 'b', '--__proto__'),
			],
			[
				"Missing required argument 'to'.",
				"Too many arguments for 'copy'.",
				"Unknown option '--loud'.",
				"Unknown option '-q'.",
				"Unknown option '-q'.",
				"Unknown option '--no-quiet'.",
				"Option '--quiet' takes no value.",
				"Option '--mode <word>' argument missing.",
				"Too many arguments for 'copy'.",
				"Unknown option '--__proto__'.",
			],
		);
	});

	it('explains a command in lines that fit a terminal', () => {
		assert.deepEqual(commandHelp(USAGE).split('\n'), [
			'Usage: task-docs copy [options] <from> <to>',
			'',
			'Copies a file.',
			'',
			'Arguments:',
			'  from  The file.',
			'  to    A description that is so long that it does not fit on one line of a',
			'        terminal.',
			'',
			'Options:',
			'  --quiet           Print nothing.',
			'  --mode <word>     How. (default: "safe")',
			'  --skip <glob...>  What to leave out.',
			'  -h, --help        Show this help.',
			'',
		]);
		assert.include(programHelp('Does things.', [USAGE]), '\nCommands:\n  copy <from> <to>  Copies a file.\n');
	});

	it('shows help wherever it is asked for', async () => {
		const [code, help, err] = await printed('--help');
		assert.deepEqual([code, err], [0, '']);
		for (const name of commandNames) {
			assert.match(help, new RegExp(`^  ${name} `, 'm'));
			const own = await printed(name, '--help');
			assert.match(own[1], new RegExp(`^Usage: task-docs ${name} \\[options\\]`));
			assert.deepEqual(own, await printed('help', name));
			assert.isTrue(own[1].split('\n').every(line => line.length <= 80));
		}
		assert.deepEqual(await printed('help'), [0, help, '']);
		assert.deepEqual(await printed('-h'), [0, help, '']);
		assert.deepEqual(await printed('help', 'lits'), [2, '', "task-docs: Unknown command 'lits'.\n"]);
		assert.deepEqual(await printed('--json', 'list'), [2, '', "task-docs: Unknown option '--json'.\n"]);
		assert.deepEqual(await printed('-V'), await printed('--version'));
	});

	it('succeeds or fails with one sentence for any arguments', async () => {
		const { input, check } = cliTarget(temporaryFolder());
		await fc.assert(
			fc.asyncProperty(input, async value => check(value)),
			{ numRuns: 1_000 },
		);
	});
});
