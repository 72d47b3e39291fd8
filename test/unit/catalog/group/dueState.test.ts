import { assert } from 'chai';
import { dueState, type DueSettings } from '../../../../src/catalog/group/dueState';
import { entryOf } from '../entryOf';

const TODAY = { year: 2026, month: 3, day: 10 };
const SETTINGS: DueSettings = { soonDays: 7, staleDays: 14 };

function stateOf(fields: readonly string[], settings: DueSettings = SETTINGS): string {
	const { kind, date, days, staleDays } = dueState(entryOf('a.md', ['---', ...fields, '---', '# A']), TODAY, settings);
	return [kind ?? 'nothing', date, date && days, staleDays === undefined ? undefined : `stale ${staleDays}`]
		.filter(part => part !== undefined)
		.join(' ');
}

describe('dueState', () => {
	it('says how many days are left, and what is over', () => {
		const due = (day: string): string => stateOf(['status: todo', `due: ${day}`]);
		assert.deepEqual(
			['2026-03-09', '2026-03-10', '2026-03-17', '2026-03-18', '2025-03-10', '2028-03-10', '[Date]', '2026-02-30', 'soon'].map(due),
			[
				'overdue 2026-03-09 -1',
				'soon 2026-03-10 0',
				'soon 2026-03-17 7',
				'later 2026-03-18 8',
				'overdue 2025-03-10 -365',
				'later 2028-03-10 731',
				'nothing',
				'nothing',
				'nothing',
			],
		);
	});

	it('goes by the setting', () => {
		assert.strictEqual(stateOf(['status: todo', 'due: 2026-03-10'], { soonDays: 0, staleDays: 14 }), 'soon 2026-03-10 0');
		assert.strictEqual(stateOf(['status: todo', 'due: 2026-03-11'], { soonDays: 0, staleDays: 14 }), 'later 2026-03-11 1');
		assert.strictEqual(stateOf(['status: active', 'updated: 2026-02-01'], { soonDays: 7, staleDays: 0 }), 'nothing');
		assert.strictEqual(stateOf(['status: active', 'updated: 2026-03-10'], { soonDays: 7, staleDays: 1 }), 'nothing');
	});

	it('calls active work stale by its modified date, and nothing else', () => {
		const stale = (status: string, updated: string): string => stateOf([`status: ${status}`, `updated: ${updated}`]);
		assert.deepEqual(
			['active', 'in review', 'blocked', 'todo', 'done', 'archived', 'whatever'].map(status => stale(status, '2026-02-24')),
			['nothing stale 14', 'nothing stale 14', 'nothing stale 14', 'nothing', 'nothing', 'nothing', 'nothing'],
		);
		assert.deepEqual(
			['2026-02-25', '2027-01-01', '[Date]', '2026-02-10T23:00:00+02:00'].map(day => stale('active', day)),
			['nothing', 'nothing', 'nothing', 'nothing stale 28'],
		);
		assert.strictEqual(stateOf(['status: active', 'updated: 2026-01-10', 'due: 2026-03-01']), 'overdue 2026-03-01 -9 stale 59');
	});

	it('is never about what is over', () => {
		assert.deepEqual(
			['done', 'COMPLETED', 'archived', 'rejected'].map(status => stateOf([`status: ${status}`, 'due: 2020-01-01', 'updated: 2020-01-01'])),
			['nothing', 'nothing', 'nothing', 'nothing'],
		);
	});

	it('goes by the next milestone when that comes first', () => {
		const entry = (due: string) =>
			entryOf('a.md', [
				'---',
				'status: active',
				`due: ${due}`,
				'---',
				'# A',
				'## Milestones',
				'- [x] a 2026-01-01',
				'- [ ] b 2026-03-08',
				'- [ ] c 2026-03-20',
			]);
		assert.strictEqual(dueState(entry('2026-03-01'), TODAY, SETTINGS).date, '2026-03-01');
		assert.strictEqual(dueState(entry('[Date]'), TODAY, SETTINGS).date, '2026-03-08');
		assert.deepInclude(dueState(entry('2026-05-01'), TODAY, SETTINGS), { kind: 'overdue', date: '2026-03-08', days: -2 });
	});
});
