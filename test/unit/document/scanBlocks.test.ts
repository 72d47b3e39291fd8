import { assert } from 'chai';
import { documents } from 'fixtures:documents';
import { compare } from './compareReaders';

describe('scanBlocks', () => {
	it('agrees with markdown-it on the fixtures, and is sure of nearly all', () => {
		const texts = Object.values(documents);
		const sure = texts.filter(compare).length;
		assert.isAtLeast(sure / texts.length, 0.9);
	});
});
