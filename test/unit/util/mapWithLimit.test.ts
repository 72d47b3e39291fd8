import { assert } from 'chai';
import { mapWithLimit } from '../../../src/util/mapWithLimit';

describe('mapWithLimit', () => {
	it('keeps the order of the items and never exceeds the limit', async () => {
		let inProgress = 0;
		let most = 0;
		const results = await mapWithLimit([5, 1, 4, 2, 3], 2, async item => {
			most = Math.max(most, ++inProgress);
			for (let turn = 0; turn < item; turn++) {
				await Promise.resolve();
			}
			inProgress--;
			return item * 10;
		});
		assert.deepEqual(results, [50, 10, 40, 20, 30]);
		assert.strictEqual(most, 2);
	});

	it('rejects with the first error', async () => {
		const failing = mapWithLimit([1, 2, 3], 2, item => (item === 2 ? Promise.reject(new Error('second')) : Promise.resolve(item)));
		assert.include(String(await failing.catch(String)), 'second');
	});

	it('returns nothing for no items', async () => {
		assert.deepEqual(await mapWithLimit([], 4, () => Promise.resolve(1)), []);
	});
});
