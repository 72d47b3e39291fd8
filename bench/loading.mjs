// Measures how long the extension's bundles take to load: npm run bench -- --loading; or node bench/loading.mjs [--runs 9] [--dist DIR]
//
// Each run is a fresh process that evaluates one file with a stand-in for `vscode`, which answers everything and does
// nothing. `npm run build` first. A busy machine shows in `elapsed`, hardly in `processor`.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const BUNDLES = ['extension.js', 'extension.web.js'];
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Prints the medians of each bundle and of each room.
 *
 * @param {string} dist the folder with the built files
 * @param {number} runs
 */
export function measureLoading(dist, runs) {
	const rooms = fs
		.readdirSync(path.join(dist, 'rooms'))
		.filter(file => file.endsWith('.mjs'))
		.map(file => `rooms/${file}`);
	const times = new Map([...BUNDLES, ...rooms].map(file => [file, []]));
	for (let run = 0; run < runs; run++) {
		for (const [file, all] of times) {
			const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--file', path.join(dist, file)], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			all.push(JSON.parse(output));
		}
	}
	console.log(`Loading, median of ${runs} fresh processes, Node ${process.versions.node}`);
	return [...times].map(([file, all]) => {
		const figures = {
			file,
			kilobytes: Math.round(fs.statSync(path.join(dist, file)).size / 1000),
			elapsed_ms: median(all.map(({ elapsed }) => elapsed)),
			processor_ms: median(all.map(({ processor }) => processor)),
		};
		console.log(
			`${file.padEnd(22)} ${String(figures.kilobytes).padStart(5)} kB ${figures.elapsed_ms.toFixed(1).padStart(8)} ms elapsed ${figures.processor_ms.toFixed(1).padStart(8)} ms processor`,
		);
		return figures;
	});
}

function median(numbers) {
	return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** Something that can be called, constructed, iterated and asked for anything. */
function standIn() {
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
			// An own property that cannot change must be told as it is.
			return name === 'prototype' ? target.prototype : anything;
		},
		apply: () => anything,
		construct: () => anything,
	});
	// esbuild copies a module's own properties and keeps its prototype.
	return Object.create(anything);
}

/** Evaluates one built file and prints how long that takes. */
async function loadOnce(file) {
	const vscode = standIn();
	const load = Module._load;
	Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
	const require = Module.createRequire(import.meta.url);
	const usage = process.cpuUsage();
	const start = performance.now();
	if (file.endsWith('.mjs')) {
		const { default: run } = await import(pathToFileURL(file).href);
		run(() => vscode);
	} else {
		require(file);
	}
	const elapsed = performance.now() - start;
	const { user, system } = process.cpuUsage(usage);
	console.log(JSON.stringify({ elapsed, processor: (user + system) / 1000 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({
		options: {
			runs: { type: 'string', default: '9' },
			dist: { type: 'string', default: path.join(root, 'dist') },
			file: { type: 'string' },
		},
	});
	if (values.file === undefined) {
		measureLoading(path.resolve(values.dist), Number(values.runs));
	} else {
		await loadOnce(values.file);
	}
}
