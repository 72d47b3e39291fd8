import { assert } from 'chai';
import { isSameEntry, keptEntry } from '../../../src/catalog/isSameEntry';
import { entryWith } from './entryOf';

describe('isSameEntry', () => {
	it('says the same whether it was asked before or not, of any two', () => {
		const made = ['draft', 'done'].flatMap(status => [entryWith('a.md', { status }), entryWith('a.md', { status })]);
		for (let turn = 0; turn < 3; turn++) {
			for (const old of made) {
				for (const entry of made) {
					const isSame = old.status.text === entry.status.text;
					assert.strictEqual(isSameEntry(old, entry), isSame);
					assert.strictEqual(keptEntry(old, entry), isSame ? old : entry);
					assert.strictEqual(isSameEntry(old, entry), isSame);
				}
			}
		}
	});

	it('looks no second time at what it has just found to differ', () => {
		let looks = 0;
		const old = entryWith('a.md', { status: 'draft' });
		const entry = {
			...entryWith('a.md', { status: 'done' }),
			get title() {
				looks++;
				return 'A';
			},
		};
		assert.strictEqual(keptEntry(old, entry), entry);
		const first = looks;
		assert.isFalse(isSameEntry(old, entry));
		assert.strictEqual(looks, first);
		assert.isFalse(isSameEntry(old, entry), 'what was remembered is gone, so that nothing is kept for it');
		assert.isAbove(looks, first);
		assert.isAbove(first, 0);
	});
});
