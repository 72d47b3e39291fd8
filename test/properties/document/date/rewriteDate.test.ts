import { assert } from 'chai';
import fc from 'fast-check';
import { addDays, formatIso, readDate } from '../../../../src/document/date/date';
import { isDateToday, momentAt, rewriteDate, type Moment } from '../../../../src/document/date/rewriteDate';

const anyMoment = fc
	.record({
		days: fc.integer({ min: 0, max: 30_000 }),
		hour: fc.integer({ min: 0, max: 23 }),
		minute: fc.integer({ min: 0, max: 59 }),
		second: fc.integer({ min: 0, max: 59 }),
		offsetMinutes: fc.integer({ min: -11 * 4, max: 14 * 4 }).map(quarters => quarters * 15),
	})
	.map(({ days, ...clock }): Moment => ({ date: addDays({ year: 1990, month: 1, day: 1 }, days), ...clock }));

describe('rewriteDate', () => {
	const styles = [
		'2026-01-08',
		'2026/01/08',
		'2026‑01‑08',
		'08.01.2026',
		'2026-01-08T10:00:00+02:00',
		'2026-01-08T10:00:00Z',
		'2026-01-08 10:00',
		'2026-01-08 10:00:31 UTC',
		'2026-01-08 10:00 -0330',
		'January 8, 2026',
		'Thu, Jan 8 2026',
		'8 Jan 2026',
		'8th January 2026',
		'Thursday, January 8th, 2026 at 3:45 PM',
		'3/4/2026, 11:38 PM',
		'"2026-01-08"',
		'[Date]',
		'**YYYY-MM-DD** then words',
	];
	it('reads back as today, stays as it is at the same moment, and keeps the words, for every style, time and zone', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...styles),
				fc.constantFrom('', ' (Decision 063)', ', by Ann', ' ✅'),
				anyMoment,
				anyMoment,
				(style, words, first, second) => {
					const before = rewriteDate(style + words, first)!;
					assert.isTrue(isDateToday(before, first), before);
					const after = rewriteDate(before, second)!;
					assert.isTrue(isDateToday(after, second), after);
					assert.isTrue(after.endsWith(words));
					assert.equal(rewriteDate(after, second), after);
					assert.isTrue(readDate(after)!.isValid);
				},
			),
			{ numRuns: 500 },
		);
	});

	it('returns to the very text that was there, in every style that loses nothing', () => {
		const lossless = styles.filter(style => !/[[Y]|Jan |[/,]/.test(style));
		fc.assert(
			fc.property(fc.constantFrom(...lossless), anyMoment, anyMoment, (style, first, second) => {
				const before = rewriteDate(style, first)!;
				assert.equal(rewriteDate(rewriteDate(before, second)!, first), before);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('isDateToday', () => {
	it('agrees with any zone from UTC-11 to UTC+14', () => {
		fc.assert(
			fc.property(anyMoment, anyMoment, (now, other) => {
				const elsewhere = momentAt(now, other.offsetMinutes);
				const hours = String(Math.floor(Math.abs(other.offsetMinutes) / 60)).padStart(2, '0');
				const zone = `${other.offsetMinutes < 0 ? '-' : '+'}${hours}:${String(Math.abs(other.offsetMinutes) % 60).padStart(2, '0')}`;
				const clock = `${String(elsewhere.hour).padStart(2, '0')}:${String(elsewhere.minute).padStart(2, '0')}`;
				assert.isTrue(isDateToday(`${formatIso(elsewhere.date)}T${clock}${zone}`, now));
			}),
		);
	});
});
