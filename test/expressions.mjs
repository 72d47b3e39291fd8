// Analyzes every regular expression of the sources again and records those that are safe: npm run expressions
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { projectFolder } from './vscode/places.mjs';

const options = { cwd: projectFolder, stdio: 'inherit', env: { ...process.env, TASK_DOCS_EXPRESSIONS: 'anew' } };
for (const command of [
	['esbuild.mjs', 'laws'],
	['node_modules/mocha/bin/mocha.js', 'dist/test/laws.cjs', '--grep', 'regular expressions of'],
]) {
	const { status } = spawnSync(process.execPath, command, options);
	if (status !== 0) {
		process.exit(status ?? 1);
	}
}
