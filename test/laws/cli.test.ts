import { assert } from 'chai';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { taskDocs, type Outcome } from './taskDocs';
import { temporaryFolder, writeFiles } from './temporaryFolder';

const CLI = path.resolve('dist/cli.js');

const run = (args: readonly string[], cwd = '.'): Outcome => taskDocs(cwd, ...args);

interface Listed {
	readonly path: string;
	readonly title: string;
	readonly family: string | null;
	readonly template: boolean;
	readonly status: { readonly text: string | null; readonly stage: string; readonly derived: boolean };
	readonly unit: string | null;
	readonly progress: { readonly done: number; readonly total: number };
	readonly problems: readonly { readonly code: string; readonly line: number; readonly message: string; readonly convention?: object }[];
}

/** The documents of `list --json`, which must succeed without other output. */
function list(folder: string, ...args: readonly string[]): readonly Listed[] {
	const { code, out, err } = run(['list', '--json', '--workspace', folder, ...args]);
	assert.deepEqual([code, err], [0, '']);
	return listed(out);
}

function listed(out: string): readonly Listed[] {
	return (JSON.parse(out) as { readonly documents: readonly Listed[] }).documents;
}

function paths(folder: string, ...args: readonly string[]): string[] {
	return list(folder, ...args).map(each => each.path);
}

describe('task-docs list', function () {
	// Each test starts at least one process, possibly on a busy machine.
	this.timeout(30_000);

	it('prints every document in the published shape, sorted by path in code units', () => {
		const folder = temporaryFolder({
			'b/lamp.md': [
				'---',
				'status: In Progress',
				'priority: high',
				'created: 2026-02-28',
				'modified: 2026-03-01',
				'assignee: Ines',
				'---',
				'# Task: Mend the lamp',
				'',
				'## Tasks',
				'',
				'- [x] one',
				'- [ ] two',
				'- [~] three',
				'',
				'## Open Questions',
				'',
				'- [X] four',
				'',
			].join('\n'),
			'Z.md': '# Zoo\n\n**Status:** Done\n',
			'b-a.md': '# Bad date\n\n**Status:** soon\n**Created:** 2026-02-30\n',
			'README.md': '# Just a text\n',
			'templates/task.md': '# T\n\n**Status:** Draft\n',
		});
		assert.deepEqual(list(folder) as readonly unknown[], [
			{
				path: 'Z.md',
				id: null,
				title: 'Zoo',
				family: null,
				template: false,
				status: { text: 'Done', stage: 'done', derived: false },
				priority: { text: null, level: 'unset' },
				created: null,
				createdFrom: null,
				modified: null,
				due: null,
				assignee: null,
				unit: null,
				progress: { done: 0, total: 0 },
				problems: [],
			},
			{
				path: 'b-a.md',
				id: null,
				title: 'Bad date',
				family: null,
				template: false,
				status: { text: 'soon', stage: 'other', derived: false },
				priority: { text: null, level: 'unset' },
				created: null,
				createdFrom: null,
				modified: null,
				due: null,
				assignee: null,
				unit: null,
				progress: { done: 0, total: 0 },
				problems: [{ code: 'invalid-date', line: 4, message: 'The Created date "2026-02-30" doesn\'t exist.' }],
			},
			{
				path: 'b/lamp.md',
				id: null,
				title: 'Mend the lamp',
				family: null,
				template: false,
				status: { text: 'In Progress', stage: 'in-progress', derived: false },
				priority: { text: 'high', level: 'high' },
				created: '2026-02-28',
				createdFrom: 'field',
				modified: '2026-03-01',
				due: null,
				assignee: 'Ines',
				unit: null,
				progress: { done: 2, total: 4 },
				problems: [],
			},
		]);
		const all = list(folder, '--all');
		assert.deepEqual(
			all.map(each => [each.path, each.template, each.status.text]),
			[
				['README.md', false, null],
				['Z.md', false, 'Done'],
				['b-a.md', false, 'soon'],
				['b/lamp.md', false, 'In Progress'],
				['templates/task.md', true, 'Draft'],
			],
		);
	});

	it("lists the plans of tools at the stage that follows from their boxes, their folder and their unit's tasks", () => {
		const plans = list(path.join('test', 'fixtures', 'plans-workspace'));
		assert.deepEqual(
			plans.map(({ path: at, title, family, unit, status, progress }) => [
				at,
				title,
				family,
				unit,
				`${status.text ?? 'null'} ${status.stage} ${status.derived}`,
				`${progress.done}/${progress.total}`,
			]),
			[
				[
					'.kiro/specs/tag-merging/requirements.md',
					'Tag merging',
					'kiro-requirements',
					'.kiro/specs/tag-merging',
					'null in-progress true',
					'0/0',
				],
				['.kiro/specs/tag-merging/tasks.md', 'Tag merging', 'kiro-tasks', '.kiro/specs/tag-merging', 'null in-progress true', '1/4'],
				[
					'openspec/changes/add-reading-goals/proposal.md',
					'Add reading goals',
					'openspec-proposal',
					'openspec/changes/add-reading-goals',
					'null in-progress true',
					'0/0',
				],
				[
					'openspec/changes/add-reading-goals/tasks.md',
					'Add reading goals',
					'openspec-tasks',
					'openspec/changes/add-reading-goals',
					'null in-progress true',
					'2/4',
				],
				['plans/move-to-new-host.md', 'Move to the New Host', null, null, 'null todo true', '0/3'],
				['specs/004-share-by-mail/plan.md', 'Share by Mail', 'spec-kit-plan', 'specs/004-share-by-mail', 'null done true', '0/0'],
				['specs/004-share-by-mail/spec.md', 'Share by Mail', 'spec-kit-spec', 'specs/004-share-by-mail', 'Draft todo false', '1/1'],
				['specs/004-share-by-mail/tasks.md', 'Share by Mail', 'spec-kit-tasks', 'specs/004-share-by-mail', 'null done true', '4/4'],
			],
		);
	});

	it('escapes terminal control and bidirectional characters in JSON without losing them', () => {
		const title = 'C1 \u009b31m DEL \u007f bidi \u202e \u2066 \u061c \u200f end';
		const folder = temporaryFolder({ 'a.md': `# ${title}\n\n**Status:** so\u202eon\u009b\n`, 'b\u202e.md': '# B\n\n**Status:** Done\n' });
		const { out } = run(['list', '--json', '--workspace', folder]);
		assert.notMatch(out, /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/u);
		assert.include(out, 'C1 \\u009b31m DEL \\u007f bidi \\u202e \\u2066 \\u061c \\u200f end');
		assert.deepEqual(
			listed(out).map(each => [each.path, each.title]),
			[
				['a.md', title],
				['b\u202e.md', 'B'],
			],
		);
	});

	it('prints an empty list if there are no documents', () => {
		assert.deepEqual(list(temporaryFolder()), []);
	});

	it('preserves unusual names', () => {
		const names = ['ö 日本.md', 'a b/#1?%20&.md', '-rf.md', '$(x) `y`.md'];
		const folder = temporaryFolder(Object.fromEntries(names.map(name => [name, 'Status: Draft\n'])));
		assert.deepEqual(paths(folder), [...names].sort());
	});

	it('reads the current folder by default', () => {
		const { code, out } = run(['list', '--json'], temporaryFolder({ 'a.md': 'Status: Draft\n' }));
		assert.equal(code, 0);
		assert.deepEqual(
			listed(out).map(each => each.path),
			['a.md'],
		);
	});

	it('honours ignore files and --include and --exclude', () => {
		const document = 'Status: Draft\n';
		const folder = temporaryFolder({
			'.gitignore': 'tmp\n',
			'tmp/a.md': document,
			'node_modules/a.md': document,
			'docs/a.md': document,
			'docs/old/b.md': document,
			'other/c.md': document,
			'UP.MD': document,
		});
		assert.deepEqual(paths(folder), ['UP.MD', 'docs/a.md', 'docs/old/b.md', 'other/c.md']);
		assert.deepEqual(paths(folder, '--exclude', 'docs/old', 'other/**'), ['UP.MD', 'docs/a.md']);
		assert.deepEqual(paths(folder, '--include', 'docs', 'other/*.md', '--exclude', '**/old/**'), ['docs/a.md', 'other/c.md']);
	});

	it('honours .vscode/settings.json with its comments', () => {
		const document = 'Status: Draft\n';
		const folder = temporaryFolder({
			'.vscode/settings.json': `\ufeff{
				// which files
				"taskDocs.files.include": ["**/*.md", "**/*.task"],
				"taskDocs.files.exclude": ["attic"],
				"taskDocs.files.useIgnoreFiles": false,
				"taskDocs.fieldAliases": { "status": ["Befinden"] },
				"files.exclude": { "hidden": true, "shown": false, "**/*.x.md": { "when": "$(basename).ts" } },
				"search.exclude": { "unsearched/**": true },
			}`,
			'.gitignore': 'tmp\n',
			'tmp/a.md': document,
			'attic/a.md': document,
			'hidden/a.md': document,
			'shown/a.md': document,
			'unsearched/a.md': document,
			'one.task': document,
			'alias.md': '# A\n\n**Befinden:** Done\n',
			'node_modules/a.md': document,
		});
		assert.deepEqual(
			list(folder).map(each => [each.path, each.status.text]),
			[
				['alias.md', 'Done'],
				['one.task', 'Draft'],
				['shown/a.md', 'Draft'],
				['tmp/a.md', 'Draft'],
			],
		);
	});

	it('reads the words of the team in the settings, and names those it ignores', () => {
		const folder = temporaryFolder({
			'2026-10-01-pier.md': '# Pier\n\n**Status:** Recommended\n**Priority:** Gold\n',
			'.vscode/settings.json':
				'{ "taskDocs.statusWords": { "recommended": "done", "odd": "finished" }, "taskDocs.priorityWords": { "gold": "High" } }',
		});
		const { out, err } = run(['list', '--json', '--workspace', folder]);
		const [entry] = listed(out) as (Listed & { priority: { level: string }; created: string; createdFrom: string })[];
		assert.deepEqual(
			[entry?.status.stage, entry?.priority.level, entry?.created, entry?.createdFrom],
			['done', 'high', '2026-10-01', 'file-name'],
		);
		assert.equal(
			err,
			'task-docs: The word "odd" in the setting taskDocs.statusWords in .vscode/settings.json is ignored because it is not set to todo, in-progress, in-review, blocked, done or archived.\n',
		);
	});

	it('ignores settings of the wrong type with a note on standard error', () => {
		const folder = temporaryFolder({
			'a.md': 'Status: Draft\n',
			'.vscode/settings.json':
				'{ "taskDocs.files.include": "**/*.md", "taskDocs.fieldAliases": { "status": "x" }, "files.exclude": [1], "other": 1 }',
		});
		const { code, out, err } = run(['list', '--json', '--workspace', folder]);
		assert.equal(code, 0);
		assert.deepEqual(
			listed(out).map(each => each.path),
			['a.md'],
		);
		assert.deepEqual(
			err
				.trimEnd()
				.split('\n')
				.map(line => /The setting (\S+) /.exec(line)?.[1]),
			['taskDocs.files.include', 'files.exclude', 'taskDocs.fieldAliases'],
		);
	});

	it('lists task documents it cannot read, with the problem', () => {
		const folder = temporaryFolder({
			'latin.md': Uint8Array.from([...Buffer.from('Status: Draft\n\ncaf'), 0xe9]),
			'yaml.md': '---\nassignee: @ines\nstatus: draft\n---\n# A\n',
			'code.md': '---js\nglobalThis.x = 1\n---\nStatus: Draft\n',
			'huge.md': '',
		});
		fs.truncateSync(path.join(folder, 'huge.md'), 11 * 1024 * 1024);
		const problems = (...args: string[]): unknown[] =>
			list(folder, ...args).map(each => [each.path, ...each.problems.map(problem => `${problem.code} ${problem.line}`)]);
		assert.includeDeepMembers(problems(), [
			['latin.md', 'not-utf8 3'],
			['yaml.md', 'front-matter-invalid 2'],
		]);
		assert.deepEqual(
			problems('--all').map(each => (each as string[])[0]),
			['code.md', 'huge.md', 'latin.md', 'yaml.md'],
		);
		assert.deepInclude(problems('--all'), ['huge.md', 'too-large 1']);
	});

	it('reports problems between documents, and between documents and files', () => {
		const folder = temporaryFolder({
			'LAN-1-lamp.md':
				'# Lamp\n\n**Status:** In Progress\n**Blocked By:** LAN-2, LAN-9\n\n[gone](gone.md) [there](notes.txt.md)\n\n### Files to Modify\n- `src/lamp.ts`\n- `src/fuse.ts`\n\n### Files to Create\n- [ ] `src/pier.ts`\n',
			'completed/LAN-2-fuse.md': '# Fuse\n\n**Status:** Todo\n**Blocked By:** LAN-1\n',
			'src/lamp.ts': '',
			'src/pier.ts': '',
			'notes.txt.md': '',
		});
		assert.deepEqual(
			list(folder).map(each => [each.path, ...each.problems.map(problem => `${problem.code} ${problem.line}`)]),
			[
				['LAN-1-lamp.md', 'relation-cycle 4', 'relation-unknown 4', 'relation-unknown 6', 'path-missing 10', 'path-exists 13'],
				['completed/LAN-2-fuse.md', 'folder-status 3'],
			],
		);
	});

	it('lists a problem that many documents have once, and follows the setting for severities', () => {
		const texts = Object.fromEntries(
			Array.from({ length: 12 }, (_, at) => [
				`d${String(at).padStart(2, '0')}.md`,
				'# Lamp\n\n**Status:** Recommended\n\n[gone](gone.md)\n',
			]),
		);
		const convention = (form: string) => ({ form, documents: 12 });
		assert.deepEqual(
			list(temporaryFolder(texts)).flatMap(({ path: at, problems }) => problems.map(problem => ({ at, ...problem }))),
			[
				{
					at: 'd00.md',
					code: 'unknown-status',
					line: 3,
					message: '"Recommended" isn\'t a recognized status. 12 documents have this problem, so it is reported only here.',
					convention: convention('recommended'),
				},
				{
					at: 'd00.md',
					code: 'relation-unknown',
					line: 5,
					message: 'No document matches "gone.md". 12 documents have this problem, so it is reported only here.',
					convention: convention('*'),
				},
			],
		);
		const severity = { 'unknown-status': 'warning', 'relation-unknown': 'off' };
		const settings = JSON.stringify({ 'taskDocs.problems.severity': severity });
		assert.deepEqual(
			list(temporaryFolder({ ...texts, '.vscode/settings.json': settings })).map(({ problems }) => problems.map(({ code }) => code)),
			Array.from({ length: 12 }, () => ['unknown-status']),
		);
	});

	it('prints an aligned table without terminal control characters', () => {
		const folder = temporaryFolder({
			'a.md': '---\ntitle: "Red \\e[31m lamp \\u202e"\nstatus: ✅ Done\npriority: high\n---\n- [x] a\n- [ ] b\n',
			'docs/日本.md': '# 日本の塔\n\n**Status:** In Progress\n',
		});
		const { code, out, err } = run(['list', '--workspace', folder]);
		assert.deepEqual([code, err], [0, '']);
		assert.deepEqual(out.split('\n'), [
			'STATUS       PRIORITY  PROGRESS  TITLE             PATH',
			'✅ Done      high      1/2       Red  [31m lamp    a.md',
			'In Progress                      日本の塔          docs/日本.md',
			'',
		]);
	});

	it('reports when a table would be empty', () => {
		assert.deepEqual(run(['list', '--workspace', temporaryFolder()]), {
			code: 0,
			out: '',
			err: 'task-docs: No task documents found.\n',
		});
	});

	describe('exits with 2, one sentence and no output', () => {
		const folder = temporaryFolder({ 'file.md': 'Status: Draft\n' });
		const broken = (name: string, settings: string): string => {
			writeFiles(folder, { [`${name}/.vscode/settings.json`]: settings });
			return path.join(folder, name);
		};
		const cases: readonly (readonly [name: string, args: () => readonly string[], sentence: RegExp])[] = [
			[
				'on a folder that is not there',
				() => ['list', '--json', '--workspace', path.join(folder, 'none')],
				/The folder .*none doesn't exist\.$/,
			],
			['on a file', () => ['list', '--json', '--workspace', path.join(folder, 'file.md')], /file\.md is a file, not a folder\.$/],
			['below a file', () => ['list', '--json', '--workspace', path.join(folder, 'file.md/x')], /doesn't exist\.$/],
			['on an unknown option', () => ['list', '--jsno'], /Unknown option '--jsno'\.$/],
			['on an option without its value', () => ['list', '--workspace'], /Option '--workspace <dir>' argument missing\.$/],
			['on words too many', () => ['list', 'all', 'of', 'it'], /Too many arguments for 'list'\.$/],
			['on an unknown command', () => ['lits'], /Unknown command 'lits'\.$/],
			['on no command', () => [], /Which command\? "task-docs --help" names them\.$/],
			[
				'on settings that are no JSON',
				() => ['list', '--workspace', broken('brace', '{\n"a": 1,\n"b": [}\n')],
				/settings\.json cannot be read: \w+ in line 3\.$/,
			],
			[
				'on settings that are a folder',
				() => {
					fs.mkdirSync(path.join(folder, 'odd/.vscode/settings.json'), { recursive: true });
					return ['list', '--workspace', path.join(folder, 'odd')];
				},
				/settings\.json cannot be read: it is a folder\.$/,
			],
			[
				'on a name that steers a terminal',
				() => ['list', '--workspace', '/none\u001b[31m\n'],
				/^task-docs: The folder \/none \[31m {2}doesn't exist\.$/,
			],
		];
		for (const [name, args, sentence] of cases) {
			it(name, () => {
				const { code, out, err } = run(args());
				assert.deepEqual([code, out], [2, '']);
				assert.match(err, /^task-docs: [^\n]+\n$/);
				assert.match(err.trimEnd(), sentence);
			});
		}
	});

	it('prints its version and its usage', () => {
		const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string };
		assert.deepEqual(run(['--version']), { code: 0, out: `${version}\n`, err: '' });
		const help = run(['list', '--help']);
		assert.deepEqual([help.code, help.err], [0, '']);
		assert.include(help.out, '--workspace <dir>');
	});

	it('exits cleanly when its reader closes the pipe', async () => {
		const folder = temporaryFolder(Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`${index}.md`, 'Status: Draft\n'])));
		const child = spawn(process.execPath, [CLI, 'list', '--json', '--workspace', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
		let err = '';
		child.stderr.on('data', (data: Buffer) => {
			err += data.toString();
		});
		child.stdout.once('data', () => child.stdout.destroy());
		const code = await new Promise<number | null>(resolve => child.on('close', resolve));
		assert.deepEqual([code, err], [0, '']);
	});

	it('writes all of a long list to a pipe', () => {
		const folder = temporaryFolder(Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`${index}.md`, 'Status: Draft\n'])));
		assert.lengthOf(list(folder), 1500);
	});
});
