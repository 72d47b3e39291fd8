import { assert } from 'chai';
import type { Entry } from '../../../../src/catalog/entry';
import { groupText, type Grouping } from '../../../../src/catalog/group/grouping';
import { SORTINGS, sortEntries, sortOrder, type Sorting } from '../../../../src/catalog/group/sort';
import { entryOf, entryWith } from '../entryOf';
import { groupEntries } from './groupEntries';

const entries: readonly Entry[] = [
	entryWith(
		'a/one.md',
		{ title: 'One', status: 'Open', priority: 'low', assignee: '"@Ann"', due: '2026-11-30', created: '2026-01-02', sprint: 'Sprint 10' },
		['- [x] a', '- [ ] b'],
	),
	entryWith('a/two.md', {
		title: 'Two',
		status: 'To do',
		assignee: 'ann, Bob',
		due: '2026-12-06',
		modified: '2026-05-01',
		category: 'UI',
		parent: 'EPIC-1',
	}),
	entryWith('b/c/three.md', { title: 'Three', status: 'done', assignee: 'Ann', due: '2026-01-01', sprint: 'sprint 2', milestone: 'x' }, [
		'- [x] a',
	]),
	entryWith(
		'four.md',
		{ title: 'Four', priority: 'high', sprint: 'Sprint 2', modified: '2026-06-01', category: 'ui', epic: '../b/epic-1.md' },
		['- [ ] a'],
	),
	entryWith('five.md', { title: 'Five', status: 'open', priority: 'critical', due: '2027-01-01', created: '2026-02-01' }),
	entryOf('specs/001-pond/tasks.md', ['# Tasks: Pond', '', '- [ ] T001 Dig']),
];

/** The names of the groups, each with the titles of its entries. */
function groups(by: Grouping): readonly string[] {
	return groupEntries(entries, [by]).map(
		({ key, entries: members }) => `${groupText(members, by) ?? `(${key})`}: ${members.map(({ title }) => title).join(' ')}`,
	);
}

describe('groupEntries by each grouping', () => {
	for (const [by, expected] of [
		['status', ['Open: Five One', 'To do: Two', 'done: Three', '(): Four Pond']],
		['family', ['spec-kit-tasks: Pond', '(): Five Four One Three Two']],
		['unit', ['001-pond: Pond', '(): Five Four One Three Two']],
		['folder', ['work: Five Four', 'a: One Two', 'b/c: Three', 'specs/001-pond: Pond']],
		['assignee', ['@Ann: One Three', 'ann, Bob: Two', '(): Five Four Pond']],
		['sprint', ['Sprint 2: Four Three', 'Sprint 10: One', '(): Five Pond Two']],
		['category', ['UI: Four Two', '(): Five One Pond Three']],
		['dueWeek', ['(2025-12-29): Three', '(2026-11-30): One Two', '(2026-12-28): Five', '(): Four Pond']],
		['parent', ['EPIC-1: Four Two', '(): Five One Pond Three']],
		['none', ['(): Five Four One Pond Three Two']],
	] as const) {
		it(`groups by ${by}`, () => assert.deepEqual(groups(by), expected));
	}

	it('names a group as most of its entries write it', () => {
		const three = [...entries.slice(0, 3), entryWith('x.md', { assignee: 'Ann' })];
		assert.equal(groupText([three[0]!, three[2]!, three[3]!], 'assignee'), 'Ann');
	});

	it('groups in two levels, in any combination', () => {
		const [todo] = groupEntries(entries, ['stage', 'assignee']);
		assert.deepEqual(
			todo?.groups.map(({ key, id }) => [key, id]),
			[
				['ann', '/stage=todo/assignee=ann'],
				['ann, bob', '/stage=todo/assignee=ann, bob'],
				['', '/stage=todo/assignee='],
			],
		);
	});
});

describe('sortEntries by each sorting', () => {
	const sorted = (by: Sorting, today = { year: 2026, month: 12, day: 1 }): string =>
		sortEntries(entries, sortOrder(by, today, 7))
			.map(({ title }) => title)
			.join(' ');

	for (const [by, titles] of [
		['title', 'Five Four One Pond Three Two'],
		// Overdue, due soon, then by priority; what is done is last.
		['urgency', 'One Two Five Four Pond Three'],
		['priority', 'Five Four One Pond Three Two'],
		['due', 'Three One Two Five Four Pond'],
		['modified', 'Four Two Five One Pond Three'],
		['created', 'Five One Four Pond Three Two'],
		['progress', 'Three One Four Pond Five Two'],
	] as const) {
		it(`sorts by ${by}`, () => assert.equal(sorted(by), titles));
	}

	it('sorts by every sorting there is a test for', () => assert.lengthOf(SORTINGS, 7));

	it('finds what is urgent anew on another day', () => {
		assert.equal(sorted('urgency', { year: 2026, month: 11, day: 1 }), 'Five Four One Two Pond Three');
		assert.equal(sorted('urgency', { year: 2026, month: 12, day: 31 }), 'One Two Five Four Pond Three');
	});

	it('keeps the other orders, however many days it finds what is urgent on', () => {
		const day = { year: 2026, month: 12, day: 1 };
		const due = sortOrder('due', day, 7);
		for (let soonDays = 0; soonDays < 40; soonDays++) {
			sortOrder('urgency', day, soonDays);
		}
		assert.strictEqual(sortOrder('due', day, 7), due);
		assert.strictEqual(sortOrder('urgency', day, 39), sortOrder('urgency', day, 39));
	});

	it('sorts the entries of groups, and again when another order is asked for', () => {
		const titles = (order: Sorting, before?: ReturnType<typeof groupEntries>) =>
			groupEntries(entries, ['none'], before, sortOrder(order, { year: 2026, month: 12, day: 1 }, 7));
		const byTitle = titles('title');
		const byDue = titles('due', byTitle);
		assert.deepEqual(
			byDue[0]?.entries.map(({ title }) => title),
			sorted('due').split(' '),
		);
		assert.strictEqual(titles('due', byDue), byDue);
		assert.deepEqual(titles('title', byDue), byTitle);
	});
});
