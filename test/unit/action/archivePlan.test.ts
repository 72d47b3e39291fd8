import { assert } from 'chai';
import type { FolderMember } from '../../../src/action/archivePlace';
import { documentAt } from '../format/planOf';
import { archivePlan, archiveTaken, completedPlan, foldersToRead, type ArchiveResult } from '../../../src/action/archivePlan';

/** Names of folders end in `/`. */
const members = (...names: readonly string[]): FolderMember[] =>
	names.map(name => ({ name: name.replace(/\/$/, ''), isFolder: name.endsWith('/') }));

const TREE: Readonly<Record<string, FolderMember[]>> = {
	'': members('docs/', '.tasks/'),
	docs: members('archived/', 'a.md', 'plans/'),
	'docs/plans': members('b.md'),
	'docs/archived': members('old.md'),
	'.tasks': members('active/', 'archived/'),
	'.tasks/active': members('login/'),
	'.tasks/active/login': members('task.md', 'plan.md'),
};

const TODAY = { year: 2026, month: 5, day: 4 };

const plan = (path: string, setting = '', isTemplate = false): ArchiveResult => {
	const readable = new Set(foldersToRead(path));
	return archivePlan(path, { isTemplate, setting, today: TODAY, membersOf: folder => (readable.has(folder) ? (TREE[folder] ?? []) : []) });
};

describe('completedPlan', () => {
	const TASKS: Readonly<Record<string, FolderMember[]>> = {
		'': members('.tasks/', 'a.md'),
		'.tasks': members('active/', 'completed/', 'archived/'),
		'.tasks/active': members('login/', 'x.md', 'completed/'),
		'.tasks/active/login': members('task.md', 'plan.md'),
	};
	const to = (path: string, isTemplate = false): string | undefined =>
		completedPlan(path, { isTemplate, setting: '', today: TODAY, membersOf: folder => TASKS[folder] ?? [] })?.newPath;

	it('moves a document, or its task folder, into the nearest folder for documents that are done', () => {
		assert.strictEqual(to('.tasks/active/x.md'), '.tasks/active/completed/x.md');
		assert.strictEqual(to('.tasks/active/login/plan.md'), '.tasks/active/completed/login');
		assert.strictEqual(to('.tasks/todo/y.md'), '.tasks/completed/y.md');
	});

	it('moves nothing where there is no such folder, from such a folder or the archive, and no template', () => {
		assert.deepEqual(
			[to('a.md'), to('.tasks/completed/x.md'), to('.tasks/archived/x.md'), to('.tasks/active/x.md', true)],
			[undefined, undefined, undefined, undefined],
		);
	});
});

describe('archivePlan', () => {
	it('moves a document, or its task folder, into an existing archive', () => {
		assert.deepEqual(plan('docs/a.md'), { plan: { path: 'docs/a.md', newPath: 'docs/archived/a.md' } });
		assert.deepEqual(plan('docs/plans/b.md'), { plan: { path: 'docs/plans/b.md', newPath: 'docs/archived/b.md' } });
		assert.deepEqual(plan('.tasks/active/login/plan.md'), { plan: { path: '.tasks/active/login', newPath: '.tasks/archived/login' } });
	});

	it('moves the folder of a unit where its tool archives it, else into an existing archive', () => {
		const units = (path: string, folders: Readonly<Record<string, FolderMember[]>> = {}, setting = ''): ArchiveResult =>
			archivePlan(path, {
				isTemplate: false,
				plan: documentAt(path, ['# A', '- [x] 1.1 Dig']).plan,
				today: TODAY,
				setting,
				membersOf: folder => folders[folder] ?? [],
			});
		assert.deepEqual(units('openspec/changes/add-probe/tasks.md', {}, 'old'), {
			plan: { path: 'openspec/changes/add-probe', newPath: 'openspec/changes/archive/2026-05-04-add-probe' },
		});
		assert.deepEqual(
			units('web/openspec/changes/2026-01-02-probe/design.md', { 'web/openspec/changes/2026-01-02-probe': members('specs/') }),
			{
				plan: {
					path: 'web/openspec/changes/2026-01-02-probe',
					newPath: 'web/openspec/changes/archive/2026-01-02-probe',
					leavesUnmerged: true,
				},
			},
		);
		assert.deepEqual(units('conductor/tracks/probe_20260301/plan.md'), {
			plan: { path: 'conductor/tracks/probe_20260301', newPath: 'conductor/archive/probe_20260301' },
		});
		assert.deepEqual(units('docs/exec-plans/active/probe.md'), {
			plan: { path: 'docs/exec-plans/active/probe.md', newPath: 'docs/exec-plans/completed/probe.md' },
		});
		assert.deepEqual(units('specs/003-probe/spec.md', { specs: members('archive/', '003-probe/') }), {
			plan: { path: 'specs/003-probe', newPath: 'specs/archive/003-probe' },
		});
		assert.deepEqual(units('specs/003-probe/spec.md'), { refusal: { code: 'no-archive' } });
		assert.deepEqual(units('openspec/changes/archive/2026-01-02-probe/tasks.md'), { refusal: { code: 'archived-already' } });
	});

	it('uses the folder from the setting', () => {
		assert.deepEqual(plan('docs/a.md', 'done'), { plan: { path: 'docs/a.md', newPath: 'done/a.md' } });
		assert.deepEqual(plan('docs/plans/b.md', '{folder}/../old'), { plan: { path: 'docs/plans/b.md', newPath: 'docs/old/b.md' } });
		assert.deepEqual(plan('docs/a.md', './'), { plan: { path: 'docs/a.md', newPath: 'a.md' } });
	});

	it('returns why a document is not archived', () => {
		assert.deepEqual(
			[
				plan('docs/a.md', '', true),
				plan('docs/archived/old.md'),
				plan('done/x.md', 'done'),
				plan('docs/a.md', '{folder}'),
				plan('other/x.md'),
				plan('docs/a.md', '../out'),
				plan('docs/a.md', '/abs'),
			].map(({ refusal }) => refusal),
			[
				{ code: 'is-template' },
				{ code: 'archived-already' },
				{ code: 'archived-already' },
				{ code: 'archived-already' },
				{ code: 'no-archive' },
				{ code: 'archive-setting', setting: '../out' },
				{ code: 'archive-setting', setting: '/abs' },
			],
		);
		assert.deepEqual(archiveTaken({ path: 'docs/a.md', newPath: 'docs/archived/a.md' }), {
			code: 'archive-taken',
			name: 'a.md',
			folder: 'docs/archived',
		});
	});
});
