import { assert } from 'chai';
import fc from 'fast-check';
import { emptyCatalog, updateCatalog } from '../../../src/catalog/catalog';
import type { Entry } from '../../../src/catalog/entry';
import { entryOf } from '../../unit/catalog/entryOf';

describe('stages that follow other files', () => {
	it('equal those of a fresh index after any changes', () => {
		const paths = [
			'specs/001-a/spec.md',
			'specs/001-a/plan.md',
			'specs/001-a/tasks.md',
			'openspec/changes/b/proposal.md',
			'openspec/changes/b/tasks.md',
			'.planning/phases/01-c/01-01-PLAN.md',
			'.planning/phases/01-c/01-01-SUMMARY.md',
		];
		const texts = ['# T\n', '- [ ] a\n', '- [x] a\n- [ ] b\n', '- [x] a\n', '**Status:** Blocked\n'];
		const change = fc.record({
			set: fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...texts)), { maxLength: 4 }),
			remove: fc.array(fc.constantFrom(...paths), { maxLength: 2 }),
			removeUnder: fc.array(fc.constantFrom('specs', 'openspec/changes/b', '.planning'), { maxLength: 1 }),
		});
		const uriOf = (path: string): string => `file:///work/${path}`;
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), changes => {
				const files = new Map<string, string>();
				let catalog = emptyCatalog;
				for (const { set, remove, removeUnder } of changes) {
					for (const path of [...files.keys()]) {
						if (remove.includes(path) || removeUnder.some(folder => path.startsWith(`${folder}/`))) {
							files.delete(path);
						}
					}
					for (const [path, text] of set) {
						files.set(path, text);
					}
					catalog = updateCatalog(catalog, {
						set: set.map(([path, text]) => entryOf(path, text.split('\n'))),
						remove: remove.map(uriOf),
						removeUnder: removeUnder.map(uriOf),
					});
					const fresh: readonly Entry[] = updateCatalog(emptyCatalog, {
						set: [...files].map(([path, text]) => entryOf(path, text.split('\n'))),
					}).entries;
					assert.deepEqual(catalog.entries, fresh);
				}
			}),
		);
	});
});
