// Measures how long the extension takes to load and to activate: npm run bench -- --loading; or
//
//   node bench/loading.mjs [--runs 9] [DIST…]
//
// With several folders of built files, runs take turns, so that a busy machine slows all of them down alike. Each run is
// a fresh process that loads one file with a stand-in for `vscode`, whose members can be called, constructed and asked
// for anything. `elapsed` depends on what else the machine does; `user`, the processor time, hardly does.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const BUNDLES = ['extension.js', 'extension.web.js'];
const self = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(self));

/**
 * Prints and returns the medians for each bundle and each lazy module.
 *
 * @param {readonly string[]} dists folders with the built files
 * @param {number} runs
 */
export function measureLoading(dists, runs) {
	const files = dists.flatMap(dist => [...BUNDLES, ...lazyModulesIn(dist)].map(file => ({ dist, file, times: [] })));
	for (let run = 0; run < runs; run++) {
		for (const { dist, file, times } of files) {
			const output = execFileSync(process.execPath, [self, '--file', path.join(dist, file)], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			times.push(JSON.parse(output));
		}
	}
	console.log(`Loading and activating, median of ${runs} fresh processes, Node ${process.versions.node}, milliseconds`);
	return files.map(({ dist, file, times }) => {
		const medianOf = name => median(times.map(time => time[name]));
		const figures = {
			dist,
			file,
			kilobytes: Math.round(fs.statSync(path.join(dist, file)).size / 1000),
			load_elapsed_ms: medianOf('loadElapsed'),
			load_user_ms: medianOf('loadUser'),
			...(BUNDLES.includes(file) ? { activate_elapsed_ms: medianOf('activateElapsed'), activate_user_ms: medianOf('activateUser') } : {}),
		};
		console.log(
			[
				path.join(path.relative(root, dist), file).padEnd(32),
				`${String(figures.kilobytes).padStart(5)} kB`,
				...['load', 'activate'].flatMap(what =>
					figures[`${what}_user_ms`] === undefined
						? []
						: [
								`  ${what}: ${figures[`${what}_user_ms`].toFixed(1).padStart(6)} user ${figures[`${what}_elapsed_ms`].toFixed(1).padStart(6)} elapsed`,
							],
				),
			].join(' '),
		);
		return figures;
	});
}

function lazyModulesIn(dist) {
	const folder = ['modules', 'rooms'].find(name => fs.existsSync(path.join(dist, name)));
	return folder === undefined
		? []
		: fs
				.readdirSync(path.join(dist, folder))
				.filter(file => file.endsWith('.mjs'))
				.map(file => `${folder}/${file}`);
}

function median(numbers) {
	return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** Something that can be called, constructed, iterated and asked for anything; `functions` replace some of its members. */
function standIn(functions = {}) {
	const anything = new Proxy(class {}, {
		get: (target, name) => {
			if (name === 'then') {
				return undefined;
			}
			if (name === Symbol.toPrimitive) {
				return () => '';
			}
			if (name === Symbol.iterator) {
				return () => [][Symbol.iterator]();
			}
			if (Object.hasOwn(functions, name)) {
				return functions[name];
			}
			// A proxy must return an own property that can't change as it is.
			return name === 'prototype' ? target.prototype : anything;
		},
		set: () => true,
		apply: () => anything,
		construct: () => anything,
	});
	// esbuild copies a module's own properties and keeps its prototype.
	return Object.create(anything);
}

/** Runs one function and returns how long that takes, in milliseconds. */
async function timed(run) {
	const usage = process.cpuUsage();
	const start = performance.now();
	await run();
	const elapsed = performance.now() - start;
	return { elapsed, user: process.cpuUsage(usage).user / 1000 };
}

/** Loads one built file, activates the extension if that is what it is, and prints how long both take. */
async function loadOnce(file) {
	const vscode = standIn();
	const load = Module._load;
	Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
	const require = Module.createRequire(import.meta.url);
	let extension;
	const loading = await timed(async () => {
		if (file.endsWith('.mjs')) {
			const { default: run } = await import(pathToFileURL(file).href);
			run(() => vscode);
		} else {
			extension = require(file);
		}
	});
	const context = { extensionUri: vscode, extension: { packageJSON: { repository: { url: '' } } }, subscriptions: [] };
	const activating = extension && (await timed(() => extension.activate(context)));
	console.log(
		JSON.stringify({
			loadElapsed: loading.elapsed,
			loadUser: loading.user,
			activateElapsed: activating?.elapsed,
			activateUser: activating?.user,
		}),
	);
	// What activating has set up would keep the process alive.
	process.exit();
}

if (process.argv[1] === self) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { runs: { type: 'string', default: '9' }, file: { type: 'string' } },
	});
	if (values.file === undefined) {
		const dists = positionals.length > 0 ? positionals : [path.join(root, 'dist')];
		measureLoading(
			dists.map(dist => path.resolve(dist)),
			Number(values.runs),
		);
	} else {
		await loadOnce(values.file);
	}
}
