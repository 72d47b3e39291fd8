import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/program';
import type { Moment } from '../../src/document/date/rewriteDate';
import { changes, exampleCopy, taskDocs, taskDocsOn, taskDocsWith } from './taskDocs';
import { temporaryFolder, writeFiles } from './temporaryFolder';

const EXAMPLE = 'test/fixtures/example-workspace';
const TASK = 'docs/tasks/LAN-112-keep-articles.md';

describe('task-docs set, toggle and touch', function () {
	// Each test starts processes, possibly on a busy machine.
	this.timeout(30_000);

	it("set writes a status in the document's own words", () => {
		const folder = exampleCopy();
		assert.deepEqual(taskDocs(folder, 'set', TASK, 'status', 'completed'), { code: 0, out: `Changed ${TASK}.\n`, err: '' });
		const [line = ''] = changes(folder)[TASK] ?? [];
		assert.deepEqual(Object.keys(changes(folder)), [TASK]);
		assert.match(line, /Status.*\bDone\b/);
		assert.deepEqual(taskDocs(folder, 'set', TASK, 'status', 'done'), { code: 0, out: `${TASK} is already up to date.\n`, err: '' });
	});

	it('set refuses unknown words and lists the known ones', () => {
		const folder = exampleCopy();
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
		const folder = exampleCopy();
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
		const folder = exampleCopy();
		const touch = async (): Promise<string> => (await taskDocsOn(folder, ['touch', TASK], undefined, { year: 2031, month: 2, day: 7 })).out;
		assert.equal(await touch(), `Changed ${TASK}.\n`);
		const { [TASK]: lines = [], ...others } = changes(folder);
		assert.deepEqual(others, {});
		assert.match(lines.join('\n'), /2031-02-07/);
		assert.equal(await touch(), `The modified date of ${TASK} is already today.\n`);
		assert.deepEqual(changes(folder), { [TASK]: lines });
	});

	it("touch uses the machine's day", () => {
		const folder = exampleCopy();
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

	it('refuses a field that changes at the same time, and shows its current line', async () => {
		const folder = temporaryFolder({ 'a.md': 'Status: Draft\nUpdated: 2020-01-01\n' });
		let err = '';
		const clock = (): Moment => {
			writeFiles(folder, { 'a.md': 'Status: Done\nUpdated: 2021-01-01\n' });
			return { date: { year: 2026, month: 3, day: 2 }, hour: 9, minute: 0, second: 0, offsetMinutes: 0 };
		};
		const code = await run(['touch', 'a.md', '--workspace', folder], { out: assert.fail, err: text => (err += text) }, { clock });
		assert.deepEqual([code, err], [2, 'task-docs: a.md was changed in the meantime. Try again. Line 2 is now: Updated: 2021-01-01\n']);
	});

	it('begin marks an item as begun with the mark of the document', () => {
		const text = '# A\n\n- [ ] one\n- [/] two\n- [x] three\n';
		const folder = temporaryFolder({ 'a.md': text, 'b.md': '- [ ] one\n' });
		const begin = (...args: readonly string[]) => taskDocs(folder, 'begin', ...args);
		assert.equal(begin('a.md:3', '--expect', 'two').err, "task-docs: Couldn't change a.md: line 3 has different text: one.\n");
		assert.equal(begin('a.md:1').err, 'task-docs: There is no checklist item on line 1 of a.md.\n');
		assert.equal(begin('b.md:1').err, 'task-docs: b.md has no mark for begun items.\n');
		assert.deepEqual(begin('a.md:3', '--expect', ' one '), { code: 0, out: 'Changed a.md.\n', err: '' });
		assert.equal(begin('a.md:4').out, 'a.md is already up to date.\n');
		assert.equal(fs.readFileSync(path.join(folder, 'a.md'), 'utf8'), text.replace('[ ] one', '[/] one'));
	});

	it('touch changes several documents, or none if one is refused', () => {
		const folder = exampleCopy();
		const other = 'docs/tasks/LAN-120-renew-session-tokens.md';
		assert.equal(taskDocs(folder, 'touch', TASK, 'none.md').err, "task-docs: none.md doesn't exist.\n");
		assert.deepEqual(changes(folder), {});
		assert.equal(taskDocs(folder, 'touch', TASK, other).out, `Changed ${TASK}.\nChanged ${other}.\n`);
		assert.deepEqual(Object.keys(changes(folder)), [TASK, other]);
	});

	it('touch changes none of several documents if one could not be written', () => {
		const text = '# A\n\n**Status:** Todo\n**Last Updated:** 2020-01-01\n';
		const folder = temporaryFolder({ 'a.md': text, 'b.md': text });
		fs.chmodSync(path.join(folder, 'b.md'), 0o444);
		assert.deepEqual(taskDocs(folder, 'touch', 'a.md', 'b.md'), {
			code: 2,
			out: '',
			err: "task-docs: Couldn't change b.md: it's read-only.\n",
		});
		assert.equal(fs.readFileSync(path.join(folder, 'a.md'), 'utf8'), text);
		assert.equal(taskDocs(folder, 'touch', 'a.md', 'b.md', '--dry-run').code, 0);
	});

	it('touch --staged reads files from standard input, and prints those that it changed', () => {
		const date = 'Last Updated: 2020-01-01\n';
		const files = {
			'a b.md': date,
			'sub/c.md': date,
			'none.md': '# No date\n',
			'code.ts': date,
			'templates/t.md': `Status: Draft\n${date}`,
		};
		for (const separator of ['\n', '\0', '\r\n']) {
			const folder = temporaryFolder(files);
			const input = ['code.ts', 'a b.md', 'gone.md', 'none.md', 'sub/c.md', 'templates/t.md', ''].join(separator);
			assert.deepEqual(taskDocsWith(folder, input, 'touch', '--staged'), { code: 0, out: 'a b.md\nsub/c.md\n', err: '' });
			assert.equal(taskDocsWith(folder, input, 'touch', '--staged').out, '');
			assert.notEqual(fs.readFileSync(path.join(folder, 'a b.md'), 'utf8'), date);
			assert.equal(fs.readFileSync(path.join(folder, 'none.md'), 'utf8'), files['none.md']);
			assert.equal(fs.readFileSync(path.join(folder, 'code.ts'), 'utf8'), date);
		}
	});

	it('progress updates the progress written in documents, by name or by query', () => {
		const text = '# A\n\n**Status:** Todo\n**Progress:** 0%\n\n- [x] one\n- [ ] two\n';
		const folder = temporaryFolder({ 'a.md': text, 'b.md': text.replace('0%', '50%'), 'c.md': text.replace('Todo', 'Done') });
		assert.equal(taskDocs(folder, 'progress', 'b.md').out, 'The progress in b.md is already up to date.\n');
		assert.equal(taskDocs(folder, 'progress').err, 'task-docs: Name at least one document, or select some with --where.\n');
		assert.deepEqual(taskDocs(folder, 'progress', '--where', 'stage:todo'), { code: 0, out: 'a.md\n', err: '' });
		const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
		assert.deepEqual([read('a.md'), read('c.md')], [text.replace('0%', '50%'), text.replace('Todo', 'Done')]);
	});

	describe('exit with 2 and one sentence', () => {
		const cases: readonly (readonly [args: readonly string[], sentence: string])[] = [
			[['set', '../a.md', 'status', 'done'], "Couldn't change ../a.md: it's outside the workspace folder."],
			[['set', 'none.md', 'status', 'done'], "none.md doesn't exist."],
			[['set', '.gitignore', 'status', 'done'], ".gitignore isn't a Markdown document."],
			[['set', TASK, 'status'], "Missing required argument 'value'."],
			[['begin', TASK], `Name the line after the file, such as docs/task.md:12, instead of ${TASK}.`],
			[['touch'], 'Name at least one document, or select some with --where.'],
			[['archive', 'none.md'], "none.md doesn't exist."],
			[
				['archive', TASK],
				`No archive folder found for ${TASK}. Create a folder named "archived" next to it or its folder, or set one in the settings.`,
			],
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
