import { assert } from 'chai';
import type { FolderMember } from '../../../src/action/archivePlace';
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

const plan = (path: string, setting = '', isTemplate = false): ArchiveResult => {
	const readable = new Set(foldersToRead(path));
	return archivePlan(path, { isTemplate, setting, membersOf: folder => (readable.has(folder) ? (TREE[folder] ?? []) : []) });
};

describe('completedPlan', () => {
	const TASKS: Readonly<Record<string, FolderMember[]>> = {
		'': members('.tasks/', 'a.md'),
		'.tasks': members('active/', 'completed/', 'archived/'),
		'.tasks/active': members('login/', 'x.md', 'completed/'),
		'.tasks/active/login': members('task.md', 'plan.md'),
	};
	const to = (path: string, isTemplate = false): string | undefined =>
		completedPlan(path, { isTemplate, setting: '', membersOf: folder => TASKS[folder] ?? [] })?.newPath;

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
