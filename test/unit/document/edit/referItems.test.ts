import { assert } from 'chai';
import { referItem } from '../../../src/document/findItem';
import { parse } from '../../../src/document/parse';
import { referItems } from '../../../src/document/referItems';

describe('references to all items', () => {
	it('are those that are made for each item alone', () => {
		const document = parse([
			'- [ ] first', '# T', '- [x] a', '## S', '- [ ] a', '- [X] a', '  - [ ] b', '## S', '1. [ ] a', '- [-] a', '### U', '- [ ] a',
		].join('\n'));
		assert.lengthOf(document.items, 8);
		assert.deepEqual<unknown>(referItems(document), document.items.map((_, index) => referItem(document, index)));
	});
});
