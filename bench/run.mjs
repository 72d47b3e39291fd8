// Compares indexing a folder of documents with reading its bytes, and with other parsers.
//
//   npm run bench                          10,000 generated documents
//   npm run bench -- --files 100000        as many as you like
//   npm run bench -- --corpus DIR          your own documents
//   npm run bench -- --runs 9 --json FILE  more runs; the figures as JSON
//   npm run bench -- --against DIR         another checkout in turns; fails if a measure takes a fifth more processor time
//   npm run bench -- --only 'task-docs cold; marked'  some measures; reading the bytes is always included
//   npm run bench -- --hosts               what it costs inside VS Code, beside the same work in plain Node
//   npm run bench -- --command-line        commands of the built command line, beside node -e 0
//   npm run bench -- --growth              1,000, 10,000 and 100,000 generated documents side by side
import * as esbuild from 'esbuild';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { generateCorpus } from './generate.mjs';
import { measureCommandLine } from './commandLine.mjs';
import { measureLoading } from './loading.mjs';
import { slowerThanBefore } from './slowerThanBefore.mjs';

const NAMES = [
	'read',
	'read sync',
	'gray-matter',
	'markdown-it',
	'marked',
	'mdast with GFM',
	'backlog-md core',
	'task-docs cold',
	'task-docs parse',
	'task-docs checks',
	'task-docs change',
	'task-docs groups',
	'task-docs groups, change',
	'task-docs relations',
	'task-docs relations, change',
	'task-docs catalog checks',
	...[2_000, 20_000].flatMap(items =>
		['parse', 'save', 'lens targets', 'toggle', 'checks', 'placeholders'].map(what => `${what}, ${items} items`),
	),
];
const GROWTH_NAMES = ['read', 'task-docs cold', 'task-docs change', 'task-docs groups, change'];
const GROWTH = [1_000, 10_000, 100_000];
const LEAST_RUNS = 5;
const LOADING_RUNS = 9;
const COMMAND_LINE_RUNS = 20;
const SEED = 20261120;

const here = path.dirname(fileURLToPath(import.meta.url));
const results = path.join(here, 'results');

async function main() {
	const { values } = parseArgs({
		options: {
			files: { type: 'string', default: '10000' },
			corpus: { type: 'string' },
			against: { type: 'string' },
			runs: { type: 'string', default: '5' },
			json: { type: 'string' },
			only: { type: 'string' },
			hosts: { type: 'boolean' },
			growth: { type: 'boolean' },
			loading: { type: 'boolean' },
			'command-line': { type: 'boolean' },
		},
	});
	const wanted = values.only?.split(';').map(name => name.trim());
	const unknown = wanted?.find(name => !NAMES.includes(name));
	if (unknown !== undefined) {
		throw new Error(`There is no measure "${unknown}"; there are ${NAMES.join(', ')}.`);
	}
	const runs = Math.max(LEAST_RUNS, wholeNumber('--runs', values.runs));
	if (values.loading) {
		writeJson(values.json, { loading: measureLoading([path.join(here, '..', 'dist')], Math.max(LOADING_RUNS, runs)) });
		return;
	}
	if (values['command-line']) {
		const dist = path.join(here, '..', 'dist');
		writeJson(values.json, { 'command-line': measureCommandLine([dist], Math.max(COMMAND_LINE_RUNS, runs)) });
		return;
	}
	const subject = await bundleSubject(path.join(here, '..'), 'subject.cjs');
	const before = values.against === undefined ? undefined : await bundleSubject(path.resolve(values.against), 'before.cjs');
	if (values.growth) {
		const growth = await measureGrowth(runs, subject);
		writeJson(values.json, { growth });
		return;
	}
	const names = NAMES.filter(
		name => name === 'read' || (values.hosts && !wanted ? name === 'task-docs cold' : !wanted || wanted.includes(name)),
	);
	const root = path.resolve(values.corpus ?? generated(wholeNumber('--files', values.files)));
	if (!fs.statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
		throw new Error(`The folder ${root} does not exist.`);
	}
	const { rows, heap } = await measureAll(names, { root, runs, subject, before });
	const figures = values.hosts ? ['node', 'web'].flatMap(host => measureHost(host, root)) : [];
	print(rows);
	printHosts(figures, new Map(rows.map(row => [row.name, row.median_ms])));
	printCostOfChecks(new Map(rows.map(row => [row.name, row.median_ms])));
	console.log(`The catalog retains ${heap} bytes for each document.`);
	writeJson(values.json, { results: rows, ...(values.hosts ? { hosts: figures } : {}) });
	const slower = slowerThanBefore(rows);
	if (slower.length > 0) {
		throw new Error(
			`Too slow compared with ${values.against}: ${slower.map(({ name, change }) => `${name} (${change} times)`).join(', ')}.`,
		);
	}
}

/**
 * These measures of one folder, and the retained heap of its catalog for each document, in bytes. With another program
 * to compare with, `before`, its own measures take turns with those of `subject`.
 */
async function measureAll(names, { root, runs, subject, before }) {
	const { files, bytes } = await listFiles(subject, root);
	if (files.length === 0) {
		throw new Error(`There are no Markdown files in ${root}.`);
	}
	const job = path.join(results, 'job.json');
	fs.writeFileSync(job, JSON.stringify({ root, files, subject }));
	const jobBefore = path.join(results, 'job-before.json');
	fs.writeFileSync(jobBefore, JSON.stringify({ root, files, subject: before }));
	console.log(`${files.length} documents, ${(bytes / 1e6).toFixed(1)} MB, ${runs} runs of each, Node ${process.versions.node}`);
	const times = new Map(names.map(name => [name, []]));
	const compared = before === undefined ? [] : names.filter(name => name.startsWith('task-docs'));
	const timesBefore = new Map(compared.map(name => [name, []]));
	// The first run warms the page cache.
	measure('read', job);
	for (let run = 0; run < runs; run++) {
		for (const name of names) {
			times.get(name).push(measure(name, job));
			timesBefore.get(name)?.push(measure(name, jobBefore));
		}
	}
	const limit = median(times.get('read').map(({ ms }) => ms));
	const rows = names.map(name => {
		const own = times.get(name).map(({ ms }) => ms);
		const earlier = timesBefore.get(name);
		// The least processor time depends least on what else the machine does.
		const least = runs => Math.min(...runs.map(({ cpu }) => cpu));
		return {
			name,
			files: files.length,
			bytes,
			median_ms: rounded(median(own)),
			spread_ms: rounded(Math.max(...own) - Math.min(...own)),
			ratio: rounded(median(own) / limit),
			...(earlier && {
				before_ms: rounded(median(earlier.map(({ ms }) => ms))),
				change: rounded(least(times.get(name)) / least(earlier)),
			}),
		};
	});
	return { rows, heap: Math.round(measure('heap', job).ms / files.length) };
}

/** The cost of each document with ten and a hundred times as many documents. */
async function measureGrowth(runs, subject) {
	const growth = [];
	for (const count of GROWTH) {
		const { rows, heap } = await measureAll(GROWTH_NAMES, { root: generated(count), runs, subject });
		print(rows);
		growth.push(...rows, { name: 'heap', files: count, bytes_each: heap });
	}
	const of = (name, files) => growth.find(row => row.name === name && row.files === files);
	for (const files of GROWTH) {
		const { median_ms: cold, ratio } = of('task-docs cold', files);
		console.log(`${files} documents: ${rounded((cold / files) * 1000)} µs and ${of('heap', files).bytes_each} bytes each, ${ratio} × read`);
	}
	return growth;
}

function writeJson(file, figures) {
	if (file !== undefined) {
		fs.writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
	}
}

/** The cost of checks relative to reading, if both were measured. */
function printCostOfChecks(times) {
	const [parse, checks, cold, between] = ['parse', 'checks', 'cold', 'catalog checks'].map(name => times.get(`task-docs ${name}`) ?? NaN);
	if (checks >= 0 && parse > 0) {
		console.log(`The checks take ${rounded(checks / parse)} of the time of parsing.`);
	}
	if (checks >= 0 && cold > checks && between >= 0) {
		console.log(`With all checks, the cold index takes ${rounded((cold + between) / (cold - checks))} times as long as without them.`);
	}
}

function wholeNumber(option, text) {
	const number = Number(text);
	if (!Number.isInteger(number) || number < 1) {
		throw new Error(`${option} must be a whole number, not "${text}".`);
	}
	return number;
}

function generated(count) {
	const folder = path.join(results, `corpus-${count}`);
	generateCorpus(folder, count, SEED);
	return folder;
}

/** Bundles what is measured of a checkout of this repository, which need not have its packages installed. */
async function bundleSubject(checkout, name) {
	const outfile = path.join(results, name);
	await esbuild.build({
		entryPoints: [path.join(checkout, 'bench', 'subject.mjs')],
		nodePaths: [path.join(here, '..', 'node_modules')],
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'es2022',
		minify: true,
		loader: { '.md': 'text' },
		outfile,
		logLevel: 'warning',
	});
	return outfile;
}

/** The files that every measure reads. */
async function listFiles(subject, root) {
	const { nodeSource, createScope } = createRequire(import.meta.url)(subject);
	const files = [];
	let bytes = 0;
	await nodeSource.readFolder(
		{ uri: pathToFileURL(root).href, name: 'corpus' },
		createScope(),
		file => {
			if (typeof file.bytes === 'object') {
				files.push(file.path);
				bytes += file.bytes.length;
			}
		},
		{ isCancelled: false },
	);
	return { files, bytes };
}

/** Each in its own process, so that none profits from the warm-up of another. */
function measure(name, job) {
	const output = execFileSync(process.execPath, ['--expose-gc', path.join(here, 'measure.mjs'), name, job], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	return JSON.parse(output);
}

/** Measures the extension inside VS Code, in a window with a copy of the documents; see test/host/figures. */
function measureHost(host, root) {
	const output = execFileSync(process.execPath, [path.join(here, '..', 'test', 'vscode', 'host.mjs'), host, '--figures', root], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
		maxBuffer: 1e8,
	});
	return output.split('\n').flatMap(line => (line.startsWith('figure ') ? [JSON.parse(line.slice('figure '.length))] : []));
}

function printHosts(figures, times) {
	for (const { host, name, value } of figures) {
		console.log(`${host.padEnd(5)} ${name.padEnd(48)} ${String(value).padStart(8)}`);
	}
	const of = (host, name) => figures.find(figure => figure.host === host && figure.name === name)?.value;
	if (figures.length > 0) {
		console.log(
			`Opening the view until the whole catalog is shown takes ${rounded(of('node', 'view to whole catalog') / times.get('task-docs cold'))} of the time in the Node host that reading takes in plain Node.`,
		);
		console.log(
			`In the web host, reading everything again without changes takes ${rounded(of('web', 'reading everything again') / of('web', 'workspace.fs alone, 256 in flight'))} of what workspace.fs needs to read the same files, and ${rounded(of('web', 'reading everything again') / of('web', 'workspace.fs alone with its folders, 256 in flight'))} of what it needs to find and read them.`,
		);
	}
}

function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function rounded(number) {
	return Number(number.toPrecision(4));
}

function print(rows) {
	const cells = [
		['', 'median ms', 'spread ms', '× read', 'before ms', 'processor time, × before'],
		...rows.map(row => [row.name, row.median_ms, row.spread_ms, row.ratio, row.before_ms ?? '', row.change ?? ''].map(String)),
	];
	const widths = cells[0].map((_, column) => Math.max(...cells.map(row => row[column].length)));
	for (const row of cells) {
		console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
	}
}

try {
	fs.mkdirSync(results, { recursive: true });
	await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
