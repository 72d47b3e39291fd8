import { assert } from 'chai';
import type { Group } from '../../../../src/catalog/group/group';
import type { Entry } from '../../../../src/catalog/entry';
import { sortEntries } from '../../../../src/catalog/group/sort';
import { entryWith } from '../entryOf';
import { groupEntries } from './groupEntries';

/** Groups as indented lines: key, progress, and the paths at the last level. */
function outline(groups: readonly Group[], indent = ''): string[] {
	return groups.flatMap(group => {
		const { done, total } = group.progress.work;
		return [
			`${indent}${group.key} ${group.entries.length} (${done}/${total})`,
			...(group.groups.length > 0 ? outline(group.groups, `${indent}\t`) : group.entries.map(entry => `${indent}\t${entry.path}`)),
		];
	});
}

const entries: readonly Entry[] = [
	entryWith('z/mill.md', { title: 'Mill', status: 'Done', priority: 'low', assignee: 'Ole', sprint: 'Sprint 10' }, ['- [x] a', '- [x] b']),
	entryWith('a/kiln.md', { title: 'Kiln', status: 'draft', priority: 'high', assignee: '"@ole"', sprint: 'Sprint 2' }, ['- [ ] a']),
	entryWith('a/loom.md', { title: 'Loom', status: 'draft', assignee: 'Ann', sprint: 'Sprint 10' }),
	entryWith('b.md', { title: 'Bell', status: '**DONE**', priority: 'critical' }, ['- [x] a', '- [ ] b']),
	entryWith('c.md', { title: 'Clay', status: 'on the moon', priority: 'high' }),
];

describe('groupEntries', () => {
	it('groups by stage, then priority, in their canonical order, with sums', () => {
		assert.deepEqual(outline(groupEntries(entries, ['stage', 'priority'])), [
			'todo 2 (0/1)',
			'\thigh 1 (0/1)',
			'\t\ta/kiln.md',
			'\tunset 1 (0/0)',
			'\t\ta/loom.md',
			'done 2 (3/4)',
			'\tcritical 1 (1/2)',
			'\t\tb.md',
			'\tlow 1 (2/2)',
			'\t\tz/mill.md',
			'other 1 (0/0)',
			'\thigh 1 (0/0)',
			'\t\tc.md',
		]);
	});

	it('groups by one grouping alone, the entries of a group by title', () => {
		assert.deepEqual(outline(groupEntries(entries, ['priority'])), [
			'critical 1 (1/2)',
			'\tb.md',
			'high 2 (0/1)',
			'\tc.md',
			'\ta/kiln.md',
			'low 1 (2/2)',
			'\tz/mill.md',
			'unset 1 (0/0)',
			'\ta/loom.md',
		]);
	});

	it('gives every group a unique id that stays when entries change', () => {
		const ids = (groups: readonly Group[]): string[] => groups.flatMap(group => [group.id, ...ids(group.groups)]);
		const all = ids(groupEntries(entries, ['stage', 'priority']));
		assert.equal(new Set(all).size, all.length);
		assert.deepEqual(
			ids(groupEntries(entries.slice(0, 2), ['stage', 'priority'])),
			all.filter(id => /todo(\/priority=high)?$|done(\/priority=low)?$/.test(id)),
		);
	});

	it('has no headings and no order left of previous groups with other groupings', () => {
		for (const [before, by] of [
			[['stage', 'priority'], ['stage']],
			[['stage'], ['stage', 'priority']],
			[
				['stage', 'priority'],
				['stage', 'assignee'],
			],
		] as const) {
			assert.deepEqual(groupEntries(entries, by, groupEntries(entries, before)), groupEntries(entries, by));
			assert.deepEqual(groupEntries(entries.slice(1), by, groupEntries(entries, before)), groupEntries(entries.slice(1), by));
		}
	});

	it('has no groups without entries or groupings', () => {
		assert.deepEqual(groupEntries([], ['stage']), []);
		assert.deepEqual(groupEntries(entries, []), []);
	});
});

describe('sortEntries', () => {
	const entries = [
		entryWith('1.md', { title: 'task 10' }),
		entryWith('2.md', { title: 'Ähre' }),
		entryWith('4.md', { title: 'axe' }),
		entryWith('3.md', { title: 'Task 2' }),
		entryWith('0.md', { title: 'TASK 10' }),
	];
	const order = (list: readonly Entry[]): string => list.map(entry => entry.path[0]).join('');

	it('sorts by title, ignoring case and accents, numbers by value, and equal titles by path', () => {
		assert.equal(order(sortEntries(entries)), '24301');
	});

	it('does not change the list it is given', () => {
		sortEntries(entries);
		assert.equal(order(entries), '12430');
	});
});
