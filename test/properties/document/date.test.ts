import { assert } from 'chai';
import { isPlaceholderDate, readDate } from '../../../src/document/date';

describe('readDate', () => {

	it('comes to an end on hostile lengths, before the suite gives up', () => {
		const hostile = [' ', '*', '2', '-', 'January ', '2026-01-08 ', '📅', '8 '];
		for (const part of hostile) {
			assert.equal(readDate(part.repeat(100_000)) !== undefined, part.startsWith('2026'), part);
			assert.isFalse(isPlaceholderDate(part.repeat(100_000)), part);
		}
	});
});
