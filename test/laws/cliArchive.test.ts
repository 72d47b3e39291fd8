import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { bytesBelow } from './filesBelow';
import { taskDocs } from './taskDocs';
import { temporaryFolder } from './temporaryFolder';

const FILES = {
	'docs/lamp.md': '# Lamp\r\n\r\n**Status:** Done [Draft/Done/Archived]\r\n\r\nSee [the fuse](fuse.md) and [home](../README.md).\r\n',
	'docs/fuse.md': '# Fuse\n\n**Status:** Todo\n**Blocked By:** [Lamp](lamp.md)\n',
	'README.md': '# Home\n\n- [Lamp](docs/lamp.md)\n- [Fuse](docs/fuse.md)\n',
};

describe('task-docs archive', function () {
	// Each test starts processes, possibly on a busy machine.
	this.timeout(30_000);

	it('moves a document to its archive, and updates links from and to it', () => {
		const folder = temporaryFolder({ ...FILES, 'docs/archived/old.md': '# Old\n' });
		assert.deepEqual(taskDocs(folder, 'archive', 'docs/lamp.md'), {
			code: 0,
			out: 'Moved docs/lamp.md to docs/archived/lamp.md.\nUpdated the links in README.md.\nUpdated the links in docs/fuse.md.\n',
			err: '',
		});
		assert.deepEqual(bytesBelow(folder), {
			'README.md': FILES['README.md'].replace('docs/lamp.md', 'docs/archived/lamp.md'),
			'docs/archived/lamp.md': FILES['docs/lamp.md'].replace('(fuse.md)', '(../fuse.md)').replace('../README', '../../README'),
			'docs/archived/old.md': '# Old\n',
			'docs/fuse.md': FILES['docs/fuse.md'].replace('(lamp.md)', '(archived/lamp.md)'),
		});
		assert.equal(taskDocs(folder, 'archive', 'docs/archived/lamp.md').err, 'task-docs: docs/archived/lamp.md is already in the archive.\n');
	});

	it('shows what it would do', () => {
		const files = { ...FILES, '.task-docs.json': '{ "archive.folder": "attic" }' };
		const folder = temporaryFolder(files);
		const { code, out } = taskDocs(folder, 'archive', 'docs/lamp.md', '--dry-run');
		assert.equal(code, 0);
		assert.include(out, '--- README.md\n+++ README.md\n@@ -3 +3 @@\n-- [Lamp](docs/lamp.md)\n+- [Lamp](attic/lamp.md)\n');
		assert.match(out, /\nrename docs\/lamp\.md => attic\/lamp\.md\n$/);
		assert.deepEqual(bytesBelow(folder), Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))));
	});

	it('moves the folder of a task', () => {
		const folder = temporaryFolder({
			'.tasks/2026-01-01_lamp/task.md': '# Task: Lamp\n\n**Status:** Done\n',
			'.tasks/2026-01-01_lamp/notes.md': '[task](task.md)\n',
			'.tasks/archive/x.md': '# X\n',
		});
		assert.equal(
			taskDocs(folder, 'archive', '.tasks/2026-01-01_lamp/task.md').out,
			'Moved .tasks/2026-01-01_lamp to .tasks/archive/2026-01-01_lamp.\n',
		);
		assert.hasAllKeys(bytesBelow(folder), [
			'.tasks/archive/2026-01-01_lamp/notes.md',
			'.tasks/archive/2026-01-01_lamp/task.md',
			'.tasks/archive/x.md',
		]);
	});

	it("moves a change of OpenSpec to the tool's archive, and says that its specs are not merged", () => {
		const folder = temporaryFolder({
			'openspec/changes/add-x/proposal.md': '# Change: Add X\n\n## Why\n\nIt is missing.\n',
			'openspec/changes/add-x/tasks.md': '## 1. Work\n\n- [x] 1.1 Add X\n',
			'openspec/changes/add-x/specs/x/spec.md': '## ADDED Requirements\n',
		});
		const { code, out, err } = taskDocs(folder, 'archive', 'openspec/changes/add-x/proposal.md');
		assert.equal(code, 0);
		const [, archived = ''] = /^Moved openspec\/changes\/add-x to (openspec\/changes\/archive\/\d{4}-\d\d-\d\d-add-x)\.\n$/.exec(out) ?? [];
		assert.equal(
			err,
			"task-docs: The specs in openspec/changes/add-x are not merged. Merge them yourself, or use the tool's own command.\n",
		);
		assert.hasAllKeys(bytesBelow(folder), [`${archived}/proposal.md`, `${archived}/tasks.md`, `${archived}/specs/x/spec.md`]);
	});

	it('refuses an archive in a file', () => {
		const folder = temporaryFolder({ ...FILES, '.task-docs.json': '{ "archive.folder": "README.md" }' });
		assert.deepEqual(taskDocs(folder, 'archive', 'docs/lamp.md'), {
			code: 2,
			out: '',
			err: "task-docs: Couldn't change docs/lamp.md: a part of its path is no folder.\n",
		});
	});

	it('never overwrites a file and never leaves the workspace', () => {
		const taken = temporaryFolder({ ...FILES, 'docs/archived/lamp.md': '# Another\n' });
		assert.equal(taskDocs(taken, 'archive', 'docs/lamp.md').err, "task-docs: Couldn't archive: docs/archived already contains lamp.md.\n");
		assert.equal(bytesBelow(taken)['docs/archived/lamp.md'], '# Another\n');
		const linked = temporaryFolder({ ...FILES, '.task-docs.json': '{ "archive.folder": "attic" }' });
		fs.symlinkSync(temporaryFolder(), path.join(linked, 'attic'));
		assert.equal(
			taskDocs(linked, 'archive', 'docs/lamp.md').err,
			"task-docs: Couldn't change docs/lamp.md: it's outside the workspace folder.\n",
		);
		assert.equal(bytesBelow(linked)['docs/lamp.md'], FILES['docs/lamp.md']);
	});

	it('changes nothing if a document cannot be written', () => {
		const folder = temporaryFolder({ ...FILES, 'docs/archived/old.md': '# Old\n' });
		// A second name for the file, which replacing it would break.
		fs.linkSync(path.join(folder, 'docs/fuse.md'), path.join(folder, 'docs/fuse.txt'));
		const { code, err } = taskDocs(folder, 'archive', 'docs/lamp.md');
		assert.deepEqual([code, err], [2, "task-docs: Couldn't write docs/fuse.md: it has more than one name (hard links).\n"]);
		const { 'docs/fuse.txt': copy, 'docs/archived/old.md': old, ...rest } = bytesBelow(folder);
		assert.deepEqual(
			[copy, old, rest],
			[FILES['docs/fuse.md'], '# Old\n', Object.fromEntries(Object.entries(FILES).sort(([a], [b]) => (a < b ? -1 : 1)))],
		);
	});
});
