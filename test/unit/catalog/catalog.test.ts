import { assert } from 'chai';
import fc from 'fast-check';
import { emptyCatalog, taskDocuments, updateCatalog, type Catalog } from '../../../src/catalog/catalog';
import type { Entry } from '../../../src/catalog/entry';
import { entryOf, entryWith } from './entryOf';

function catalogOf(...entries: readonly Entry[]): Catalog {
	return updateCatalog(emptyCatalog, { set: entries });
}

function places(catalog: Catalog): string[] {
	return catalog.entries.map(entry => `${entry.folder}:${entry.path}`);
}

describe('updateCatalog', () => {
	it('keeps entries by folder, then path, in the order of their code units', () => {
		const catalog = catalogOf(
			entryOf('b.md', [], 'one'), entryOf('Z.md', [], 'two'), entryOf('a/z.md', [], 'one'), entryOf('a.md', [], 'two'), entryOf('B.md', [], 'one'),
		);
		assert.deepEqual(places(catalog), ['one:B.md', 'one:a/z.md', 'one:b.md', 'two:Z.md', 'two:a.md']);
	});

	it('replaces, adds and removes, and leaves the catalog before as it was', () => {
		const before = catalogOf(entryWith('a.md', { status: 'draft' }), entryOf('b.md', []), entryOf('c.md', []));
		const after = updateCatalog(before, {
			set: [entryWith('a.md', { status: 'done' }), entryOf('d.md', [])],
			remove: ['file:///work/b.md', 'file:///work/unknown.md'],
		});
		assert.deepEqual(places(after), ['work:a.md', 'work:c.md', 'work:d.md']);
		assert.equal(after.get('file:///work/a.md')?.status.text, 'done');
		assert.isUndefined(after.get('file:///work/b.md'));
		assert.deepEqual(places(before), ['work:a.md', 'work:b.md', 'work:c.md']);
		assert.equal(before.get('file:///work/a.md')?.status.text, 'draft');
	});

	it('removes what stands below a folder, not what merely begins like it', () => {
		const before = catalogOf(entryOf('docs/a.md', []), entryOf('docs/x/b.md', []), entryOf('docs2/a.md', []), entryOf('docs.md', []));
		assert.deepEqual(places(updateCatalog(before, { removeUnder: ['file:///work/docs'] })), ['work:docs.md', 'work:docs2/a.md']);
		assert.deepEqual(places(updateCatalog(before, { removeUnder: ['file:///work'] })), []);
	});

	it('moves an entry whose place changed under the same URI', () => {
		const entry = entryOf('a.md', []);
		const after = updateCatalog(catalogOf(entry, entryOf('b.md', [])), { set: [{ ...entry, folder: 'zoo', path: 'c/a.md' }] });
		assert.deepEqual(places(after), ['work:b.md', 'zoo:c/a.md']);
	});

	it('is the same catalog when nothing is different', () => {
		const catalog = catalogOf(entryWith('a.md', { status: 'draft' }, ['- [ ] one']));
		assert.strictEqual(updateCatalog(catalog, {}), catalog);
		assert.strictEqual(updateCatalog(catalog, { set: [entryWith('a.md', { status: 'draft' }, ['- [ ] one'])], remove: ['file:///none'] }), catalog);
		assert.notStrictEqual(updateCatalog(catalog, { set: [entryWith('a.md', { status: 'draft' }, ['- [x] one'])] }), catalog);
	});

	it('agrees with a plain map after any changes in any order', () => {
		const path = fc.stringMatching(/^[abc](\/[abc]){0,2}$/);
		const change = fc.record({
			set: fc.array(fc.tuple(path, fc.constantFrom('draft', 'done'))),
			remove: fc.array(path),
			removeUnder: fc.array(path, { maxLength: 1 }),
		});
		const entries = new Map<string, Entry>();
		const entry = (place: string, status: string): Entry => {
			const key = `${place} ${status}`;
			const made = entries.get(key) ?? entryWith(place, { status });
			entries.set(key, made);
			return made;
		};
		fc.assert(fc.property(fc.array(change, { maxLength: 30 }), changes => {
			const model = new Map<string, string>();
			let catalog = emptyCatalog;
			for (const { set, remove, removeUnder } of changes) {
				for (const place of [...model.keys()]) {
					if (remove.includes(place) || removeUnder.some(folder => place.startsWith(`${folder}/`))) {
						model.delete(place);
					}
				}
				for (const [place, status] of set) {
					model.set(place, status);
				}
				catalog = updateCatalog(catalog, {
					set: set.map(([place, status]) => entry(place, status)),
					remove: remove.map(place => `file:///work/${place}`),
					removeUnder: removeUnder.map(place => `file:///work/${place}`),
				});
			}
			const expected = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
			assert.deepEqual(catalog.entries.map(found => [found.path, found.status.text]), expected);
			for (const [place, status] of expected) {
				assert.equal(catalog.get(`file:///work/${place}`)?.status.text, status);
			}
		}), { numRuns: 200 });
	});

	it('takes one change after the other among 10,000 entries', () => {
		const template = entryWith('a.md', { status: 'draft' });
		const entries = Array.from({ length: 10_000 }, (_, index) => ({ ...template, uri: `file:///work/${index}.md`, path: `${index}.md` }));
		let catalog = updateCatalog(emptyCatalog, { set: entries });
		const rounds = 300;
		for (let round = 0; round < rounds; round++) {
			const index = (round * 7919) % entries.length;
			catalog = updateCatalog(catalog, { set: [{ ...template, title: `Title ${round}`, uri: `file:///work/${index}.md`, path: `${index}.md` }] });
		}
		assert.equal(catalog.entries.length, 10_000);
		assert.equal(catalog.entries.filter(({ title }) => /^Title \d+$/.test(title)).length, rounds);
	});
});

describe('taskDocuments', () => {
	it('leaves out other documents and templates', () => {
		const catalog = catalogOf(entryWith('a.md', { status: 'draft' }), entryOf('b.md', ['# Notes']), entryWith('templates/c.md', { status: 'draft' }));
		assert.deepEqual(taskDocuments(catalog).map(entry => entry.path), ['a.md']);
	});
});
