import { assert } from 'chai';
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
			entryOf('b.md', [], 'one'),
			entryOf('Z.md', [], 'two'),
			entryOf('a/z.md', [], 'one'),
			entryOf('a.md', [], 'two'),
			entryOf('B.md', [], 'one'),
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
		assert.strictEqual(
			updateCatalog(catalog, { set: [entryWith('a.md', { status: 'draft' }, ['- [ ] one'])], remove: ['file:///none'] }),
			catalog,
		);
		assert.notStrictEqual(updateCatalog(catalog, { set: [entryWith('a.md', { status: 'draft' }, ['- [x] one'])] }), catalog);
	});
});

describe('taskDocuments', () => {
	it('leaves out other documents and templates', () => {
		const catalog = catalogOf(
			entryWith('a.md', { status: 'draft' }),
			entryOf('b.md', ['# Notes']),
			entryWith('templates/c.md', { status: 'draft' }),
		);
		assert.deepEqual(
			taskDocuments(catalog).map(entry => entry.path),
			['a.md'],
		);
	});
});
