// Prepares .vscode-test/debug/ for the debug configurations of the host tests, a suite for each host and a workspace to open:
// node test/vscode/debug.mjs [GREP]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { downloadFolder, projectFolder, runMain, Sentence } from './places.mjs';
import { copyExampleWorkspace } from './stage.mjs';

await runMain(() => {
	// Not minified, for breakpoints.
	const { status } = spawnSync(process.execPath, ['esbuild.mjs', 'extension', 'host'], { cwd: projectFolder, stdio: 'inherit' });
	if (status !== 0) {
		throw new Sentence('The build failed.');
	}
	const folder = path.join(downloadFolder, 'debug');
	fs.rmSync(folder, { recursive: true, force: true });
	copyExampleWorkspace(path.join(folder, 'workspace'));
	const suite = fs.readFileSync(path.join(projectFolder, 'dist', 'test', 'host.js'), 'utf8');
	for (const host of ['node', 'web']) {
		// On one line with the suite, so that its source map still fits.
		const settings = `globalThis.taskDocsTestRun = ${JSON.stringify({ host, window: 'workspace', grep: process.argv[2] ?? '' })};`;
		fs.writeFileSync(path.join(folder, `${host}.js`), settings + suite);
	}
});
