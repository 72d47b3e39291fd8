import { assert } from 'chai';
import { referItem } from '../../../../src/document/edit/findItem';
import { parse } from '../../../../src/document/read/parse';
import { referItems } from '../../../../src/document/edit/referItems';

describe('references to all items', () => {
	it('are those that are made for each item alone', () => {
		const document = parse(
			['- [ ] first', '# T', '- [x] a', '## S', '- [ ] a', '- [X] a', '  - [ ] b', '## S', '1. [ ] a', '- [-] a', '### U', '- [ ] a'].join(
				'\n',
			),
		);
		assert.lengthOf(document.items, 8);
		assert.deepEqual<unknown>(
			referItems(document),
			document.items.map((_, index) => referItem(document, index)),
		);
	});
});
