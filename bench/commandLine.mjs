// Measures how long commands take on the example workspace, beside `node -e 0`: npm run bench -- --command-line; or
//
//   node bench/commandLine.mjs [--runs 20] [--node FILE] [DIST…]
//
// Commands and `node -e 0` take turns, so that a busy machine slows all of them down alike. `elapsed` depends on what else
// the machine does; `processor`, the time of all threads, depends on it far less. Compare ratios of one run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const self = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(self));
const EXAMPLE = path.join(root, 'test/fixtures/example-workspace');
/** Writes the processor time of a process to its fourth file when it ends. */
const PROBE = "process.once('exit', () => require('node:fs').writeSync(3, JSON.stringify(process.cpuUsage())));\n";

/**
 * Prints and returns the medians of `node -e 0` and of some commands.
 *
 * @param {readonly string[]} dists folders with the built files
 * @param {number} runs
 * @param {string} [node] the program that runs them
 */
export function measureCommandLine(dists, runs, node = process.execPath) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'task-docs-bench-'));
	try {
		const workspace = path.join(folder, 'workspace');
		fs.cpSync(EXAMPLE, workspace, { recursive: true });
		const probe = path.join(folder, 'probe.cjs');
		fs.writeFileSync(probe, PROBE);
		const jobs = [
			{ dist: undefined, command: 'node -e 0', args: ['-e', '0'], times: [] },
			...dists.flatMap(dist =>
				commandsFor(path.join(dist, 'cli.js'), node, workspace).map(args => ({
					dist,
					command: args.slice(1).join(' '),
					args,
					times: [],
				})),
			),
		];
		// The first run fills the page cache and, where there is one, Node's compile cache.
		for (let run = -1; run < runs; run++) {
			for (const { args, times } of jobs) {
				const time = runOnce(node, ['--require', probe, ...args], workspace);
				if (run >= 0) {
					times.push(time);
				}
			}
		}
		return report(jobs, runs, spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim());
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

/** The commands to measure; those that would change a document only print the difference. */
function commandsFor(cli, node, workspace) {
	const listed = spawnSync(node, [cli, 'next', '--count', '1', '--json'], { cwd: workspace, encoding: 'utf8' });
	const [{ path: file, next }] = JSON.parse(listed.stdout).documents;
	return [
		['--version'],
		['list'],
		['list', '--json'],
		['next'],
		['set', file, 'status', 'Done', '--dry-run'],
		['toggle', `${file}:${next.line}`, '--dry-run'],
		['check'],
	].map(args => [cli, ...args]);
}

function runOnce(node, args, cwd) {
	const start = performance.now();
	const { status, output, stderr } = spawnSync(node, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
	const elapsed = performance.now() - start;
	if (status > 1) {
		throw new Error(`${args.join(' ')} failed: ${stderr}`);
	}
	const { user, system } = JSON.parse(output[3]);
	return { elapsed, processor: (user + system) / 1000 };
}

function report(jobs, runs, version) {
	console.log(`Commands on the example workspace, median of ${runs} runs, Node ${version.slice(1)}, milliseconds`);
	const medianOf = ({ times }, name) => median(times.map(time => time[name]));
	const [base] = jobs;
	return jobs.map(job => {
		const figures = { dist: job.dist, command: job.command, node: version };
		for (const name of ['processor', 'elapsed']) {
			figures[`${name}_ms`] = medianOf(job, name);
			figures[`${name}_ratio`] = medianOf(job, name) / medianOf(base, name);
		}
		console.log(
			[
				`${job.dist === undefined ? '' : `${path.relative(root, job.dist)} `}${job.command}`.padEnd(64),
				...['processor', 'elapsed'].map(
					name =>
						`${name} ${figures[`${name}_ms`].toFixed(0).padStart(5)} (+${(figures[`${name}_ms`] - medianOf(base, name)).toFixed(0)}, ${figures[`${name}_ratio`].toFixed(1)} times)`,
				),
			].join('  '),
		);
		return figures;
	});
}

function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { runs: { type: 'string', default: '20' }, node: { type: 'string' } },
	});
	const dists = positionals.length > 0 ? positionals.map(dist => path.resolve(dist)) : [path.join(root, 'dist')];
	measureCommandLine(dists, Number(values.runs), values.node && path.resolve(values.node));
}
