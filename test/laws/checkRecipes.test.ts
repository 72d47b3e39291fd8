import { assert } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { gitEnvironment } from './gitEnvironment';
import type { Outcome } from './taskDocs';
import { temporaryFolder, writeFiles } from './temporaryFolder';

/** The code block of `docs/check.md` that follows this text. */
function recipe(before: string): string {
	const text = fs.readFileSync('docs/check.md', 'utf8');
	const from = text.indexOf(before);
	const [, code = ''] = /```\w+\n([^]*?)```/.exec(text.slice(from)) ?? [];
	assert.isAtLeast(from, 0);
	return code;
}

/** An environment in which `task-docs` is the built command line. */
function environment(): NodeJS.ProcessEnv {
	const folder = temporaryFolder({ 'task-docs': `#!/bin/sh\nexec "${process.execPath}" "${path.resolve('dist/cli.js')}" "$@"\n` });
	fs.chmodSync(path.join(folder, 'task-docs'), 0o755);
	return {
		...gitEnvironment,
		PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`,
	};
}

function run(folder: string, env: NodeJS.ProcessEnv, command: string, ...args: readonly string[]): Outcome {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' });
	return { code: status, out: stdout, err: stderr };
}

const good = '# Lamp\n\n**Status:** To Do\n';
const bad = '# Fuse\n\n**Status:** To Do\n**Due:** 2026-02-30\n';

describe('recipes for checks', function () {
	this.timeout(60_000);

	it('the hook refuses a commit with problems, and ignores documents that are not part of it', () => {
		const env = environment();
		const folder = temporaryFolder({ 'docs/old.md': bad, 'src/a b.ts': '' });
		execFileSync('git', ['init', '--quiet'], { cwd: folder, env });
		execFileSync('git', ['add', '.'], { cwd: folder, env });
		execFileSync('git', ['commit', '--quiet', '--message', 'Start'], { cwd: folder, env });
		const hook = path.join(folder, '.git/hooks/pre-commit');
		writeFiles(folder, {
			'.git/hooks/pre-commit': recipe('This hook, `.git/hooks/pre-commit`'),
			'docs/lamp post.md': good,
			'src/b.ts': '',
		});
		fs.chmodSync(hook, 0o755);
		execFileSync('git', ['add', '.'], { cwd: folder, env });
		const accepted = run(folder, env, 'git', 'commit', '--message', 'Add the lamp');
		assert.equal(accepted.code, 0, accepted.err);
		assert.include(accepted.out + accepted.err, 'No problems in 1 document.');

		writeFiles(folder, { 'docs/lamp post.md': bad });
		execFileSync('git', ['add', '.'], { cwd: folder, env });
		const refused = run(folder, env, 'git', 'commit', '--message', 'Break the lamp');
		assert.equal(refused.code, 1);
		assert.include(refused.out + refused.err, 'docs/lamp post.md:4:10: warning: The Due date "2026-02-30" doesn\'t exist.');
		assert.equal(execFileSync('git', ['log', '--format=%s'], { cwd: folder, env, encoding: 'utf8' }), 'Add the lamp\nStart\n');
	});

	it('the workflow annotates problems and writes the summary of the job', () => {
		const workflow = parse(recipe('This workflow, `.github/workflows/task-docs.yml`')) as {
			readonly jobs: { readonly check: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] } };
		};
		const step = workflow.jobs.check.steps.find(({ name }) => name === 'Check');
		const folder = temporaryFolder({ 'docs/lamp.md': good, 'docs/fuse.md': bad });
		const summary = path.join(temporaryFolder(), 'summary.md');
		// As GitHub runs it.
		const outcome = run(
			folder,
			{ ...environment(), GITHUB_STEP_SUMMARY: summary },
			'bash',
			'--noprofile',
			'--norc',
			'-eo',
			'pipefail',
			'-c',
			step?.run ?? '',
		);
		assert.deepEqual(outcome, {
			code: 1,
			err: '',
			out: [
				'::warning file=docs/fuse.md,line=4,endLine=4,col=10,endColumn=20,title=invalid-date::The Due date "2026-02-30" doesn\'t exist.',
				'1 problem in 1 of 2 documents.',
				'',
			].join('\n'),
		});
		assert.equal(
			fs.readFileSync(summary, 'utf8'),
			[
				'## Task Docs',
				'',
				'1 problem in 1 of 2 documents.',
				'',
				'| Code | Severity | Place | Problem |',
				'| --- | --- | --- | --- |',
				'| invalid-date | warning | docs/fuse.md:4 | The Due date "2026-02-30" doesn\'t exist. |',
				'',
			].join('\n'),
		);
	});
});
