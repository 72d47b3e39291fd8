import { assert } from 'chai';
import { checkEvidence } from '../../../../src/catalog/evidence/checkEvidence';
import { readDocument } from '../../../../src/format/readDocument';
import { evidenceSentence } from '../../../../src/sentences/evidenceSentences';
import { lastSegment } from '../../../../src/util/paths';
import { catalogOf, type Texts } from '../catalogOf';

/** What is reported of these documents in a workspace that also has these files: `path:line sentence`. */
function evidence(texts: Texts, files: readonly string[]): string[] {
	const catalog = catalogOf(texts);
	const documents = catalog.entries
		.filter(({ isTaskDocument }) => isTaskDocument)
		.map(entry => ({ entry, document: readDocument(textOf(texts, entry.path), { path: entry.path }) }));
	const all = [...Object.keys(texts), ...files];
	const found = checkEvidence(catalog, documents, documents, {
		exists: (_, path) => all.some(file => file === path || file.startsWith(`${path}/`)),
		filesNamed: (_, name) => all.filter(file => lastSegment(file).toLowerCase() === name),
	});
	return documents.flatMap(({ entry }) =>
		(found.get(entry.uri) ?? []).map(each => `${entry.path}:${each.range.start.line + 1} ${evidenceSentence(each)}`),
	);
}

function textOf(texts: Texts, path: string): string {
	const text = texts[path] ?? '';
	return typeof text === 'string' ? text : text.join('\n');
}

/** What is reported of a plan with this one item. */
function ofItem(item: string, files: readonly string[] = ['src/lamp.ts'], heading = 'Work'): string[] {
	return evidence({ 'docs/plan.md': ['# Plan', '**Status:** In Progress', `## ${heading}`, item] }, files).map(each =>
		each.replace(/^docs\/plan\.md:4 /u, ''),
	);
}

describe('checkEvidence', () => {
	const missing = ['Claimed, not found: the file "src/fuse.ts".'];

	it('reports a checked item whose file is missing', () => {
		assert.deepEqual(ofItem('- [x] Write `src/fuse.ts`'), missing);
		assert.deepEqual(ofItem('- [X] T012 [P] Fuse in src/fuse.ts.'), missing);
		assert.deepEqual(ofItem('- [x] Write [the fuse](../src/fuse.ts)'), ['Claimed, not found: the file "../src/fuse.ts".']);
		assert.deepEqual(ofItem('- [x] See `src/fuse.ts:12-30`'), missing);
		assert.deepEqual(ofItem('- [x] Created `fuse-driver.test.ts`'), ['Claimed, not found: the file "fuse-driver.test.ts".']);
	});

	it('reports nothing about files that are there, in any place that the path may mean', () => {
		assert.deepEqual(ofItem('- [x] Write `src/lamp.ts` and `./src/lamp.ts:4`'), []);
		assert.deepEqual(ofItem('- [x] Write `src/lamp.ts`', ['app/src/lamp.ts', 'src/x.ts']), []);
		assert.deepEqual(ofItem('- [x] Write `notes/lamp.md`', ['docs/notes/lamp.md']), []);
		assert.deepEqual(ofItem('- [x] Write `src/old/fuse.ts`', ['src/new/fuse.ts']), [], 'moved since');
		assert.deepEqual(ofItem('- [x] Write `docs/Design.md`', ['docs/DESIGN.md']), [], 'in other case');
		assert.deepEqual(ofItem('- [x] Created `fuse-driver.ts`', ['src/deep/fuse-driver.ts']), []);
	});

	it('reports nothing about open items, and about files of other projects', () => {
		assert.deepEqual(ofItem('- [ ] Write `src/fuse.ts`'), []);
		assert.deepEqual(ofItem('- [~] Write `src/fuse.ts`'), []);
		assert.deepEqual(ofItem('- [x] Write `server/fuse.ts`'), []);
	});

	it('reports nothing about what is no path of a file', () => {
		for (const text of [
			'Run `npm run build` in Node.js',
			'Use `src/**/*.ts` and `src/{a,b}.ts`',
			'Write `src/your-name.ts`',
			'Call `src/fuse.ts()`',
			'See https://example.org/src/fuse.ts',
			'Build `dist/fuse.js`',
			'Import `@/fuse.ts`',
			'Answer `/api/fuse.json`',
			'Read `fuse-driver.ts`',
		]) {
			assert.deepEqual(ofItem(`- [x] ${text}`, ['src/lamp.ts', 'dist/lamp.js']), [], text);
		}
	});

	it('reports nothing about files that an item moves, replaces or does not need', () => {
		for (const text of [
			'Move `src/fuse.ts` to `src/lamp.ts`',
			'Rename `src/fuse.ts` → `src/lamp.ts`',
			'Replace `src/fuse.ts`',
			'Write `src/fuse.ts` (not needed)',
			'Merge `src/fuse.ts` into the lamp',
			'~~Write `src/fuse.ts`~~',
			'Write `src/fuse.ts` if the lamp has one',
		]) {
			assert.deepEqual(ofItem(`- [x] ${text}`), [], text);
		}
		assert.deepEqual(ofItem('- [x] `src/fuse.ts`', undefined, 'Files to delete'), []);
		assert.deepEqual(ofItem('- [x] `src/fuse.ts`', undefined, 'Clean up'), []);
	});

	it('reports a deleted file that is still there', () => {
		const still = ['Claimed deleted, but "src/lamp.ts" still exists.'];
		assert.deepEqual(ofItem('- [x] Delete `src/lamp.ts`'), still);
		assert.deepEqual(ofItem('- [x] T3 Remove the old `src/lamp.ts` and `src/fuse.ts`.'), still);
		assert.deepEqual(ofItem('- [x] Remove `useFuse` from `src/lamp.ts`'), []);
		assert.deepEqual(ofItem('- [x] Delete `src/fuse.ts`'), []);
	});

	it('reports a linked document that is missing', () => {
		assert.deepEqual(ofItem('- [x] Write [the guide](guide.md)'), ['Claimed, not found: the document "guide.md".']);
		assert.deepEqual(ofItem('- [ ] Write [the guide](guide.md)'), []);
	});

	it('reports no linked document that exists but is in no catalog, or that may be gone', () => {
		assert.deepEqual(ofItem('- [x] Write [the guide](../skipped/guide.md)', ['skipped/guide.md']), []);
		assert.deepEqual(ofItem('- [x] Write [the guide](../../elsewhere/guide.md)'), [], 'outside of the workspace folder');
		assert.deepEqual(ofItem('- [x] Move [the guide](guide.md) to the wiki'), []);
		assert.deepEqual(ofItem('- [x] Delete [the guide](guide.md)'), []);
		assert.deepEqual(ofItem('- [x] [The guide](guide.md)', undefined, 'Files to delete'), []);
	});

	it('reports an item about a document that is not done', () => {
		const texts = (status: string, item: string): Texts => ({
			'plan.md': ['# Plan', '**Status:** In Progress', item],
			'LAN-7-lamp.md': ['# Lamp', '**ID:** LAN-7', `**Status:** ${status}`],
		});
		const disputed = ['plan.md:3 Claimed done, but the status of "LAN-7" is "In Progress".'];
		assert.deepEqual(evidence(texts('In Progress', '- [x] LAN-7: Mend the lamp'), []), disputed);
		assert.deepEqual(evidence(texts('In Progress', '- [x] **LAN-7** Mend the lamp'), []), disputed);
		assert.deepEqual(evidence(texts('To Do', '- [x] [Lamp](LAN-7-lamp.md)'), []), [
			'plan.md:3 Claimed done, but the status of "LAN-7-lamp.md" is "To Do".',
		]);
		assert.deepEqual(evidence(texts('In Progress (since May, see below)', '- [x] LAN-7: Mend the lamp'), []), disputed);
		assert.deepEqual(evidence(texts('Done', '- [x] LAN-7: Mend the lamp'), []), []);
		assert.deepEqual(evidence(texts('In Progress', '- [ ] LAN-7: Mend the lamp'), []), []);
		assert.deepEqual(evidence(texts('In Progress', '- [x] Write the plan of LAN-7'), []), []);
	});

	it('reports an item that is open in another document of its unit', () => {
		const texts: Texts = {
			'specs/001-lamp/spec.md': ['# Lamp', '**Status:** Draft', '- [ ] T001 Mend the fuse', '- [ ] Tests pass'],
			'specs/001-lamp/tasks.md': ['# Tasks', '- [x] T001 Mend the **fuse**', '- [x] Tests pass', '- [ ] T002 Mend the lamp'],
			'specs/002-pier/tasks.md': ['# Tasks', '- [x] T001 Mend the fuse'],
		};
		assert.deepEqual(evidence(texts, []), [
			'specs/001-lamp/tasks.md:2 Claimed done, but the same item is open in specs/001-lamp/spec.md, line 3.',
		]);
	});

	it('reports nothing about archives and templates', () => {
		const plan = ['# Plan', '**Status:** In Progress', '- [x] Write `src/fuse.ts`'];
		assert.deepEqual(evidence({ 'archive/plan.md': plan, 'templates/plan.md': plan }, ['src/lamp.ts']), []);
	});
});
