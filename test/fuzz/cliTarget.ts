import { assert } from 'chai';
import fc from 'fast-check';
import { run } from '../../src/cli/program';
import { target, type Target } from './target';

const COMMANDS = ['list', 'check', 'set', 'toggle', 'touch'];

const argument = fc.oneof(
	fc.constantFrom(
		...COMMANDS,
		'a.md',
		'a.md:3',
		'status',
		'done',
		'--dry-run',
		'--expect',
		'--json',
		'--all',
		'--workspace',
		'--include',
		'--exclude',
		'--help',
		'--version',
		'-h',
		'-',
		'--',
		'-x',
		'--json=x',
		'--workspace=.',
		'*.md',
		'..',
		'',
		' ',
		'[',
		'{a',
		'\0',
		'\u001b[31m',
		'__proto__',
		'--__proto__',
		'--constructor',
		'toString',
	),
	fc.string({ maxLength: 12 }),
	fc.string({ unit: 'binary', maxLength: 6 }),
);

/**
 * Any arguments end in exit code 0, 1 or 2, and what is wrong is said in one line of plain text.
 * @param folder an empty one that stands in for the workspace, so that nothing large is read.
 */
export function cliTarget(folder: string): Target<unknown> {
	return target('cli', fc.tuple(fc.array(argument, { maxLength: 6 }), fc.constantFrom(undefined, ...COMMANDS)), async ([args, command]) => {
		let out = '';
		let err = '';
		// Arguments that name no folder of their own get the small one.
		const safe = args.filter(each => !/^--w|^-w|^[./\\]|\.\.|^~/.test(each));
		const code = await run(command ? [command, '--workspace', folder, ...safe] : safe.filter(each => !COMMANDS.includes(each)), {
			out: text => {
				out += text;
			},
			err: text => {
				err += text;
			},
		});
		assert.include([0, 1, 2], code);
		if (code === 2) {
			assert.equal(out, '');
			assert.match(err, /^task-docs: [^\n]+\n$/u);
		}
		// A terminal must not be told anything.
		assert.notMatch(err, /[\u0000-\u0008\u000b-\u001f\u007f]/);
	});
}
