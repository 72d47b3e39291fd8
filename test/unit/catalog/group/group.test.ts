import { assert } from 'chai';
import { groupEntries, type Group } from '../../../../src/catalog/group/group';
import type { Entry } from '../../../../src/catalog/entry';
import { SORTINGS, sortEntries } from '../../../../src/catalog/group/sort';
import { entryOf, entryWith } from '../entryOf';

/** Groups as indented lines: key, label where there is one, progress, and the paths at the last level. */
function outline(groups: readonly Group[], indent = ''): string[] {
	return groups.flatMap(group => {
		const label = group.label === undefined ? '' : ` "${group.label}"`;
		const { done, total } = group.progress.work;
		return [
			`${indent}${group.key || '-'}${label} ${group.entries.length} (${done}/${total})`,
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

	it('takes texts that differ in case, emphasis or an @ for one, numbers by value, and puts "none" last', () => {
		assert.deepEqual(outline(groupEntries(entries, ['assignee'])), [
			'ann "Ann" 1 (0/0)',
			'\ta/loom.md',
			'ole "Ole" 2 (2/3)',
			'\ta/kiln.md',
			'\tz/mill.md',
			'- 2 (1/2)',
			'\tb.md',
			'\tc.md',
		]);
		assert.deepEqual(
			groupEntries(entries, ['sprint']).map(group => group.label),
			['Sprint 2', 'Sprint 10', undefined],
		);
	});

	it('groups by the written status in the order of the stages', () => {
		assert.deepEqual(
			groupEntries(entries, ['status']).map(group => [group.key, group.label]),
			[
				['draft', 'draft'],
				['done', 'Done'],
				['on the moon', 'on the moon'],
			],
		);
	});

	it('groups by folder, apart for each workspace folder', () => {
		const two = [...entries, entryOf('a/x.md', [], 'other')];
		assert.deepEqual(
			groupEntries(two, ['folder']).map(group => [group.key, group.label, group.entries.length]),
			[
				['other/a', 'a', 1],
				['work/', 'work', 2],
				['work/a', 'a', 2],
				['work/z', 'z', 1],
			],
		);
	});

	it('gives every group an id of its own that stays when entries change', () => {
		const odd = [
			entryWith('x.md', { category: 'a/b=c' }),
			entryWith('y.md', { category: 'a', sprint: 'b=c' }),
			entryWith('z.md', { category: 'a%2fb=c' }),
		];
		const ids = (groups: readonly Group[]): string[] => groups.flatMap(group => [group.id, ...ids(group.groups)]);
		const all = ids(groupEntries(odd, ['category', 'sprint']));
		assert.equal(new Set(all).size, all.length);
		assert.deepEqual(
			ids(groupEntries(entries.slice(0, 2), ['stage', 'priority'])),
			ids(groupEntries(entries, ['stage', 'priority'])).filter(id => /todo(\/priority=high)?$|done(\/priority=low)?$/.test(id)),
		);
	});

	it('has no groups without entries or groupings', () => {
		assert.deepEqual(groupEntries([], ['stage']), []);
		assert.deepEqual(groupEntries(entries, []), []);
	});
});

describe('sortEntries', () => {
	const sorted = [
		entryWith('1.md', { title: 'task 10', priority: 'low', modified: '2026-01-02', due: '2026-05-01' }, ['- [x] a']),
		entryWith('2.md', { title: 'Ähre', modified: '2026-03-01' }, ['- [ ] a', '- [x] b']),
		entryWith('3.md', { title: 'Task 2', priority: 'critical', due: '2026-04-01' }),
		entryWith('4.md', { title: 'axe', priority: 'low', modified: '2026-01-02' }, ['- [ ] a']),
	];
	const order = (sorting: (typeof SORTINGS)[number]): string =>
		sortEntries(sorted, sorting)
			.map(entry => entry.path[0])
			.join('');

	it('orders by each of its ways, what is missing last', () => {
		assert.deepEqual(Object.fromEntries(SORTINGS.map(sorting => [sorting, order(sorting)])), {
			title: '2431',
			priority: '3412',
			modified: '2413',
			due: '3124',
			path: '1234',
			progress: '1243',
		});
	});

	it('leaves the list it was given alone', () => {
		sortEntries(sorted, 'title');
		assert.equal(sorted.map(entry => entry.path[0]).join(''), '1234');
	});
});
