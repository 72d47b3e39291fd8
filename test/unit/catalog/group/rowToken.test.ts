import { assert } from 'chai';
import type { Entry } from '../../../../src/catalog/entry';
import { dueState, type DueState } from '../../../../src/catalog/group/dueState';
import { plainStatus, rowToken, type RowFacts, type RowToken } from '../../../../src/catalog/group/rowToken';
import { entryWith } from '../entryOf';

const TODAY = { year: 2026, month: 3, day: 10 };
const ITEMS = ['- [x] One', '- [ ] Two'];

function dueOf(entry: Entry): DueState {
	return dueState(entry, TODAY, { soonDays: 7, staleDays: 14 });
}

function tokenOf(
	fields: Readonly<Record<string, string>>,
	items: readonly string[] = [],
	facts: Partial<RowFacts> = {},
): RowToken | undefined {
	const entry = entryWith('a.md', fields, items);
	return rowToken(entry, { due: dueOf(entry), isBlocked: false, ...facts });
}

describe('the token of a row', () => {
	it('is the most urgent of what there is to say', () => {
		const late = { status: 'todo', due: '2026-03-05' };
		const soon = { status: 'todo', due: '2026-03-12' };
		assert.deepEqual(tokenOf(late, ITEMS, { isBlocked: true }), { kind: 'late', days: 5 });
		assert.deepEqual(tokenOf(soon, ITEMS, { isBlocked: true }), { kind: 'blocked' });
		assert.deepEqual(tokenOf(soon, ITEMS), { kind: 'due', days: 2 });
		assert.deepEqual(tokenOf({ status: 'todo', due: '2026-06-01' }, ITEMS), { kind: 'items', done: 1, total: 2 });
		assert.isUndefined(tokenOf({ status: 'todo', due: '2026-06-01', updated: '2026-01-01' }));
	});

	it('does not repeat that a blocked document is blocked', () => {
		assert.deepEqual(tokenOf({ status: 'blocked' }, ITEMS, { isBlocked: true }), { kind: 'items', done: 1, total: 2 });
	});

	it('says nothing about finished items of what is over', () => {
		assert.isUndefined(tokenOf({ status: 'done' }, ['- [x] One']));
		assert.deepEqual(tokenOf({ status: 'done' }, ITEMS), { kind: 'items', done: 1, total: 2 });
	});

	it('is a status that means no stage, shortened and without Markdown', () => {
		assert.deepEqual(tokenOf({ status: '"**Simmering**"' }, ITEMS), { kind: 'status', text: 'Simmering' });
		assert.deepEqual(tokenOf({ status: 'Simmering quietly until the spring thaw' }), { kind: 'status', text: 'Simmering quietly…' });
		assert.isUndefined(tokenOf({ status: '"**Todo**"' }));
	});

	it('is the own status of a document that disagrees with its unit', () => {
		assert.deepEqual(tokenOf({ status: 'Draft' }, ITEMS, { unitStage: 'done' }), { kind: 'status', text: 'Draft' });
		assert.deepEqual(tokenOf({ status: 'Draft' }, ITEMS, { unitStage: 'todo' }), { kind: 'items', done: 1, total: 2 });
	});

	it('has plain status words for every surface', () => {
		assert.strictEqual(plainStatus(entryWith('a.md', { status: '"**Open**"' })), 'Open');
		assert.isUndefined(plainStatus(entryWith('a.md', { priority: 'high' })));
	});
});
