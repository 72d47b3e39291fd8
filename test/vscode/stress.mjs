// Runs the stress test in both extension hosts, with a processor that is 6 and 20 times slower: node test/vscode/stress.mjs [--minutes NUMBER] [--seed NUMBER] [--host node|web] [--slowdown NUMBER] [--no-build]
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { projectFolder, runMain, Sentence } from './places.mjs';
import { closingLine, readClosingLine } from './tally.mjs';

await runMain(() => {
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string', default: '1' },
			seed: { type: 'string', default: '1' },
			host: { type: 'string' },
			slowdown: { type: 'string' },
			'no-build': { type: 'boolean', default: false },
		},
	});
	const minutes = Number(values.minutes);
	const seed = Number(values.seed);
	if (!(minutes > 0) || !Number.isInteger(seed)) {
		throw new Sentence(
			'Usage: node test/vscode/stress.mjs [--minutes NUMBER] [--seed NUMBER] [--host node|web] [--slowdown NUMBER] [--no-build]',
		);
	}
	if (!values['no-build']) {
		build('extension', 'host');
	}
	const hosts = values.host ? [values.host] : ['node', 'web'];
	const slowdowns = values.slowdown ? [values.slowdown] : ['6', '20'];
	const runs = hosts.flatMap(host => slowdowns.map(slowdown => ({ host, slowdown })));
	const sum = { passed: 0, failed: 0 };
	for (const [index, { host, slowdown }] of runs.entries()) {
		const own = seed + index;
		console.log(`${host} host, ${slowdown} times slower, seed ${own}:`);
		const args = ['--stress', '--no-build', '--seed', own, '--minutes', minutes / runs.length, '--slowdown', slowdown].map(String);
		const { stdout, status } = spawnSync(process.execPath, ['test/vscode/host.mjs', host, ...args], {
			cwd: projectFolder,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'inherit'],
			maxBuffer: 2 ** 28,
		});
		console.log(stdout);
		const counts = readClosingLine(stdout) ?? { passed: 0, failed: 0 };
		sum.passed += counts.passed;
		sum.failed += Math.max(counts.failed, status === 0 ? 0 : 1);
	}
	console.log(closingLine('stress', sum));
	return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
});
