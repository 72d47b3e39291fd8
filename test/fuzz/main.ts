import fc from 'fast-check';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { cliTarget } from './cliTarget';
import { growthOf } from './growth';
import { TARGETS } from './targets';
import type { Target } from './target';

/** Inputs of one seed; the next ones have the next seed, so that a run can go on where another ended. */
const CHUNK = 5_000;
const FAILURES = 'test/fixtures/past-failures';

/** The chunks of a target, one seed after the other; a failure is printed, kept as a fixture and counted. */
async function fuzz(
	{ name, input, check }: Target<unknown>,
	seed: number,
	inputs: number,
): Promise<{ readonly count: number; readonly failed: boolean }> {
	let count = 0;
	for (let chunk = 0; count < inputs; chunk++) {
		const numRuns = Math.min(CHUNK, inputs - count);
		const result = await fc.check(
			fc.asyncProperty(input, async value => check(value)),
			{ seed: seed + chunk, numRuns, endOnFailure: false },
		);
		count += result.numRuns;
		if (result.failed) {
			const found: unknown = result.counterexample?.[0];
			const file = path.join(FAILURES, `${name}-${seed + chunk}.json`);
			fs.writeFileSync(file, `${JSON.stringify({ target: name, input: found }, undefined, '\t')}\n`);
			console.log(`${name}: FAILED with seed ${seed + chunk} after ${count} inputs; kept as ${file}\n${String(result.errorInstance)}`);
			return { count, failed: true };
		}
	}
	return { count, failed: false };
}

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: { seed: { type: 'string', default: '1' }, inputs: { type: 'string', default: '1000000' }, only: { type: 'string' } },
	});
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'task-docs-fuzz-'));
	const targets = [...TARGETS, cliTarget(folder)].filter(({ name }) => values.only === undefined || name === values.only);
	if (targets.length === 0) {
		console.error(`There is no target "${String(values.only)}"; they are ${[...TARGETS.map(({ name }) => name), 'cli'].join(', ')}.`);
		return 2;
	}
	const each = Math.ceil(Number(values.inputs) / targets.length);
	const seed = Number(values.seed);
	let sum = 0;
	let failures = 0;
	try {
		for (const target of targets) {
			const start = performance.now();
			const { count, failed } = await fuzz(target, seed, each);
			sum += count;
			failures += failed ? 1 : 0;
			console.log(
				`${target.name.padEnd(14)} ${String(count).padStart(9)} inputs, ${((performance.now() - start) / 1000).toFixed(0)} s${failed ? ', FAILED' : ''}`,
			);
		}
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
	if (values.only === undefined) {
		for (const { name, ratio } of growthOf()) {
			const bad = ratio > 3.5;
			failures += bad ? 1 : 0;
			console.log(`twice as long: ${name.padEnd(28)} ${ratio.toFixed(2)} times${bad ? ', FAILED' : ''}`);
		}
	}
	console.log(`${sum} inputs from seed ${seed} to ${seed + Math.ceil(each / CHUNK) - 1}, ${failures} failed`);
	return failures > 0 ? 1 : 0;
}

process.exitCode = await main();
