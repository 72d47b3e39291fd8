import { assert } from 'chai';
import fc from 'fast-check';
import { listSegmentAt } from '../../../../src/document/read/listSegment';

describe('listSegmentAt', () => {
	it('stays within the list, holds the position and no separator, whatever is written', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...'ab ,;[]'), { maxLength: 20 }).map(parts => parts.join('')),
				fc.nat(20),
				(list, offset) => {
					const character = Math.min(offset, list.length);
					const { start, end } = listSegmentAt(list, 0, list.length, character);
					assert.isTrue(start >= 0 && start <= end && end <= list.length);
					assert.notMatch(list.slice(start, end), /[,;]/u);
				},
			),
		);
	});
});
