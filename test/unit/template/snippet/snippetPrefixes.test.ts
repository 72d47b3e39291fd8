import { assert } from 'chai';
import { snippetParts } from '../../../../src/template/snippet/snippetParts';
import { snippetPrefixes } from '../../../../src/template/snippet/snippetPrefixes';

describe('the prefixes of snippets', () => {
	it('match those of all parts', () => {
		assert.deepEqual(
			snippetParts({ now: undefined, isAtTop: true }).map(({ prefix }) => prefix),
			snippetPrefixes,
		);
	});
});
