import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';

describe('task list items', () => {
	it('case 29: a hundred thousand items and lines of a million characters are read', () => {
		assert.equal(parse('- [ ] a\n'.repeat(100_000)).items.length, 100_000);
		assert.equal(parse(`# T\n**Status**: Done${' '.repeat(50_000)}\n${'x '.repeat(500_000)}`).status.text, 'Done');
	});
});
