import { assert } from 'chai';
import { formatIso, parseIso, weekdayOf } from '../../../../src/document/date/date';
import { offeredDays } from '../../../../src/document/date/offeredDays';

function days(today: string): readonly string[] {
	const date = parseIso(today);
	return date ? offeredDays(date).map(day => `${day.name} ${formatIso(day.date)}`) : [];
}

describe('offeredDays', () => {
	it('are today, tomorrow and the next Monday', () => {
		assert.deepEqual(days('2026-11-18'), ['today 2026-11-18', 'tomorrow 2026-11-19', 'next Monday 2026-11-23']);
		assert.deepEqual(days('2026-12-31'), ['today 2026-12-31', 'tomorrow 2027-01-01', 'next Monday 2027-01-04']);
	});

	it('look a week ahead on a Monday, and name no day twice on a Sunday', () => {
		assert.deepEqual(days('2026-11-23'), ['today 2026-11-23', 'tomorrow 2026-11-24', 'next Monday 2026-11-30']);
		assert.deepEqual(days('2026-11-22'), ['today 2026-11-22', 'tomorrow 2026-11-23']);
	});

	it('end with a Monday within a week, on any day', () => {
		for (let day = 1; day <= 28; day++) {
			const last = offeredDays({ year: 2028, month: 2, day }).at(-1);
			assert.strictEqual(last && weekdayOf(last.date), 1);
		}
	});
});
