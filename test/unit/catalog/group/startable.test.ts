import { assert } from 'chai';
import { emptyCatalog, updateCatalog, type Catalog } from '../../../../src/catalog/catalog';
import { relationIndexOf } from '../../../../src/catalog/relations/relationIndex';
import { startable } from '../../../../src/catalog/group/startable';
import { shortName } from '../../../../src/catalog/relations/shortName';
import { entryOf, entryWith } from '../entryOf';

describe('what is ready to work on', () => {
	it('has not begun and waits for nothing that is open', () => {
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
			['A-1', 'A-6'],
		);
	});

	it('is a unit as a whole, which does not wait for its own documents', () => {
		const unit = (tasks: string, blockedBy = 'spec.md'): Catalog =>
			updateCatalog(emptyCatalog, {
				set: [
					entryOf('specs/001-pond/spec.md', ['# Feature Specification: Pond', '', '**Status**: Draft']),
					entryOf('specs/001-pond/tasks.md', ['# Tasks: Pond', '', `**Blocked By**: [it](${blockedBy})`, '', tasks]),
					entryWith('specs/earth.md', { status: 'todo' }),
				],
			});
		const titles = (catalog: Catalog): readonly string[] => startable(catalog).map(({ title }) => title);
		assert.deepEqual(titles(unit('- [ ] T001 Dig')), ['Pond', 'earth']);
		assert.deepEqual(relationIndexOf(unit('- [ ] T001 Dig')).openBlockers('file:///work/specs/001-pond/tasks.md'), []);
		assert.deepEqual(titles(unit('- [x] T001 Dig')), ['earth'], 'done');
		assert.deepEqual(titles(unit('- [ ] T001 Dig', '../earth.md')), ['earth'], 'waits');
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
