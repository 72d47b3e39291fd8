import { assert } from 'chai';
import { isSameEntry } from '../../../src/catalog/isSameEntry';
import { entryWith } from './entryOf';

describe('isSameEntry', () => {
	it('says the same whether it was asked before or not, of any two', () => {
		const made = ['draft', 'done'].flatMap(status => [entryWith('a.md', { status }), entryWith('a.md', { status })]);
		for (let turn = 0; turn < 3; turn++) {
			for (const old of made) {
				for (const entry of made) {
					assert.strictEqual(isSameEntry(old, entry), old.status.text === entry.status.text);
				}
			}
		}
	});

	it('looks no second time at what it has just found to differ', () => {
		let looks = 0;
		const old = entryWith('a.md', { status: 'draft' });
		const entry = { ...entryWith('a.md', { status: 'done' }), get title() {
			looks++;
			return 'A';
		} };
		assert.isFalse(isSameEntry(old, entry));
		const first = looks;
		assert.isFalse(isSameEntry(old, entry));
		assert.strictEqual(looks, first);
		assert.isAbove(first, 0);
	});
});
