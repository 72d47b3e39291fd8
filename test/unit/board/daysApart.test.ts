import { assert } from 'chai';
import { dayAt } from '../../../src/board/dayAt';
import { daysApart } from '../../../src/board/daysApart';

describe('daysApart', () => {
	it('counts days in both directions, across months and changes of the clock', () => {
		for (const days of [0, 1, -1, 40, -400]) {
			assert.strictEqual(daysApart('2026-03-20', dayAt('2026-03-20', days)), days);
		}
	});

	it('is 0 for a text that is no date', () => {
		assert.strictEqual(daysApart('soon', '2026-03-20'), 0);
	});
});
