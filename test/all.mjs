// Runs all checks and tests, or the named parts: node test/all.mjs [--jobs NUMBER] [PART…]
// Parts run in parallel. The output of each is printed as a block; the last line has the totals.
import { spawn } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Blocks } from './blocks.mjs';
import { atEnd, endTree } from './vscode/cleanup.mjs';
import { projectFolder, runMain, Sentence } from './vscode/places.mjs';
import { readClosingLine } from './vscode/tally.mjs';

/**
 * One part of the tests.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly (readonly string[])[]} commands files and arguments for Node, run one after the other
 * @property {readonly string[]} [needs] parts that must pass before; they run even if not named
 * @property {boolean} [isAlone] runs beside no other part with a window
 * @property {(output: string) => import('./vscode/tally.mjs').Counts | undefined} [count] reads the counts;
 * without it the part counts as one test, passed when its commands succeed
 */

const typescript = 'node_modules/typescript/bin/tsc';
const mocha = ['node_modules/mocha/bin/mocha.js', '--forbid-only', '--forbid-pending', '--no-color'];

/**
 * The commands of host suites, which use the build in `dist/`.
 *
 * @param {string} script
 * @param {readonly (readonly string[])[]} runs the arguments of each
 */
const windows = (script, ...runs) => runs.map(args => [script, ...args, '--no-build']);
const host = 'test/vscode/host.mjs';
const inVsCode = { needs: ['build', 'download'], count: readClosingLine };

/**
 * In the order in which they start. Long parts come first, so that short ones fill the gaps at the end.
 *
 * @type {readonly Part[]}
 */
const parts = [
	{ name: 'build', commands: [['esbuild.mjs', '--production', '--tests']] },
	{ name: 'download', commands: [['test/vscode/install.mjs']] },
	{ name: 'unit', needs: ['build'], commands: [[...mocha, 'dist/test/unit.cjs']], count: readMocha },
	{ name: 'ui', ...inVsCode, commands: windows('test/vscode/ui.mjs', []) },
	{ name: 'web', ...inVsCode, isAlone: true, commands: windows(host, ['web']) },
	{ name: 'host', ...inVsCode, isAlone: true, commands: windows(host, ['node']) },
	{ name: 'killed', ...inVsCode, commands: windows('test/vscode/killed.mjs', ['node'], ['web']) },
	{ name: 'stress', ...inVsCode, commands: windows('test/vscode/stress.mjs', ['--minutes', '1']) },
	{ name: 'virtual', ...inVsCode, commands: windows(host, ['node', '--virtual'], ['web', '--virtual']) },
	{ name: 'untrusted', ...inVsCode, commands: windows(host, ['node', '--untrusted'], ['web', '--untrusted']) },
	{ name: 'empty', ...inVsCode, commands: windows(host, ['node', '--empty'], ['web', '--empty']) },
	{ name: 'two-folders', ...inVsCode, commands: windows(host, ['node', '--two-folders']) },
	// Without a cache: rules that use types depend on other files too.
	{ name: 'lint', commands: [['node_modules/eslint/bin/eslint.js', '.']] },
	{ name: 'format', commands: [['node_modules/prettier/bin/prettier.cjs', '.', '--check', '--log-level', 'warn']] },
	{ name: 'properties', needs: ['build'], commands: [[...mocha, 'dist/test/properties.cjs']], count: readMocha },
	{ name: 'laws', needs: ['build'], commands: [[...mocha, 'dist/test/laws.cjs']], count: readMocha },
	{ name: 'types', commands: [[typescript, '-b', '.', 'tsconfig.node.json', 'tsconfig.webview.json', 'test']] },
];

await runMain(async () => {
	const { wanted, jobs } = readArguments();
	const sum = { passed: 0, failed: 0 };
	const failures = [];
	const blocks = new Blocks();
	const started = Date.now();
	/** @type {Map<string, boolean>} whether each part that has ended has passed */
	const ended = new Map();
	const waiting = [...wanted];
	/** @type {Set<Promise<void>>} */
	const running = new Set();
	/** @type {Set<Part>} */
	const inProgress = new Set();
	while (waiting.length > 0 || running.size > 0) {
		for (const part of waiting.filter(({ needs = [] }) => needs.some(name => ended.get(name) === false))) {
			// It would test an earlier build.
			waiting.splice(waiting.indexOf(part), 1);
			ended.set(part.name, false);
			failures.push(`${part.name}: did not run, because it needs ${part.needs.filter(name => ended.get(name) === false).join(' and ')}`);
		}
		const next = running.size < jobs && waiting.find(part => mayStart(part, ended, inProgress));
		if (!next) {
			// Nothing may be running if the last waiting parts were just skipped.
			if (running.size > 0) {
				await Promise.race(running);
			}
			continue;
		}
		waiting.splice(waiting.indexOf(next), 1);
		inProgress.add(next);
		const run = runPart(next, blocks.open()).then(({ passed, failed, outputs }) => {
			running.delete(run);
			inProgress.delete(next);
			ended.set(next.name, failed === 0);
			sum.passed += passed;
			sum.failed += failed;
			const found = outputs.flatMap(failureLines);
			failures.push(...(failed > 0 && found.length === 0 ? ['failed'] : found).map(line => `${next.name}: ${line}`));
		});
		running.add(run);
	}
	console.log(`\nAll of this took ${inSeconds(started)} s.`);
	if (failures.length > 0) {
		// Repeat the failures at the end of a long log.
		console.log(`\nWhat failed:\n${failures.join('\n')}`);
	}
	console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
	return sum.failed > 0 ? 1 : 0;
});

/**
 * Whether what a part needs has passed, and no other part disturbs it. Suites that follow file events of thousands of
 * documents run beside no other window.
 *
 * @param {Part} part
 * @param {ReadonlyMap<string, boolean>} ended
 * @param {ReadonlySet<Part>} inProgress
 */
function mayStart({ needs = [], isAlone = false }, ended, inProgress) {
	const windows = [...inProgress].filter(other => other.needs?.includes('download'));
	const isDisturbed = needs.includes('download') && (isAlone ? windows.length > 0 : windows.some(other => other.isAlone));
	return !isDisturbed && needs.every(name => ended.get(name));
}

/** All parts, or the named ones and what they need; and how many run in parallel. */
function readArguments() {
	const { values, positionals } = parseArgs({ allowPositionals: true, options: { jobs: { type: 'string' } } });
	const jobs = Number(values.jobs ?? Math.min(2, os.availableParallelism()));
	if (!Number.isInteger(jobs) || jobs < 1) {
		throw new Sentence(`"${values.jobs}" is not a number of jobs; use 1 or more.`);
	}
	const unknown = positionals.find(name => !parts.some(part => part.name === name));
	if (unknown !== undefined) {
		throw new Sentence(`There is no part "${unknown}"; the parts are ${parts.map(part => part.name).join(', ')}.`);
	}
	const named = positionals.length > 0 ? positionals : parts.map(({ name }) => name);
	const needed = parts.filter(({ name }) => named.includes(name)).flatMap(({ needs = [] }) => needs);
	return { jobs, wanted: parts.filter(({ name }) => named.includes(name) || needed.includes(name)) };
}

/**
 * Runs the commands of a part one after the other.
 *
 * @param {Part} part
 * @param {import('./blocks.mjs').Block} block where its output goes
 */
async function runPart({ name, commands, count }, block) {
	const started = Date.now();
	block.write(`\n── ${name} ──\n`);
	const sum = { passed: 0, failed: 0 };
	const outputs = [];
	for (const command of commands) {
		const { code, output } = await runNode(command, block);
		outputs.push(output);
		if (!count) {
			sum.failed ||= code === 0 ? 0 : 1;
			continue;
		}
		const { passed, failed } = count(output) ?? { passed: 0, failed: 0 };
		// A part that ends with an error, or without running a test, has failed.
		const bad = failed === 0 && (code !== 0 || passed === 0);
		if (bad) {
			block.write(code === 0 ? 'No tests were run.\n' : 'The command failed.\n');
		}
		sum.passed += passed;
		sum.failed += bad ? 1 : failed;
	}
	const { passed, failed } = count ? sum : { passed: 1 - sum.failed, failed: sum.failed };
	block.write(`── ${name}: ${failed > 0 ? `FAILED (${failed} of ${passed + failed})` : `ok (${passed})`}, ${inSeconds(started)} s\n`);
	block.close();
	return { outputs, passed, failed };
}

/** @param {number} started in milliseconds */
function inSeconds(started) {
	return ((Date.now() - started) / 1000).toFixed(1);
}

/** The names of failed tests in the output of the host suites and mocha, each with the next line. */
function failureLines(output) {
	return [...output.matchAll(/^[ \t]*(?:✘|\d+\)) .+\n.*$/gm)].map(([found]) => found.trim());
}

/** Writes the output to a block, and keeps it. */
function runNode(command, block) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, command, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
		const stop = atEnd(() => end(child));
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8');
			stream.on('data', text => {
				output += text;
				block.write(text);
			});
		}
		child.once('error', reject);
		child.once('close', code => {
			stop();
			resolve({ code, output });
		});
	});
}

/** A termination signal, so that a running part can end its child processes. */
function end(child) {
	if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
		return;
	}
	if (process.platform === 'win32') {
		endTree(child);
	} else {
		process.kill(child.pid, 'SIGTERM');
	}
}

function readMocha(output) {
	const last = pattern => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
	return { passed: last(/^\s*(\d+) passing/gm), failed: last(/^\s*(\d+) failing/gm) };
}
