import { assert } from 'chai';
import { commonEnds } from '../../../src/util/commonEnds';

describe('commonEnds', () => {
	it('counts equal elements at both ends, none of them twice', () => {
		const ends = (a: string, b: string): readonly number[] => Object.values(commonEnds([...a], [...b]));
		assert.deepEqual(ends('abc', 'axc'), [1, 1]);
		assert.deepEqual(ends('abc', 'abc'), [3, 0]);
		assert.deepEqual(ends('aa', 'aaa'), [2, 0]);
		assert.deepEqual(ends('ba', 'bxa'), [1, 1]);
		assert.deepEqual(ends('', 'a'), [0, 0]);
		assert.deepEqual(ends('ab', 'cd'), [0, 0]);
	});
});
