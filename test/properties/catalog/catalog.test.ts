import { assert } from 'chai';
import fc from 'fast-check';
import { emptyCatalog, taskDocuments, updateCatalog } from '../../../src/catalog/catalog';
import { changedBetween } from '../../../src/catalog/changedBetween';
import type { Entry } from '../../../src/catalog/entry';
import { entryWith } from '../../unit/catalog/entryOf';

describe('updateCatalog', () => {
	it('agrees with a plain map after any changes in any order', () => {
		const path = fc.stringMatching(/^[abc](\/[abc]){0,2}$/);
		const change = fc.record({
			set: fc.array(fc.tuple(path, fc.constantFrom('draft', 'done', ''))),
			remove: fc.array(path),
			removeUnder: fc.array(path, { maxLength: 1 }),
		});
		const entries = new Map<string, Entry>();
		const entry = (place: string, status: string): Entry => {
			const key = `${place} ${status}`;
			const made = entries.get(key) ?? entryWith(place, status === '' ? {} : { status });
			entries.set(key, made);
			return made;
		};
		fc.assert(
			fc.property(fc.array(change, { maxLength: 30 }), changes => {
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
					const before = catalog;
					catalog = updateCatalog(catalog, {
						set: set.map(([place, status]) => entry(place, status)),
						remove: remove.map(place => `file:///work/${place}`),
						removeUnder: removeUnder.map(place => `file:///work/${place}`),
					});
					const uris = new Set([...before.entries, ...catalog.entries].map(({ uri }) => uri));
					assert.deepEqual(
						taskDocuments(catalog),
						catalog.entries.filter(({ isTaskDocument }) => isTaskDocument),
					);
					assert.sameMembers(
						changedBetween(before, catalog),
						[...uris].filter(uri => before.get(uri) !== catalog.get(uri)),
					);
				}
				const expected = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
				assert.deepEqual(
					catalog.entries.map(found => [found.path, found.status.text ?? '']),
					expected,
				);
				for (const [place, status] of expected) {
					assert.equal(catalog.get(`file:///work/${place}`)?.status.text ?? '', status);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('takes one change after the other among 10,000 entries', () => {
		const template = entryWith('a.md', { status: 'draft' });
		const entries = Array.from({ length: 10_000 }, (_, index) => ({ ...template, uri: `file:///work/${index}.md`, path: `${index}.md` }));
		let catalog = updateCatalog(emptyCatalog, { set: entries });
		const rounds = 300;
		for (let round = 0; round < rounds; round++) {
			const index = (round * 7919) % entries.length;
			catalog = updateCatalog(catalog, {
				set: [{ ...template, title: `Title ${round}`, uri: `file:///work/${index}.md`, path: `${index}.md` }],
			});
		}
		assert.equal(catalog.entries.length, 10_000);
		assert.equal(catalog.entries.filter(({ title }) => /^Title \d+$/.test(title)).length, rounds);
	});
});
