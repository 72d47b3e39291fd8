import { assert } from 'chai';
import { isLevelShown } from '../../../../src/catalog/group/shownLevel';
import { entryWith } from '../entryOf';
import { groupEntries } from './groupEntries';

describe('a level of the tree', () => {
	const shown = (statuses: readonly string[]): boolean =>
		isLevelShown(
			groupEntries(
				statuses.map((status, index) => entryWith(`${index}.md`, { status })),
				['stage'],
			),
		);
	const many = new Array<string>(5).fill('todo');

	it('is shown when it has several values and more than a few documents', () => {
		assert.isTrue(shown([...many, 'done']));
		assert.isFalse(shown([...many, 'todo']), 'one value');
		assert.isFalse(shown([...many.slice(1), 'done']), 'few documents');
		assert.isFalse(shown([]));
	});

	it('has what people work on first, and last what is over or has no stage', () => {
		const statuses = ['done', 'archived', 'simmering', '', 'todo', 'blocked', 'in review', 'in progress'];
		assert.deepEqual(
			groupEntries(
				statuses.map((status, index) => entryWith(`${index}.md`, { status })),
				['stage'],
			).map(({ key }) => key),
			['in-progress', 'in-review', 'blocked', 'todo', 'done', 'archived', 'other', 'unset'],
		);
	});
});
