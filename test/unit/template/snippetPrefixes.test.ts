import { assert } from 'chai';
import { snippetParts, snippetPrefixes } from '../../../src/template/parts';

describe('the prefixes of snippets', () => {
	it('are those of all parts', () => {
		assert.deepEqual(snippetParts({ now: undefined, isAtTop: true }).map(({ prefix }) => prefix), snippetPrefixes);
	});
});
