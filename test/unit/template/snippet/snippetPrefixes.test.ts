import { assert } from 'chai';
import { snippetParts } from '../../../src/template/parts';
import { snippetPrefixes } from '../../../src/template/snippetPrefixes';

describe('the prefixes of snippets', () => {
	it('are those of all parts', () => {
		assert.deepEqual(snippetParts({ now: undefined, isAtTop: true }).map(({ prefix }) => prefix), snippetPrefixes);
	});
});
