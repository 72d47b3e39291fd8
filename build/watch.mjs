// Builds everything and checks types again whenever a source file changes, tests included: npm run watch
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Arguments for Node. */
const watchers = [
	['esbuild.mjs', '--watch', '--tests'],
	['node_modules/typescript/bin/tsc', '-b', '.', 'tsconfig.node.json', 'tsconfig.webview.json', 'test', '--watch', '--preserveWatchOutput'],
];

const children = watchers.map(args => spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }));
for (const child of children) {
	// If one ends, end both: a watcher that ended unnoticed would leave an old build behind.
	child.once('exit', code => {
		children.forEach(other => other.kill());
		process.exitCode ||= code ?? 1;
	});
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => children.forEach(child => child.kill()));
}
