import { assert } from 'chai';
import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { commandNames, run } from '../../src/cli/program';
import { target, type Target } from './target';

/** All but `mcp`, which would serve documents on this process's own input and output. */
const COMMANDS = commandNames.filter(name => name !== 'mcp');
const FILE = 'a.md';
const TEXT = '# A\n\n**Status:** todo\n\n- [ ] one\n';

const argument = fc.oneof(
	fc.constantFrom(
		...COMMANDS,
		'help',
		FILE,
		'a.md:5',
		'status',
		'done',
		'backlog-item',
		'bash',
		'is:open',
		'b.json',
		'--dry-run',
		'--expect',
		'--json',
		'--all',
		'--where',
		'--format',
		'--fix',
		'--baseline',
		'--update-baseline',
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
 * Any arguments end in exit code 0, 1 or 2, or 129 for `merge`, and what is wrong is said in one line of plain text.
 * @param folder the workspace, so that nothing large is read; each input finds one document in it
 */
export function cliTarget(folder: string): Target<unknown> {
	return target('cli', fc.tuple(fc.array(argument, { maxLength: 6 }), fc.constantFrom(undefined, ...COMMANDS)), async ([args, command]) => {
		fs.rmSync(folder, { recursive: true, force: true });
		fs.mkdirSync(folder);
		fs.writeFileSync(path.join(folder, FILE), TEXT);
		let out = '';
		let err = '';
		// No argument names a file or folder outside the small workspace.
		const safe = args.filter(each => !/^--w|^-w|^[./\\]|\.\.|^~/.test(each));
		// These two take files anywhere.
		const own = command === 'merge' || command === 'diff' ? safe.map(each => (each === FILE ? path.join(folder, FILE) : each)) : safe;
		const code = await run(command ? [command, '--workspace', folder, ...own] : safe.filter(each => !COMMANDS.includes(each)), {
			out: text => {
				out += text;
			},
			err: text => {
				err += text;
			},
		});
		assert.include(command === 'merge' ? [0, 1, 129] : [0, 1, 2], code);
		if (code > 1) {
			assert.equal(out, '');
			assert.match(err, /^task-docs: [^\n]+\n$/u);
		}
		// Text for a terminal has no control characters but line breaks and tabs.
		assert.notMatch(err, /[\u0000-\u0008\u000b-\u001f\u007f]/);
	});
}
