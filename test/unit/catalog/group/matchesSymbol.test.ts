import { assert } from 'chai';
import { matchesSymbol } from '../../../../src/catalog/group/matchesSymbol';
import { entryWith } from '../entryOf';

describe('matchesSymbol', () => {
	const entry = entryWith('docs/lamp.md', { title: 'Mend the Lamp', status: 'Done', id: 'LAN-7' });

	it('finds characters in order, in the id and the title', () => {
		for (const query of ['', ' ', 'lamp', 'LAN-7', 'mtl', 'ln7', 'lan lamp', 'mend  lamp']) {
			assert.isTrue(matchesSymbol(entry, query), query);
		}
	});

	it('wants every character, in that order', () => {
		for (const query of ['lampm', 'lan-8', 'done', 'docs', '\u0000']) {
			assert.isFalse(matchesSymbol(entry, query), query);
		}
	});
});
