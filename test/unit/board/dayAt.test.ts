import { assert } from 'chai';
import { dayAt } from '../../../src/board/dayAt';

describe('dayAt', () => {
	it('counts days across months, years, and changes of the clock', () => {
		assert.deepEqual(
			[dayAt('2026-12-30', 3), dayAt('2024-03-01', -1), dayAt('2026-03-29', 1), dayAt('2026-10-25', 1)],
			['2027-01-02', '2024-02-29', '2026-03-30', '2026-10-26'],
		);
	});

	it('returns a text that is no date', () => {
		assert.strictEqual(dayAt('soon', 1), 'soon');
	});
});
