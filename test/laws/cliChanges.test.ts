import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/program';
import type { Moment } from '../../src/document/date/rewriteDate';
import { temporaryFolder, writeFiles } from './temporaryFolder';

const CLI = path.resolve('dist/cli.js');
const EXAMPLE = 'test/fixtures/example-workspace';

/** A copy of the example workspace. */
function example(): string {
	const folder = temporaryFolder();
	fs.cpSync(EXAMPLE, folder, { recursive: true });
	return folder;
}

/** Runs the built command in a folder. */
function taskDocs(cwd: string, ...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
	return { code: status, out: stdout, err: stderr };
}

/** The files of the copy that differ from the example, with the lines that differ. */
function changes(folder: string): Record<string, readonly string[]> {
	const changed: Record<string, readonly string[]> = {};
	for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const original = path.join(EXAMPLE, file);
		if (!fs.existsSync(original)) {
			changed[file] = ['new'];
		} else if (fs.statSync(original).isFile()) {
			const [before, after] = [original, path.join(folder, file)].map(each => fs.readFileSync(each));
			if (before && after && !before.equals(after)) {
				const old = before.toString().split('\n');
				const lines = after.toString().split('\n');
				changed[file] =
					lines.length === old.length ? lines.filter((line, at) => line !== old[at]) : [`${lines.length - old.length} more lines`];
			}
		}
	}
	return changed;
}

const TASK = 'docs/tasks/LAN-112-keep-articles.md';

describe('task-docs set, toggle and touch', function () {
	// Each test starts processes, possibly on a busy machine.
	this.timeout(30_000);

	it("set writes a status in the document's own words", () => {
		const folder = example();
		assert.deepEqual(taskDocs(folder, 'set', TASK, 'status', 'completed'), { code: 0, out: `Changed ${TASK}.\n`, err: '' });
		const [line = ''] = changes(folder)[TASK] ?? [];
		assert.deepEqual(Object.keys(changes(folder)), [TASK]);
		assert.match(line, /Status.*\bDone\b/);
		assert.deepEqual(taskDocs(folder, 'set', TASK, 'status', 'done'), { code: 0, out: `${TASK} is already up to date.\n`, err: '' });
	});

	it('set refuses unknown words and lists the known ones', () => {
		const folder = example();
		assert.deepEqual(taskDocs(folder, 'set', TASK, 'status', 'purple'), {
			code: 2,
			out: '',
			err: `task-docs: "purple" isn't a status of ${TASK}. Use one of these: Todo, In Progress, In Review, Done, Blocked.\n`,
		});
		assert.match(
			taskDocs(folder, 'set', TASK, 'colour', 'red').err,
			/^task-docs: \S+ has no field "colour"\. Use one of these: status, priority, .+\.\n$/,
		);
		assert.deepEqual(changes(folder), {});
	});

	it('toggle toggles the item on a line if it is the expected one', () => {
		const folder = example();
		const lines = fs.readFileSync(path.join(folder, TASK), 'utf8').split('\n');
		const at = lines.findIndex(line => line.startsWith('- [ ] '));
		const text = (lines[at] ?? '').slice(6);
		const other = taskDocs(folder, 'toggle', `${TASK}:${at + 1}`, '--expect', 'Something else');
		assert.deepEqual([other.code, other.out], [2, '']);
		assert.equal(other.err, `task-docs: Couldn't change ${TASK}: line ${at + 1} has different text: ${text.replace(/\.$/, '')}.\n`);
		assert.deepEqual(changes(folder), {});
		assert.deepEqual(taskDocs(folder, 'toggle', `${TASK}:${at + 1}`, '--expect', text), { code: 0, out: `Changed ${TASK}.\n`, err: '' });
		assert.deepEqual(changes(folder), { [TASK]: [`- [x] ${text}`] });
		assert.equal(taskDocs(folder, 'toggle', `${TASK}:${at + 1}`).code, 0);
		assert.deepEqual(changes(folder), {});
	});

	it('touch sets the modified date to the day of the clock, once', async () => {
		const folder = example();
		const clock = (): Moment => ({ date: { year: 2031, month: 2, day: 7 }, hour: 9, minute: 30, second: 0, offsetMinutes: 0 });
		const touch = async (): Promise<string> => {
			let text = '';
			const output = { out: (part: string) => void (text += part), err: (part: string) => void (text += part) };
			assert.equal(await run(['touch', TASK, '--workspace', folder], output, { clock }), 0);
			return text;
		};
		assert.equal(await touch(), `Changed ${TASK}.\n`);
		const { [TASK]: lines = [], ...others } = changes(folder);
		assert.deepEqual(others, {});
		assert.match(lines.join('\n'), /2031-02-07/);
		assert.equal(await touch(), `The modified date of ${TASK} is already today.\n`);
		assert.deepEqual(changes(folder), { [TASK]: lines });
	});

	it("touch uses the machine's day", () => {
		const folder = example();
		assert.deepEqual(taskDocs(folder, 'touch', TASK), { code: 0, out: `Changed ${TASK}.\n`, err: '' });
		assert.deepEqual(Object.keys(changes(folder)), [TASK]);
	});

	it('takes files relative to --workspace, and follows its settings', () => {
		const folder = temporaryFolder({
			'w/.vscode/settings.json': '{ "taskDocs.taskList.syncParents": true, "taskDocs.fieldAliases": { "assignee": ["Kümmerer"] } }',
			'w/a.md': '# A\n\n**Kümmerer:** Ines\n\n- [ ] one\n  - [ ] two\n',
		});
		assert.equal(taskDocs(folder, 'toggle', 'a.md:6', '--workspace', 'w').code, 0);
		assert.equal(taskDocs(folder, 'set', 'a.md', 'assignee', 'Ben', '--workspace', path.join(folder, 'w')).code, 0);
		assert.equal(fs.readFileSync(path.join(folder, 'w/a.md'), 'utf8'), '# A\n\n**Kümmerer:** Ben\n\n- [x] one\n  - [x] two\n');
	});

	it('--dry-run prints the lines that would change, and changes nothing', () => {
		const files = {
			'a.md': '\ufeff---\r\nstatus: todo\r\n---\r\n# A\r\n\r\n- [ ] one\u001b[31m\r\n  - [ ] two',
			'.vscode/settings.json': '{ "taskDocs.taskList.syncParents": true }',
		};
		const folder = temporaryFolder(files);
		const head = '--- a.md\n+++ a.md\n';
		assert.deepEqual(
			[
				taskDocs(folder, 'set', 'a.md', 'status', 'done', '--dry-run').out,
				taskDocs(folder, 'set', 'a.md', 'priority', 'high', '--dry-run').out,
				taskDocs(folder, 'toggle', 'a.md:7', '--dry-run').out,
			],
			[
				`${head}@@ -2 +2 @@\n-status: todo\n+status: done\n`,
				`${head}@@ -2,0 +3 @@\n+priority: High\n`,
				`${head}@@ -6 +6 @@\n-- [ ] one [31m\n+- [x] one [31m\n@@ -7 +7 @@\n-  - [ ] two\n+  - [x] two\n`,
			],
		);
		assert.equal(fs.readFileSync(path.join(folder, 'a.md'), 'utf8'), files['a.md']);
	});

	it('preserves a byte order mark, CRLF and a missing final newline', () => {
		const text = '\ufeff---\r\nstatus: todo\r\n---\r\n# A\r\n\r\n- [ ] one';
		const folder = temporaryFolder({ 'a.md': text });
		assert.equal(taskDocs(folder, 'set', 'a.md', 'priority', 'high').code, 0);
		assert.equal(fs.readFileSync(path.join(folder, 'a.md'), 'utf8'), text.replace('todo\r\n', 'todo\r\npriority: High\r\n'));
	});

	it('refuses a file that changes at the same time, and shows its current text', async () => {
		const folder = temporaryFolder({ 'a.md': '- [ ] one\n' });
		let err = '';
		const clock = (): Moment => {
			// The clock is read between reading and writing.
			writeFiles(folder, { 'a.md': '- [ ] another\n' });
			return { date: { year: 2026, month: 3, day: 2 }, hour: 9, minute: 0, second: 0, offsetMinutes: 0 };
		};
		const code = await run(['toggle', 'a.md:1', '--workspace', folder], { out: assert.fail, err: text => (err += text) }, { clock });
		assert.deepEqual([code, err], [2, 'task-docs: a.md was changed in the meantime. Try again. Line 1 is now: - [ ] another\n']);
		assert.equal(fs.readFileSync(path.join(folder, 'a.md'), 'utf8'), '- [ ] another\n');
	});

	describe('exit with 2 and one sentence', () => {
		const cases: readonly (readonly [args: readonly string[], sentence: string])[] = [
			[['set', '../a.md', 'status', 'done'], "Couldn't change ../a.md: it's outside the workspace folder."],
			[['set', 'none.md', 'status', 'done'], "none.md doesn't exist."],
			[['set', '.gitignore', 'status', 'done'], ".gitignore isn't a Markdown document."],
			[['set', TASK, 'status'], "Missing required argument 'value'."],
			[['set', TASK, 'status', 'in', 'progress'], "Too many arguments for 'set'."],
			[['set', 'backlog/_template.md', 'status', 'done'], "backlog/_template.md is a template and can't be changed this way."],
			[['toggle', TASK], `Name the line after the file, such as docs/task.md:12, instead of ${TASK}.`],
			[['toggle', `${TASK}:0`], `Name the line after the file, such as docs/task.md:12, instead of ${TASK}:0.`],
			[['toggle', `${TASK}:1`], `There is no checklist item on line 1 of ${TASK}.`],
			[['toggle', `${TASK}:99999`], `There is no checklist item on line 99999 of ${TASK}.`],
			[['touch', 'docs'], "docs isn't a file."],
			[['touch', 'a.md', '--workspace', 'nowhere'], "The folder nowhere doesn't exist."],
		];
		for (const [args, sentence] of cases) {
			it(args.join(' '), () => {
				assert.deepEqual(taskDocs(EXAMPLE, ...args), { code: 2, out: '', err: `task-docs: ${sentence}\n` });
			});
		}
	});
});
