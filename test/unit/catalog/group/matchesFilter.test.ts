import { assert } from 'chai';
import { matchesFilter } from '../../../../src/catalog/group/matchesFilter';
import { entryWith } from '../entryOf';

describe('matchesFilter', () => {
	const entry = entryWith('docs/harbour/lamp.md', { title: 'Mend the lamp', status: 'Done', priority: 'P1', assignee: 'Åse', id: 'LAN-7' });

	it('finds words in any of the fields and in any case', () => {
		for (const text of ['', '  ', 'LAMP', 'harbour mend', 'åse', 'lan-7 done', 'high', 'p1']) {
			assert.isTrue(matchesFilter(entry, text), text);
		}
	});

	it('wants every word', () => {
		for (const text of ['lamp boat', 'undone', 'doneP1', 'done\u0000']) {
			assert.isFalse(matchesFilter(entry, text), text);
		}
	});
});
