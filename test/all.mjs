// Runs everything that tells whether the project is sound; the last line is the sum, the exit code the verdict.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { atEnd, endTree } from './vscode/cleanup.mjs';
import { projectFolder, runMain, Sentence } from './vscode/places.mjs';
import { readClosingLine } from './vscode/tally.mjs';

/**
 * One part of the tests.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly (readonly string[])[]} commands files and arguments for Node, run one after the other
 * @property {(output: string) => import('./vscode/tally.mjs').Counts | undefined} [count] reads the counts;
 * without it the part counts as one test, passed when its commands succeed
 */

const typescript = 'node_modules/typescript/bin/tsc';
const mocha = ['node_modules/mocha/bin/mocha.js', '--forbid-only', '--forbid-pending', '--no-color'];
const host = 'test/vscode/host.mjs';

/** @type {readonly Part[]} */
const parts = [
	{ name: 'types', commands: [[typescript, '-p', '.'], [typescript, '-p', 'tsconfig.node.json'], [typescript, '-p', 'test']] },
	{ name: 'lint', commands: [['node_modules/eslint/bin/eslint.js', '.']] },
	{ name: 'build', commands: [['esbuild.mjs', '--production', '--tests']] },
	{ name: 'unit', commands: [[...mocha, 'dist/test/unit.cjs']], count: readMocha },
	{ name: 'properties', commands: [[...mocha, 'dist/test/properties.cjs']], count: readMocha },
	{ name: 'laws', commands: [[...mocha, 'dist/test/laws.cjs']], count: readMocha },
	{ name: 'download', commands: [['test/vscode/install.mjs']] },
	{ name: 'host', commands: [[host, 'node']], count: readClosingLine },
	{ name: 'web', commands: [[host, 'web']], count: readClosingLine },
	{ name: 'untrusted', commands: [[host, 'node', '--untrusted'], [host, 'web', '--untrusted']], count: readClosingLine },
	{ name: 'empty', commands: [[host, 'node', '--empty'], [host, 'web', '--empty']], count: readClosingLine },
	{ name: 'two-folders', commands: [[host, 'node', '--two-folders']], count: readClosingLine },
	{ name: 'virtual', commands: [[host, 'node', '--virtual'], [host, 'web', '--virtual']], count: readClosingLine },
	{ name: 'killed', commands: [['test/vscode/killed.mjs', 'node'], ['test/vscode/killed.mjs', 'web']], count: readClosingLine },
	{ name: 'ui', commands: [['test/vscode/ui.mjs']], count: readClosingLine },
];

await runMain(async () => {
	const wanted = selectParts();
	const sum = { passed: 0, failed: 0 };
	const failures = [];
	for (const [index, part] of wanted.entries()) {
		const started = Date.now();
		console.log(`\n── ${part.name} ──`);
		const { passed, failed, outputs } = await runPart(part);
		failures.push(...outputs.flatMap(failureLines).map(line => `${part.name}: ${line}`));
		sum.passed += passed;
		sum.failed += failed;
		const seconds = ((Date.now() - started) / 1000).toFixed(1);
		console.log(`── ${part.name}: ${failed > 0 ? `FAILED (${failed} of ${passed + failed})` : `ok (${passed})`}, ${seconds} s`);
		if (part.name === 'build' && failed > 0 && index + 1 < wanted.length) {
			// They would test what an earlier build has left behind.
			console.log(`Without a build there is nothing to test: ${wanted.slice(index + 1).map(({ name }) => name).join(', ')} did not run.`);
			break;
		}
	}
	if (failures.length > 0) {
		// Whoever sees only the end of a long log has to know what to look for.
		console.log(`\nWhat failed:\n${failures.join('\n')}`);
	}
	console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
	return sum.failed > 0 ? 1 : 0;
});

/** All parts, or those that the arguments name. */
function selectParts() {
	const { positionals } = parseArgs({ allowPositionals: true });
	const unknown = positionals.find(name => !parts.some(part => part.name === name));
	if (unknown) {
		throw new Sentence(`There is no part "${unknown}"; the parts are ${parts.map(part => part.name).join(', ')}.`);
	}
	return parts.filter(part => positionals.length === 0 || positionals.includes(part.name));
}

/** @param {Part} part */
async function runPart({ commands, count }) {
	const sum = { passed: 0, failed: 0 };
	const outputs = [];
	for (const command of commands) {
		const { code, output } = await runNode(command);
		outputs.push(output);
		if (!count) {
			sum.failed ||= code === 0 ? 0 : 1;
			continue;
		}
		const { passed, failed } = count(output) ?? { passed: 0, failed: 0 };
		// What ends badly, or well without one test, has failed whatever it counted.
		const bad = failed === 0 && (code !== 0 || passed === 0);
		if (bad) {
			console.log(code === 0 ? 'No test was run.' : 'It ended with an error.');
		}
		sum.passed += passed;
		sum.failed += bad ? 1 : failed;
	}
	return { outputs, ...(count ? sum : { passed: 1 - sum.failed, failed: sum.failed }) };
}

/** The names of failed tests, as the host suites and mocha write them, each with the line below it. */
function failureLines(output) {
	return [...output.matchAll(/^[ \t]*(?:✘|\d+\)) .+\n.*$/gm)].map(([found]) => found.trim());
}

/** Shows the output while it comes, and keeps it. */
function runNode(command) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, command, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
		const stop = atEnd(() => end(child));
		let output = '';
		for (const [stream, target] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
			stream.setEncoding('utf8');
			stream.on('data', text => {
				output += text;
				target.write(text);
			});
		}
		child.once('error', reject);
		child.once('close', code => {
			stop();
			resolve({ code, output });
		});
	});
}

/** A polite signal, so that a running part ends what it has started itself. */
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
