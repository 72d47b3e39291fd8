import { assert } from 'chai';
import { archiveUnit, foundFolder, isInArchive, isInCompleted, settingFolder, type FolderMember } from '../../../src/action/archivePlace';

/** Names of folders end in `/`. */
const members = (...names: readonly string[]): FolderMember[] =>
	names.map(name => ({ name: name.replace(/\/$/, ''), isFolder: name.endsWith('/') }));

describe('archivePlace', () => {
	it("moves a document, or a task's whole folder", () => {
		assert.equal(archiveUnit('docs/a.md', members('a.md', 'b.md')), 'docs/a.md');
		assert.equal(archiveUnit('.tasks/active/login/plan.md', members('task.md', 'plan.md', 'shot.png')), '.tasks/active/login');
		assert.equal(
			archiveUnit('.tasks/active/2025-06-06_1_login/task.md', members('task.md', 'answers.md', 'pictures/')),
			'.tasks/active/2025-06-06_1_login',
		);
	});

	it('never moves files that are not part of the task', () => {
		assert.equal(archiveUnit('docs/task.md', members('task.md', 'vision.md')), 'docs/task.md');
		assert.equal(archiveUnit('docs/task.md', members('task.md', 'plans/')), 'docs/task.md');
		assert.equal(archiveUnit('docs/plan.md', members('plan.md', 'notes.md')), 'docs/plan.md');
		assert.equal(archiveUnit('2025-06-06_1_login/answers.md', members('task.md', 'answers.md')), '2025-06-06_1_login/answers.md');
		assert.equal(archiveUnit('task.md', members('task.md')), 'task.md');
	});

	it('finds the archive in the folder, else beside it', () => {
		const tree: Readonly<Record<string, FolderMember[]>> = {
			'': members('docs/', 'Archive/'),
			'.tasks': members('active/', 'archived/'),
			'.tasks/active': members('a.md'),
			docs: members('_archive/', 'archive.md'),
			'docs/plans': members('b.md', 'archived'),
		};
		const found = (path: string): string | undefined => foundFolder(path, folder => tree[folder] ?? []);
		assert.deepEqual(['.tasks/active/a.md', '.tasks/active', 'docs/x.md', 'docs/plans/b.md', 'x.md', 'a/b/c/x.md'].map(found), [
			'.tasks/archived',
			'.tasks/archived',
			'docs/_archive',
			'docs/_archive',
			'Archive',
			undefined,
		]);
	});

	it('finds an archive with a number before its name, or named in another language', () => {
		const found = (name: string): string | undefined => foundFolder('a/x.md', () => members('plans/', `${name}/`));
		assert.deepEqual(['99-archive', 'Archiv', 'archivio', 'архів', '归档', 'archives', 'archivos', 'archiver'].map(found), [
			'a/99-archive',
			'a/Archiv',
			'a/archivio',
			'a/архів',
			'a/归档',
			'a/archives',
			undefined,
			undefined,
		]);
		assert.deepEqual(['docs/erledigt/a.md', 'docs/90_done/a.md', 'docs/готово/a.md', 'docs/donetsk/a.md'].map(isInCompleted), [
			true,
			true,
			true,
			false,
		]);
	});

	it('uses the setting', () => {
		assert.deepEqual(
			['docs/archive', '{folder}/archived', '{folder}/../archived/', './old', '{folder}'].map(setting =>
				settingFolder('docs/tasks/a.md', setting),
			),
			['docs/archive', 'docs/tasks/archived', 'docs/archived', 'old', 'docs/tasks'],
		);
		assert.deepEqual(
			[' ', '/etc', '..', '{folder}/../../../x', '\\\\server\\x'].map(setting => settingFolder('docs/tasks/a.md', setting)),
			[undefined, undefined, undefined, undefined, undefined],
		);
		assert.equal(settingFolder('a.md', '{folder}/archived'), 'archived');
	});

	it('recognizes what is already archived', () => {
		assert.deepEqual(
			['.tasks/archived/a.md', 'archive/x/a.md', 'docs/old/a.md', 'docs/a.md', 'archived'].map(path => isInArchive(path, 'docs/old')),
			[true, true, true, false, false],
		);
		assert.isFalse(isInArchive('docs/a.md', '{folder}'));
	});
});
