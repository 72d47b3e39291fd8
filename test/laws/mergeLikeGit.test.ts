import { assert } from 'chai';
import fc from 'fast-check';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { mergeDocuments } from '../../src/action/merge/mergeDocuments';
import { readDocument } from '../../src/format/readDocument';
import { changedPlans, textOf } from '../properties/action/changedPlans';
import { gitEnvironment } from './gitEnvironment';
import { taskDocs } from './taskDocs';
import { temporaryFolder, writeFiles } from './temporaryFolder';

const numRuns = Number(process.env['MERGE_RUNS'] ?? 200);

describe('merging documents', function () {
	this.timeout(120_000 + numRuns * 100);

	it('gives the same result as git where git has no conflict', () => {
		const folder = temporaryFolder();
		let clean = 0;
		fc.assert(
			fc.property(changedPlans, ({ base, ours, theirs }) => {
				writeFiles(folder, { base: textOf(base), ours: textOf(ours), theirs: textOf(theirs) });
				const git = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], { cwd: folder, encoding: 'utf8' });
				assert.include([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], git.status, git.stderr);
				if (git.status === 0) {
					clean++;
					const result = mergeDocuments(textOf(base), textOf(ours), textOf(theirs), {
						read: text => readDocument(text, { path: 'plan.md' }),
						labels: ['ours', 'theirs'],
						markerSize: 7,
					});
					assert.equal(result.text, git.stdout);
					assert.equal(result.conflicts, 0);
				}
			}),
			{ numRuns, seed: 18, endOnFailure: true },
		);
		assert.isAbove(clean, numRuns / 10);
	});
});

describe('task-docs merge', function () {
	this.timeout(60_000);

	it('merges branches as the merge driver of a repository, and leaves conflicts to people', () => {
		const plan = ['# Plan', '', '- [ ] Lamp', '- [ ] Fuse', '- [ ] Pier', ''].join('\n');
		const folder = temporaryFolder({ '.gitattributes': '*.md merge=task-docs\n', 'docs/plan.md': plan });
		const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, env: gitEnvironment, encoding: 'utf8' });
		const commit = (text: string): void => {
			writeFiles(folder, { 'docs/plan.md': text });
			git('commit', '--quiet', '--all', '--message', 'Change');
		};
		const driver = `"${process.execPath}" "${path.resolve('dist/cli.js')}" merge --marker-size %L %O %A %B %P`;
		git('init', '--quiet', '--initial-branch', 'main');
		git('config', 'merge.task-docs.driver', driver);
		git('add', '.');
		git('commit', '--quiet', '--message', 'Start');
		git('checkout', '--quiet', '-b', 'other');
		commit(plan.replace('[ ] Fuse', '[x] Fuse'));
		git('checkout', '--quiet', 'main');
		commit(plan.replace('[ ] Lamp', '[x] Lamp'));
		git('merge', '--quiet', 'other');
		assert.equal(git('show', 'HEAD:docs/plan.md'), plan.replace('[ ] Lamp', '[x] Lamp').replace('[ ] Fuse', '[x] Fuse'));

		git('checkout', '--quiet', '-b', 'third');
		commit(git('show', 'HEAD:docs/plan.md').replace('[ ] Pier', '[x] Pier'));
		git('checkout', '--quiet', 'main');
		commit(git('show', 'HEAD:docs/plan.md').replace('[ ] Pier', '[-] Pier'));
		const outcome = spawnSync('git', ['merge', 'third'], { cwd: folder, env: gitEnvironment, encoding: 'utf8' });
		assert.equal(outcome.status, 1);
		assert.include(outcome.stderr, 'task-docs: 1 conflict in docs/plan.md.');
		assert.include(
			fs.readFileSync(path.join(folder, 'docs/plan.md'), 'utf8'),
			'- [x] Fuse\n<<<<<<< ours\n- [-] Pier\n=======\n- [x] Pier\n>>>>>>> theirs\n',
		);
		assert.equal(git('status', '--short'), 'UU docs/plan.md\n');
	});

	it('exits with 129 if it fails, which git does not take for a conflict, and leaves the file', () => {
		const files = { base: 'a\nb\n', ours: 'A\nb\n', theirs: 'a\nB\n' };
		const merge = (folder: string, ...options: readonly string[]): { code: number | null; err: string } =>
			taskDocs(folder, 'merge', 'base', 'ours', 'theirs', ...options);
		const broken = temporaryFolder({ ...files, '.task-docs.json': '{' });
		assert.include(merge(broken), {
			code: 129,
			err: 'task-docs: The settings .task-docs.json cannot be read: CloseBraceExpected in line 1.\n',
		});
		const folder = temporaryFolder(files);
		assert.include(merge(folder, '--marker-size', '0'), { code: 129 });
		assert.include(merge(folder, '--colour', 'red'), { code: 129 });
		for (const each of [broken, folder]) {
			assert.equal(fs.readFileSync(path.join(each, 'ours'), 'utf8'), files.ours);
		}
	});

	it('keeps every byte of files that are not UTF-8', () => {
		const bytes = (text: string): Buffer => Buffer.concat([Buffer.from(text), Buffer.from([0xe9, 0xff, 0x0a])]);
		const folder = temporaryFolder({
			base: bytes('- [ ] A\nx\n- [ ] B\n'),
			ours: bytes('- [x] A\nx\n- [ ] B\n'),
			theirs: bytes('- [ ] A\nx\n- [x] B\n'),
		});
		assert.deepEqual(taskDocs(folder, 'merge', 'base', 'ours', 'theirs', 'docs/a.md'), { code: 0, out: '', err: '' });
		assert.deepEqual(fs.readFileSync(path.join(folder, 'ours')), bytes('- [x] A\nx\n- [x] B\n'));
	});

	it('reports duplicate ids, and refuses what it cannot read', () => {
		const folder = temporaryFolder({
			base: '- [ ] T1 A\n',
			ours: '- [ ] T1 A\n- [ ] T2 Ours\n',
			theirs: '- [ ] T1 A\n- [ ] T2 Theirs\n',
		});
		assert.deepEqual(taskDocs(folder, 'merge', 'base', 'ours', 'theirs'), {
			code: 1,
			out: '',
			err: 'task-docs: Several items of document.md have the id T2 now. Give each its own.\n',
		});
		assert.equal(fs.readFileSync(path.join(folder, 'ours'), 'utf8'), '- [ ] T1 A\n- [ ] T2 Ours\n- [ ] T2 Theirs\n');
		assert.deepEqual(taskDocs(folder, 'merge', 'base', 'gone', 'theirs'), {
			code: 129,
			out: '',
			err: "task-docs: Couldn't read gone: it does not exist.\n",
		});
	});
});
