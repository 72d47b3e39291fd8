import { assert } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { changes, exampleCopy, taskDocs, taskDocsOn } from './taskDocs';
import { temporaryFolder } from './temporaryFolder';

const WORK = {
	'a.md': '# Alpha\n\n**Status:** Todo\n**Priority:** High\n**Blocked By:** b.md\n',
	'b.md': '# Beta\n\n**Status:** In Progress\n**Priority:** Low\n\n- [x] one\n- [ ] two\n',
	'c.md': '# Gamma\n\n**Status:** Done\n',
};

describe('task-docs that reads', function () {
	// Each test starts processes, possibly on a busy machine.
	this.timeout(30_000);

	it('selects documents by a query in every command', () => {
		const folder = temporaryFolder(WORK);
		const pathsOf = (out: string): readonly string[] =>
			(JSON.parse(out) as { documents: readonly { path: string }[] }).documents.map(document => document.path);
		const where = (command: string, query: string): readonly string[] => pathsOf(taskDocs(folder, command, '--json', '--where', query).out);
		assert.deepEqual(where('list', 'priority>=low -is:blocked'), ['b.md']);
		assert.deepEqual(where('list', ''), ['a.md', 'b.md', 'c.md']);
		assert.deepEqual(where('next', 'title:alpha'), []);
		assert.deepEqual(where('next', 'title:beta'), ['b.md']);
		assert.deepEqual(where('graph', 'stage:todo'), []);
		assert.deepEqual(where('graph', ''), ['a.md', 'b.md']);
		assert.include(taskDocs(folder, 'board', '--where', 'title:gamma').out, '<a href="c.md">Gamma</a>');
		assert.notInclude(taskDocs(folder, 'board', '--where', 'title:gamma').out, 'Alpha');
		assert.include(taskDocs(folder, 'instructions', '--where', 'title:beta').out, 'Item: b.md:7 "two"\n');
		assert.deepEqual(taskDocs(folder, 'list', '--where', 'stage:todo colour:red'), {
			code: 2,
			out: '',
			err: 'task-docs: In --where, at character 12: There is no field "colour"; put text with a colon in quotation marks.\n',
		});
	});

	it('lists either every file, or what a query selects', () => {
		const folder = temporaryFolder({ ...WORK, 'README.md': '# Home\n' });
		assert.include(taskDocs(folder, 'list', '--all').out, 'README.md');
		for (const option of ['--where', '--view']) {
			assert.deepEqual(taskDocs(folder, 'list', '--all', option, 'is:open'), {
				code: 2,
				out: '',
				err: 'task-docs: The option --all lists every file. Use either --all, or --where and --view.\n',
			});
		}
	});

	it('selects the documents of a named view', () => {
		const views = [
			{ name: 'Open work', query: 'is:open' },
			{ name: 'bad', query: 'due<never' },
		];
		const folder = temporaryFolder({
			...WORK,
			'.task-docs.json': JSON.stringify({ views }),
			'index.md': '<!-- task-docs list view: open work -->\n<!-- task-docs end -->\n',
		});
		const { out, err } = taskDocs(folder, 'list', '--view', 'open work', '--where', 'priority:low');
		assert.equal(out, 'STATUS       PRIORITY  PROGRESS  TITLE  PATH\nIn Progress  Low       1/2       Beta   b.md\n');
		assert.match(err, /^task-docs: In the setting views in \.task-docs\.json: View 2: "query": .+\n$/);
		assert.equal(taskDocs(folder, 'next', '--view', 'mine').err, 'task-docs: There is no view "mine". Use one of these: Open work.\n');
		assert.equal(taskDocs(folder, 'render', 'index.md').code, 0);
		assert.include(fs.readFileSync(path.join(folder, 'index.md'), 'utf8'), '\n\n- [Alpha](a.md) (Todo, High)\n- [Beta](b.md)');
	});

	it('shortens and colors a table on a terminal only', async () => {
		const folder = temporaryFolder({
			'docs/a.md':
				'# A title that is much too long for a narrow terminal\n\n**Status:** Blocked\n**Priority:** high\n**Due:** 2026-06-01\n',
			'b.md': '# B\n\n**Status:** ✅ Done\n',
		});
		const full = await taskDocsOn(folder, ['list']);
		assert.deepEqual(full.out.split('\n'), [
			'STATUS   PRIORITY  DUE         TITLE                                                PATH',
			'✅ Done                        B                                                    b.md',
			'Blocked  high      2026-06-01  A title that is much too long for a narrow terminal  docs/a.md',
			'',
		]);
		const narrow = await taskDocsOn(folder, ['list'], { columns: 60, hasColors: false });
		assert.deepEqual(narrow.out.split('\n'), [
			'STATUS   PRIORITY  DUE         TITLE               PATH',
			'✅ Done                        B                   b.md',
			'Blocked  high      2026-06-01  A title that is m…  docs/a.md',
			'',
		]);
		const colored = await taskDocsOn(folder, ['list'], { columns: 200, hasColors: true });
		assert.equal(colored.out.replaceAll(/\u001b\[\d+m/g, ''), full.out);
		assert.include(colored.out, '\u001b[31mBlocked\u001b[0m');
		assert.include(colored.out, '\u001b[31m2026-06-01\u001b[0m');
		assert.notInclude(taskDocs(folder, 'list').out, '\u001b');
	});

	it('next names the most urgent work first, and what comes next in it', () => {
		const folder = temporaryFolder(WORK);
		assert.deepEqual(taskDocs(folder, 'next'), {
			code: 0,
			out: 'b.md:7  Beta  (In Progress, Low, 1/2, 1 document waits for it)\n    [ ] two\n',
			err: '',
		});
		assert.equal(taskDocs(folder, 'set', 'b.md', 'status', 'Done').code, 0);
		assert.equal(taskDocs(folder, 'next').out, 'a.md  Alpha  (Todo, High)\n');
		assert.equal(taskDocs(folder, 'next', '--where', 'is:closed').err, 'task-docs: Nothing can be done now.\n');
		assert.equal(taskDocs(folder, 'next', '--count', '0').err, 'task-docs: Use a number from 1 for --count, instead of 0.\n');
	});

	it('show has the lines that matter, and shows documents that are no task documents', () => {
		const folder = temporaryFolder({
			'README.md': '# Read me\n\n- [ ] one\n  - [x] two\n\nStart: [ ] Yes [x] No\n',
			'.gitignore': 'hidden',
			'hidden/a.md': '# A\n\n**Status:** soon\n**Due:** 2026-02-30\n',
		});
		assert.equal(taskDocs(folder, 'show', 'README.md').out, 'Read me\nREADME.md\n\n1  # Read me (1/2)\n3  [ ] one\n6  [ ] Yes\n');
		assert.equal(
			taskDocs(folder, 'show', 'README.md', '--all').out,
			'Read me\nREADME.md\n\n1  # Read me (1/2)\n3  [ ] one\n4    [x] two\n6  [ ] Yes\n6  [x] No\n',
		);
		assert.equal(
			taskDocs(folder, 'show', path.join(folder, 'hidden/a.md')).out,
			'A\nhidden/a.md\n\n3  Status: soon\n4  Due: 2026-02-30\n\nProblems:\n4  The Due date "2026-02-30" doesn\'t exist. (invalid-date)\n',
		);
		assert.equal(taskDocs(folder, 'show', 'none.md').err, "task-docs: none.md doesn't exist.\n");
	});

	it('follows .task-docs.json, which takes precedence over the settings of VS Code', () => {
		const document = 'Status: Draft\n';
		const folder = temporaryFolder({
			'a.md': document,
			'docs/b.md': document,
			'docs/c.md': '# C\n\n**Befinden:** Done\n',
			'.vscode/settings.json': '{ "taskDocs.files.include": ["a.md"], "taskDocs.fieldAliases": { "status": ["Befinden"] } }',
			'.task-docs.json': '{ "$schema": "x", /* which */ "files.include": ["docs"], "due.soonDays": "7", "outline": true, }',
		});
		const { code, out, err } = taskDocs(folder, 'list');
		assert.deepEqual([code, out], [0, 'STATUS  TITLE  PATH\nDraft   b      docs/b.md\nDone    C      docs/c.md\n']);
		assert.deepEqual(err.split('\n'), [
			'task-docs: The setting outline in .task-docs.json is ignored because there is no such setting.',
			'task-docs: The setting due.soonDays in .task-docs.json is ignored because it is not a number of days.',
			'',
		]);
	});

	it('completes commands, options and values in bash', () => {
		const script = taskDocs('.', 'completion', 'bash').out;
		const complete = (...words: readonly string[]): string =>
			execFileSync(
				'bash',
				['-c', `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _task_docs; echo "\${COMPREPLY[*]}"`, 'bash', 'task-docs', ...words],
				{ cwd: temporaryFolder({ 'docs/a.md': '', 'do.txt': '' }), encoding: 'utf8' },
			).trim();
		assert.equal(complete('to'), 'toggle touch');
		assert.equal(complete('help', 'gr'), 'graph');
		assert.equal(complete('toggle', '--e'), '--expect');
		assert.equal(complete('graph', '--format', ''), 'mermaid svg markdown');
		assert.equal(complete('completion', ''), 'bash zsh fish');
		assert.equal(complete('list', '--workspace', 'do'), 'docs');
		assert.equal(complete('show', 'do').split(/\s+/).sort().join(' '), 'do.txt docs');
	});

	it('completes commands, options and values in fish', function () {
		skipWithout(this, 'fish');
		const script = path.join(temporaryFolder(), 'task-docs.fish');
		fs.writeFileSync(script, taskDocs('.', 'completion', 'fish').out);
		const cwd = temporaryFolder({ 'docs/a.md': '', 'do.txt': '' });
		checkCompletion(line => {
			const found = execFileSync('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`], {
				cwd,
				encoding: 'utf8',
				timeout: 20_000,
			});
			return found.split('\n').map(row => (row.split('\t')[0] ?? '').replace(/\/$/, ''));
		});
	});

	it('completes commands, options and values in zsh', function () {
		skipWithout(this, 'zsh');
		const script = path.join(temporaryFolder(), '_task-docs');
		fs.writeFileSync(script, taskDocs('.', 'completion', 'zsh').out);
		const cwd = temporaryFolder({ 'docs/a.md': '', 'do.txt': '' });
		const capture = path.resolve('test/laws/captureCompletion.zsh');
		checkCompletion(line =>
			execFileSync('zsh', ['-f', capture, script, line], {
				cwd,
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'pipe'],
				timeout: 20_000,
			}).split(/\r?\n/),
		);
	});

	it('has each command and option in the completion of zsh and fish, and refuses other shells', async () => {
		const help = taskDocs('.', '--help').out;
		const [zsh, fish] = ['zsh', 'fish'].map(shell => taskDocs('.', 'completion', shell).out);
		const names = [...help.matchAll(/^ {2}([a-z]+)/gm)].map(match => match[1] ?? '').filter(name => name !== 'help');
		assert.isAbove(names.length, 10);
		for (const name of names) {
			assert.match(zsh ?? '', new RegExp(`^\t\t'${name}:`, 'm'));
			assert.match(fish ?? '', new RegExp(`-a ${name} -d '`));
			const options = [...(await taskDocsOn('.', [name, '--help'])).out.matchAll(/^ {2}--([a-z-]+)/gm)].map(match => match[1] ?? '');
			for (const option of options) {
				assert.match(zsh ?? '', new RegExp(`^\t\t${name}\\) .*'--${option}\\[`, 'm'));
				assert.match(fish ?? '', new RegExp(`from ${name}' -l ${option} `));
			}
		}
		assert.equal(taskDocs('.', 'completion', 'csh').err, 'task-docs: Use bash, zsh or fish, instead of csh.\n');
	});
});

/** Skips a test whose shell isn't installed, and says so. */
function skipWithout(context: Mocha.Context, shell: string): void {
	if (spawnSync(shell, ['-c', 'exit']).error) {
		const test = context.runnable();
		test.title += ` (skipped: ${shell} is not installed)`;
		context.skip();
	}
}

/** @param complete what a shell offers at the end of a line, in a folder with `docs/` and `do.txt` */
function checkCompletion(complete: (line: string) => readonly string[]): void {
	const offered = (line: string): string =>
		[...new Set(complete(line))]
			.filter(row => row !== '')
			.sort()
			.join(' ');
	assert.equal(offered('task-docs to'), 'toggle touch');
	assert.equal(offered('task-docs help gr'), 'graph');
	assert.equal(offered('task-docs toggle --e'), '--expect');
	assert.equal(offered('task-docs graph --format '), 'markdown mermaid svg');
	assert.equal(offered('task-docs completion '), 'bash fish zsh');
	assert.equal(offered('task-docs list --workspace do'), 'docs');
	assert.equal(offered('task-docs show do'), 'do.txt docs');
	assert.include(offered('task-docs '), 'help');
}

describe('task-docs new', function () {
	this.timeout(30_000);

	it('creates a document with the name, the folder and the number that its template has', async () => {
		const folder = exampleCopy();
		assert.deepEqual(await taskDocsOn(folder, ['new', 'backlog-item', 'Sort by length']), {
			code: 0,
			out: 'Created backlog/sort-by-length.md.\n',
			err: '',
		});
		assert.equal((await taskDocsOn(folder, ['new', 'Backlog Item', 'Sort by length'])).out, 'Created backlog/sort-by-length-2.md.\n');
		assert.equal((await taskDocsOn(folder, ['new', 'enhancement-task', 'One'])).out, 'Created .tasks/active/2026-06-09_1_one.md.\n');
		assert.equal((await taskDocsOn(folder, ['new', 'enhancement-task', 'Two'])).out, 'Created .tasks/active/2026-06-09_2_two.md.\n');
		assert.deepEqual(Object.keys(changes(folder)), [
			'.tasks/active/2026-06-09_1_one.md',
			'.tasks/active/2026-06-09_2_two.md',
			'backlog/sort-by-length-2.md',
			'backlog/sort-by-length.md',
		]);
		const text = fs.readFileSync(path.join(folder, 'backlog/sort-by-length.md'), 'utf8');
		assert.match(text, /^---\nstatus: todo\n[^]*date_created: 2026-06-09\n[^]*\n# Sort by length\n/);
	});

	it('asks for what a template needs', async () => {
		const folder = temporaryFolder();
		const make = async (...args: readonly string[]) => taskDocsOn(folder, ['new', 'enhancement-tracking', 'Quick start', ...args]);
		assert.match((await make()).err, /^task-docs: This template needs one more answer: add --answer category=VALUE\. Choices: .+\.\n$/);
		assert.match(
			(await make('--answer', 'colour=red')).err,
			/^task-docs: The template doesn't ask for "colour"\. It asks for: title, category/,
		);
		assert.match((await make('--answer', 'category=usability')).out, /^Created .*enhancement-usability-quick-start\.md\.\n$/);
		assert.match(
			(await taskDocsOn(folder, ['new', 'memo', 'X'])).err,
			/^task-docs: There is no template "memo"\. Use one of these: .*backlog-item/,
		);
		assert.equal((await taskDocsOn(folder, ['new', 'backlog-item'])).code, 2);
	});

	it('refuses a folder that is a file', () => {
		const folder = temporaryFolder({ 'README.md': '# Home\n' });
		for (const place of ['README.md', 'README.md/below']) {
			assert.deepEqual(taskDocs(folder, 'new', 'backlog-item', 'X', '--folder', place), {
				code: 2,
				out: '',
				err: `task-docs: Couldn't write ${place}/x.md: a part of its path is no folder.\n`,
			});
		}
	});

	it('never overwrites a file and never leaves the workspace', () => {
		const folder = temporaryFolder({ 'there/x.txt': '' });
		const outside = temporaryFolder();
		fs.symlinkSync(outside, path.join(folder, 'link'));
		assert.equal(
			taskDocs(folder, 'new', 'backlog-item', 'X', '--folder', '../up').err,
			"task-docs: Couldn't create a document in ../up. Select a folder in the workspace.\n",
		);
		assert.match(taskDocs(folder, 'new', 'backlog-item', 'X', '--folder', 'link/below').err, /it's outside the workspace folder\.\n$/);
		assert.deepEqual(fs.readdirSync(outside), []);
		// A file that isn't a document.
		fs.writeFileSync(path.join(folder, '.gitignore'), 'there\n');
		fs.writeFileSync(path.join(folder, 'there/x.md'), 'mine');
		assert.equal(taskDocs(folder, 'new', 'backlog-item', 'X', '--folder', 'there').out, 'Created there/x-2.md.\n');
		assert.equal(fs.readFileSync(path.join(folder, 'there/x.md'), 'utf8'), 'mine');
	});
});

describe('task-docs render', function () {
	this.timeout(30_000);

	const text = [
		'\ufeff# Overview',
		'',
		'<!-- task-docs: is:open -->',
		'old',
		'<!-- task-docs end -->',
		'',
		'```',
		'<!-- task-docs: in code -->',
		'```',
		'',
		'<!-- task-docs list: stage:done -->',
		'<!-- task-docs end -->',
		'Last line',
	].join('\r\n');

	it('puts the results of queries between their markers, and changes nothing the second time', () => {
		const folder = temporaryFolder({ ...WORK, 'docs/index.md': text, 'docs/d e.md': '# [x] D | e_f\n\n**Status:** Done\n' });
		fs.chmodSync(path.join(folder, 'docs/index.md'), 0o444);
		assert.equal(taskDocs(folder, 'render', 'docs/index.md', '--check').code, 1, 'also in a read-only checkout');
		fs.chmodSync(path.join(folder, 'docs/index.md'), 0o644);
		assert.deepEqual(taskDocs(folder, 'render', 'docs/index.md'), { code: 0, out: 'Changed docs/index.md.\n', err: '' });
		const expected = [
			...text.split('\r\n').slice(0, 3),
			'',
			'| Document | Status | Priority | Progress | Due |',
			'| --- | --- | --- | --- | --- |',
			'| [Alpha](../a.md) | Todo | High |  |  |',
			'| [Beta](../b.md) | In Progress | Low | 1/2 |  |',
			'',
			...text.split('\r\n').slice(4, 11),
			'',
			'- [Gamma](../c.md) (Done)',
			'- [\\[x\\] D \\| e\\_f](d%20e.md) (Done)',
			'',
			...text.split('\r\n').slice(11),
		].join('\r\n');
		assert.equal(fs.readFileSync(path.join(folder, 'docs/index.md'), 'utf8'), expected);
		assert.deepEqual(taskDocs(folder, 'render', 'docs/index.md'), { code: 0, out: 'docs/index.md is already up to date.\n', err: '' });
		assert.equal(taskDocs(folder, 'render', 'docs/index.md', '--check').code, 0);
		// The results don't turn the file into a task document.
		assert.equal(taskDocs(folder, 'list', '--where', 'path:index').out, '');
	});

	it('refuses markers that do not match, and says what to add', () => {
		const folder = temporaryFolder({
			'a.md': '# A\n',
			'b.md': '<!-- task-docs: is:open -->\n<!-- task-docs: is:open -->\n<!-- task-docs end -->\n',
			'c.md': '\n<!-- task-docs end -->\n',
			'd.md': '<!-- task-docs: due<never -->\n<!-- task-docs end -->\n',
		});
		assert.deepEqual(
			['a.md', 'b.md', 'c.md', 'd.md'].map(file => taskDocs(folder, 'render', file).err),
			[
				'task-docs: a.md has no queries. Add a line "<!-- task-docs: stage:todo -->" and a line "<!-- task-docs end -->" below it.\n',
				'task-docs: The query in line 1 has no end. Add a line "<!-- task-docs end -->" below it.\n',
				'task-docs: Line 2 ends a query that doesn\'t begin. Add a line such as "<!-- task-docs: stage:todo -->" above it.\n',
				'task-docs: In line 1 of d.md, at character 5: "never" isn\'t a date; use one such as 2026-12-01, today or +7d.\n',
			],
		);
	});
});
