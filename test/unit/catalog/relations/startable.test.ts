import { assert } from 'chai';
import { emptyCatalog, updateCatalog } from '../../../../src/catalog/catalog';
import { startable } from '../../../../src/catalog/relations/startable';
import { shortName } from '../../../../src/catalog/relations/shortName';
import { entryWith } from '../entryOf';

describe('what can be started', () => {
	it('is to do or in progress and waits for nothing that is open', () => {
		const catalog = updateCatalog(emptyCatalog, {
			set: [
				entryWith('a.md', { status: 'todo', id: 'A-1' }),
				entryWith('b.md', { status: 'In Progress', id: 'A-2', blocked_by: 'A-1' }),
				entryWith('c.md', { status: 'In Progress', id: 'A-3', blocked_by: 'A-9, A-5' }),
				entryWith('d.md', { status: 'blocked', id: 'A-4' }),
				entryWith('e.md', { status: 'done', id: 'A-5', blocks: 'A-6' }),
				entryWith('f.md', { status: 'todo', id: 'A-6' }),
				entryWith('g.md', { status: 'review', id: 'A-7', blocks: 'A-8' }),
				entryWith('h.md', { status: 'todo', id: 'A-8' }),
				entryWith('templates/t.md', { status: 'todo' }),
			],
		});
		assert.deepEqual(
			startable(catalog).map(({ id }) => id),
			['A-1', 'A-3', 'A-6'],
		);
	});

	it('names a document by its id, the one its title begins with, or its title', () => {
		assert.deepEqual(
			[
				{ id: 'X-1', title: 'LAN-7 Lamp' },
				{ id: undefined, title: 'LAN-7 Lamp' },
				{ id: undefined, title: 'LAN-7' },
				{ id: undefined, title: 'Lamp 7' },
				{ id: undefined, title: '' },
			].map(entry => shortName({ ...entry, path: 'docs/x.md' })),
			['X-1', 'LAN-7', 'LAN-7', 'Lamp 7', 'docs/x.md'],
		);
	});
});
