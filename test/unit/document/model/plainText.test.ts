import { assert } from 'chai';
import { shownValue } from '../../../../src/document/model/plainText';

describe('shownValue', () => {
	it('is a value without its remark, shortened', () => {
		assert.strictEqual(shownValue('✅ Done'), '✅ Done');
		assert.strictEqual(shownValue('COMPLETE — all reviews done, see below'), 'COMPLETE');
		assert.strictEqual(shownValue('In Progress (week 2)'), 'In Progress');
		assert.strictEqual(shownValue('(open)'), '(open)');
		assert.strictEqual(shownValue('word '.repeat(20)), `${'word '.repeat(12).slice(0, 59).trimEnd()}…`);
	});
});
