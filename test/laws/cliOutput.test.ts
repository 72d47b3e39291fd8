import { Ajv, type AnySchema } from 'ajv';
import { assert } from 'chai';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { exampleCopy, taskDocsOn } from './taskDocs';
import { temporaryFolder } from './temporaryFolder';

const FOLDER = 'test/fixtures/cli-output';

const TASK = 'docs/tasks/LAN-112-keep-articles.md';

/** What is printed for the example workspace, by the file's name, and the schema of JSON. */
const OUTPUTS: readonly (readonly [file: string, args: readonly string[], schema?: string])[] = [
	['list.json', ['list', '--json'], 'list'],
	['list.txt', ['list']],
	['show.json', ['show', TASK, '--json'], 'show'],
	['show.txt', ['show', TASK]],
	['next.json', ['next', '--json', '--count', '3'], 'next'],
	['next.txt', ['next', '--count', '3']],
	['new.json', ['new', 'backlog-item', 'Sort by length', '--dry-run', '--json'], 'new'],
	['new.diff', ['new', 'backlog-item', 'Sort by length', '--dry-run']],
	['templates.json', ['new', '--templates', '--json'], 'templates'],
	['templates.txt', ['new', '--templates']],
	['board.json', ['board', '--json'], 'board'],
	['board.html', ['board', '--title', 'Example']],
	['graph.json', ['graph', '--json'], 'graph'],
	['graph.mmd', ['graph']],
	['graph.md', ['graph', '--format', 'markdown']],
	['graph.svg', ['graph', '--format', 'svg']],
	['instructions.json', ['instructions', '--json'], 'instructions'],
	['instructions.txt', ['instructions']],
];

/** A copy of the example workspace without the folder that has an example of each problem, which changes often. */
function exampleDocuments(): string {
	const folder = exampleCopy();
	fs.rmSync(path.join(folder, 'upkeep'), { recursive: true });
	return folder;
}

function readSchema(name: string): AnySchema {
	return JSON.parse(fs.readFileSync(`schemas/${name}.v1.json`, 'utf8')) as AnySchema;
}

/** The schema, which then allows no properties that it doesn't name. */
function strict(schema: unknown): unknown {
	if (Array.isArray(schema)) {
		return schema.map(strict);
	}
	if (typeof schema !== 'object' || schema === null) {
		return schema;
	}
	const own = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
	return 'properties' in own ? { ...own, additionalProperties: false } : own;
}

/** Why a value doesn't match a schema; empty if it does. */
function mistakes(schema: AnySchema, value: unknown): readonly string[] {
	const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
	void ajv.validate(schema, value);
	return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('output of the command line', function () {
	this.timeout(30_000);

	for (const [file, args, schema] of OUTPUTS) {
		it(`${args.join(' ')} is as in ${FOLDER}/${file}${schema === undefined ? '' : ', and matches its schema'}`, async () => {
			const { code, out, err } = await taskDocsOn(exampleDocuments(), args);
			assert.deepEqual([code, err], [0, '']);
			const golden = path.join(FOLDER, file);
			if (process.env['RENEW_CLI_OUTPUT'] !== undefined) {
				fs.mkdirSync(FOLDER, { recursive: true });
				fs.writeFileSync(golden, out);
			}
			assert.equal(out, fs.readFileSync(golden, 'utf8'));
			if (schema !== undefined) {
				assert.deepEqual(mistakes(strict(readSchema(schema)) as AnySchema, JSON.parse(out)), []);
			}
		});
	}

	it('a schema refuses what is not printed', () => {
		const schema = strict(readSchema('graph')) as AnySchema;
		const document = { path: 'a.md', title: 'A', stage: 'todo', startable: true, cycle: false };
		assert.deepEqual(mistakes(schema, { version: 1, documents: [document], waits: [] }), []);
		assert.deepEqual(mistakes(schema, { version: 2, documents: [{ ...document, stage: 'soon' }], waits: [{ path: 'a.md' }], more: 1 }), [
			' must NOT have additional properties',
			'/version must be equal to constant',
			'/documents/0/stage must be equal to one of the allowed values',
			"/waits/0 must have required property 'waitsFor'",
		]);
	});

	it('schemas are those that schemas/generate.mjs writes: run `node schemas/generate.mjs` after a change', () => {
		const folder = temporaryFolder();
		execFileSync(process.execPath, ['schemas/generate.mjs', folder]);
		const read = (from: string): Record<string, string> =>
			Object.fromEntries(
				fs
					.readdirSync(from)
					.filter(file => /\.v1\.json$/.test(file) && fs.existsSync(path.join(folder, file)))
					.map(file => [file, fs.readFileSync(path.join(from, file), 'utf8')]),
			);
		assert.deepEqual(read('schemas'), read(folder));
	});

	it('.task-docs.json has a schema', () => {
		const settings = {
			'files.include': ['docs'],
			'problems.severity': { 'unknown-status': 'off' },
			'due.soonDays': 3,
			'archive.folder': 'old',
		};
		assert.deepEqual(mistakes(readSchema('settings'), settings), []);
		assert.deepEqual(mistakes(readSchema('settings'), { 'taskDocs.outline': true, 'due.soonDays': -1 }), [
			' must NOT have additional properties',
			'/due.soonDays must be >= 0',
		]);
	});

	it('the page of the board needs no script, loads nothing and has each id once', () => {
		const page = fs.readFileSync(path.join(FOLDER, 'board.html'), 'utf8');
		assert.notMatch(page, /<script|\son\w+=|javascript:|https?:/i);
		const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(match => match[1]);
		assert.deepEqual(ids, [...new Set(ids)]);
		for (const [, target] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)) {
			assert.include(ids, target);
		}
		assert.isTrue([...page.matchAll(/<img [^>]*>/g)].every(([image]) => /alt="[^"]+"/.test(image)));
	});

	it('each column of the page counts its cards', () => {
		const page = fs.readFileSync(path.join(FOLDER, 'board.html'), 'utf8');
		const columns = page.slice(page.indexOf('<ul class="columns">'), page.indexOf('id="roadmap"')).split('<h3>').slice(1);
		assert.isNotEmpty(columns);
		for (const column of columns) {
			assert.equal(/\((\d+)\)/.exec(column)?.[1], String(column.slice(0, column.indexOf('</ul>')).match(/<li>/g)?.length));
		}
	});

	it('a page is safe with hostile titles, paths and names', async () => {
		const folder = temporaryFolder();
		fs.writeFileSync(
			path.join(folder, 'a"onclick=x.md'),
			'# <script>alert(1)</script>"\n\n**Status:** Todo\n**Assignee:** <img src=x onerror=y>\n**Due:** 2026-01-01\n**Blocked By:** b.md\n',
		);
		fs.writeFileSync(path.join(folder, 'b.md'), '# B\n\n**Status:** </ul><style>*{}\n');
		const { out } = await taskDocsOn(folder, ['board', '--title', '</title><script>']);
		assert.notMatch(out, /<script|<img src=x|<style>\*|onclick=x"|"onclick/i);
		assert.include(out, '&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
	});
});
