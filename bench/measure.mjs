// Takes one measurement in its own process and prints {ms}. Started by run.mjs.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const [name, jobFile] = process.argv.slice(2);
/** @type {{ root: string, files: string[], subject: string }} */
const { root, files, subject } = JSON.parse(fs.readFileSync(jobFile, 'utf8'));

const measures = {
	read: () => measureRead,
	'read sync': () => () => eachText(() => {}),
	'gray-matter': () => {
		const matter = require('gray-matter');
		// Without options it would cache every text; without engines it would evaluate some.
		const options = { language: 'yaml', engines: { javascript: () => ({}) } };
		return () =>
			eachText(text => {
				try {
					matter(text, options);
				} catch {
					// Some front matter is not valid; that is part of the work.
				}
			});
	},
	'markdown-it': () => {
		const markdown = new (require('markdown-it'))();
		return () => eachText(text => markdown.parse(text, {}));
	},
	marked: async () => {
		const { lexer } = await import('marked');
		return () => eachText(text => lexer(text));
	},
	// All documents would take minutes: measure a sample and scale it up.
	'mdast with GFM': async () => {
		const { fromMarkdown } = await import('mdast-util-from-markdown');
		const { gfmFromMarkdown } = await import('mdast-util-gfm');
		const { gfm } = await import('micromark-extension-gfm');
		return () => sampled(text => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
	},
	// Another tool's parser for tasks in Markdown: front matter, sections, acceptance criteria.
	'backlog-md core': async () => {
		const { parseTaskMarkdown } = await import('@backlog-md/core/markdown');
		return () =>
			eachText(text => {
				try {
					parseTaskMarkdown(text, 'task-1 - a.md');
				} catch {
					// Some documents are not of its kind.
				}
			});
	},
	'task-docs cold': () => {
		const own = require(subject);
		return async () => {
			const catalog = await readCatalog(own);
			if (catalog.entries.length < files.length) {
				throw new Error(`${catalog.entries.length} entries for ${files.length} files.`);
			}
		};
	},
	/** Retained heap of a whole catalog, in bytes. */
	heap: () => async () => {
		const own = require(subject);
		// Tables and code that are created once do not count.
		await (async () => void (await readCatalog(own)))();
		await new Promise(resolve => setTimeout(resolve, 50));
		globalThis.gc();
		globalThis.gc();
		const before = process.memoryUsage().heapUsed;
		const catalog = await readCatalog(own);
		globalThis.gc();
		globalThis.gc();
		const kept = process.memoryUsage().heapUsed - before;
		return catalog.entries.length > 0 ? kept : 0;
	},
	'task-docs parse': () => timed((own, text) => () => own.parse(text)),
	'task-docs checks': () =>
		timed((own, text) => {
			const document = own.parse(text);
			return () => own.checkDocument(document);
		}),
	'task-docs change': () => manyTimes((own, catalog) => change(own, catalog)),
	...editorMeasures(2_000),
	...editorMeasures(20_000),
	'task-docs relations': () =>
		onRelations((own, catalog) => {
			const index = own.relationIndexOf(catalog);
			return catalog.entries.reduce((count, { uri }) => count + index.openBlockers(uri).length, 0);
		}),
	'task-docs relations, change': async () => {
		const own = require(subject);
		const catalog = withRelations(own, await readCatalog(own));
		own.relationIndexOf(catalog).incoming(catalog.entries[0].uri);
		return () => {
			const times = [];
			let now = catalog;
			for (let index = 0; index < 100; index++) {
				const entry = now.entries[(index * 7919) % now.entries.length];
				now = own.updateCatalog(now, { set: [{ ...entry, summary: `Turn ${index}` }] });
				const start = performance.now();
				const relations = own.relationIndexOf(now);
				now.entries.slice(0, 100).forEach(({ uri }) => relations.openBlockers(uri));
				times.push(performance.now() - start);
			}
			return times.sort((a, b) => a - b)[95];
		};
	},
	'task-docs catalog checks': () =>
		onRelations((own, catalog) => own.checkCatalog(catalog, { exists: (_folder, file) => file.length % 2 === 0 })),
	'task-docs groups, change': () => manyTimes(regroup),
	'task-docs groups': () => manyTimes((own, catalog) => own.outcomeOf(own.groupSteps(own.taskDocuments(catalog), ['stage', 'priority']))),
};

/** From a new catalog to the new groups, when one document of the old one has changed. */
let grouped;
function regroup(own, catalog) {
	const by = ['stage', 'priority'];
	grouped ??= { catalog, groups: own.outcomeOf(own.groupSteps(own.taskDocuments(catalog), by)) };
	const { entries } = grouped.catalog;
	const entry = entries[(turn++ * 7919) % entries.length];
	const changed = own.updateCatalog(grouped.catalog, {
		set: [{ ...entry, title: `${entry.title} ${turn}`, status: { text: 'x', stage: turn % 2 === 0 ? 'done' : 'todo' } }],
	});
	const start = performance.now();
	const groups = own.outcomeOf(own.groupSteps(own.taskDocuments(changed), by, grouped.groups));
	const ms = performance.now() - start;
	grouped = { catalog: changed, groups };
	return ms;
}

/** The cost of an open document with this many items, each the median of 30 runs: reading, saving, lenses, toggling. */
function editorMeasures(items) {
	const now = { date: { year: 2026, month: 6, day: 1 }, hour: 9, minute: 30, second: 0, offsetMinutes: 0 };
	const measure =
		(work, isTimed = false) =>
		() => {
			const own = require(subject);
			const text = editorText(items);
			const before = own.parse(text);
			return () => {
				const times = [];
				for (let turn = 0; turn < 30; turn++) {
					const changed = own.parse(`${text}- [ ] turn ${turn}\n`);
					const start = performance.now();
					const taken = work(own, { text: `${text}- [ ] turn ${turn}\n`, document: changed, before });
					times.push(isTimed ? taken : performance.now() - start);
				}
				return times.sort((a, b) => a - b)[times.length >> 1];
			};
		};
	return {
		[`parse, ${items} items`]: measure((own, { text }) => own.parse(text)),
		[`save, ${items} items`]: measure(
			(own, { document, before }) =>
				own.touch(document, now).length + Number(own.contentApartFromDates(document) !== own.contentApartFromDates(before)),
		),
		[`lens targets, ${items} items`]: measure((own, { document }) => own.referItems(document)),
		[`toggle, ${items} items`]: measure((own, { document }) => own.toggleItem(document, items >> 1, { syncParents: true })),
		// Read again, since results are cached.
		[`checks, ${items} items`]: measure((own, { text }) => {
			const read = own.parse(text);
			const start = performance.now();
			own.checkDocument(read);
			return performance.now() - start;
		}, true),
		[`placeholders, ${items} items`]: measure((own, { document }) => own.findPlaceholders(document.lines)),
	};
}

function editorText(items) {
	const head = '---\nstatus: in progress\ndate_modified: 2026-05-20\n---\n\n# A long list\n\n';
	const lines = Array.from(
		{ length: items },
		(_, index) =>
			`${index % 40 === 0 ? `\n## Part ${index / 40 + 1}\n\n` : ''}${index % 4 === 3 ? '  ' : ''}- [${index % 3 === 0 ? 'x' : ' '}] Item ${index} of the list, with some words`,
	);
	return `${head}${lines.join('\n')}\n`;
}

/** The same files with readdir and readFile, 64 at a time: the reference for everything else. */
async function measureRead() {
	const folders = new Set(files.flatMap(file => ancestors(file)));
	const wanted = new Set(files);
	const found = [];
	const pending = [''];
	while (pending.length > 0) {
		const folder = pending.pop();
		for (const child of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
			const relative = folder === '' ? child.name : `${folder}/${child.name}`;
			if (child.isDirectory() && folders.has(relative)) {
				pending.push(relative);
			} else if (wanted.has(relative)) {
				found.push(relative);
			}
		}
	}
	let next = 0;
	const work = async () => {
		while (next < found.length) {
			const file = found[next++];
			await new Promise((resolve, reject) => {
				fs.readFile(path.join(root, file), (error, bytes) => (error ? reject(error) : resolve(bytes)));
			});
		}
	};
	await Promise.all(Array.from({ length: 64 }, work));
}

/** The time of one part of the work for all texts; its input is prepared before and not counted. */
function timed(prepare) {
	const own = require(subject);
	return () => {
		let ms = 0;
		eachText(text => {
			const work = prepare(own, text);
			const start = performance.now();
			work();
			ms += performance.now() - start;
		});
		return ms;
	};
}

function ancestors(file) {
	const folders = [''];
	for (let end = file.indexOf('/'); end > 0; end = file.indexOf('/', end + 1)) {
		folders.push(file.slice(0, end));
	}
	return folders;
}

function eachText(work) {
	for (const file of files) {
		work(fs.readFileSync(path.join(root, file), 'utf8'));
	}
}

/** The time for all files, in milliseconds, from every fiftieth. */
function sampled(work) {
	const some = files.filter((_, index) => index % 50 === 0);
	const start = performance.now();
	for (const file of some) {
		work(fs.readFileSync(path.join(root, file), 'utf8'));
	}
	return ((performance.now() - start) * files.length) / some.length;
}

async function readCatalog(own) {
	const folder = { uri: pathToFileURL(root).href, name: path.basename(root) };
	const entries = [];
	await own.nodeSource.readFolder(
		folder,
		own.createScope(),
		file => {
			entries.push(own.readEntry(file, { uri: `${folder.uri}/${file.path}`, folder: folder.name, path: file.path }));
		},
		{ isCancelled: false },
	);
	return own.updateCatalog(own.emptyCatalog, { set: entries });
}

/** Each document refers to five others, by path, file name, title and id. */
function withRelations(own, catalog) {
	const { entries } = catalog;
	const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
	const names = [
		entry => `/${entry.path}`,
		entry => path.basename(entry.path),
		entry => entry.title,
		entry => entry.id ?? 'LAN-1',
		entry => `/${entry.path}`,
	];
	const kinds = ['blockedBy', 'blocks', 'related', 'dependencies', 'link'];
	return own.updateCatalog(catalog, {
		set: entries.map((entry, index) => ({
			...entry,
			relations: names.map((nameOf, at) => ({
				kind: kinds[at],
				form: 'text',
				target: nameOf(entries[(index * 31 + at * 7919 + 1) % entries.length]),
				range,
			})),
		})),
	});
}

async function onRelations(work) {
	const own = require(subject);
	const catalog = withRelations(own, await readCatalog(own));
	return () => {
		const start = performance.now();
		work(own, catalog);
		return performance.now() - start;
	};
}

/** Reads one document after the other with one more line: from its bytes to the new catalog. */
let turn = 0;
function change(own, catalog) {
	const { uri, folder, path: file } = catalog.entries[(turn++ * 7919) % catalog.entries.length];
	const bytes = fs.readFileSync(path.join(root, file));
	const start = performance.now();
	const changed = Buffer.concat([bytes, Buffer.from(`\n- [ ] changed ${turn}\n`)]);
	own.updateCatalog(catalog, { set: [own.readEntry({ path: file, bytes: changed }, { uri, folder, path: file })] });
	return performance.now() - start;
}

/** The 95th percentile of many runs on an existing catalog; the work may return its own time. */
async function manyTimes(work) {
	const own = require(subject);
	const catalog = await readCatalog(own);
	return () => {
		const times = [];
		for (let index = 0; index < 400; index++) {
			const start = performance.now();
			const own95 = work(own, catalog);
			times.push(typeof own95 === 'number' ? own95 : performance.now() - start);
		}
		return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
	};
}

const work = await measures[name]();
const start = performance.now();
const cpuStart = process.cpuUsage();
const result = await work();
const { user, system } = process.cpuUsage(cpuStart);
const [ms, cpu] = typeof result === 'number' ? [result, result] : [performance.now() - start, (user + system) / 1000];
console.log(JSON.stringify({ ms, cpu }));
