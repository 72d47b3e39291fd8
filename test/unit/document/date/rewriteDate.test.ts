import { assert } from 'chai';
import { parseIso } from '../../../../src/document/date/date';
import { isDateToday, rewriteDate, type Moment } from '../../../../src/document/date/rewriteDate';

function moment(iso: string, clock: string, offsetMinutes: number): Moment {
	const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
	return { date: parseIso(iso)!, hour, minute, second, offsetMinutes };
}

describe('rewriteDate', () => {
	// 23:05:09 on 2 March 2026, two hours east of UTC.
	const now = moment('2026-03-02', '23:05:09', 120);
	const rewritten: readonly (readonly [string, string])[] = [
		['2026-01-08', '2026-03-02'],
		['2026‑01‑08', '2026‑03‑02'],
		['2026/01/08', '2026/03/02'],
		['2026.01.08', '2026.03.02'],
		['2026-1-8', '2026-3-2'],
		['2026-12-18', '2026-03-02'],
		['18.12.2025', '02.03.2026'],
		['8.1.2026', '2.3.2026'],
		['8. 1. 2026', '2. 3. 2026'],
		['"2026-01-08"', '"2026-03-02"'],
		['**2026-01-08**', '**2026-03-02**'],
		['📅 `2026-01-08` (Decision 063)', '📅 `2026-03-02` (Decision 063)'],
		['2026-01-08 - all reviewed', '2026-03-02 - all reviewed'],
		['2026-01-08T10:00:00+02:00', '2026-03-02T23:05:09+02:00'],
		['2026-01-08T10:00:00-0500', '2026-03-02T23:05:09+0200'],
		['2026-01-08T10:00+05', '2026-03-02T23:05+02'],
		['2026-01-08T10:00:00.123Z', '2026-03-02T21:05:09.000Z'],
		['2026-01-08 10:00', '2026-03-02 23:05'],
		['2026-01-08 10:00:59', '2026-03-02 23:05:09'],
		['2026-01-08 10:00 UTC by Ann', '2026-03-02 21:05 UTC by Ann'],
		['2026-01-08 10:00 UTC+1', '2026-03-02 23:05 UTC+2'],
		['2026-01-08 10:00 EST', '2026-03-02 16:05 EST'],
		['2026-01-08 10:00 (GMT)', '2026-03-02 21:05 (GMT)'],
		['2026-01-08 10am', '2026-03-02 11pm'],
		['January 8, 2026', 'March 2, 2026'],
		['JANUARY 08, 2026', 'MARCH 02, 2026'],
		['january 8th, 2026', 'march 2nd, 2026'],
		['Jan 18 2026', 'Mar 2 2026'],
		['Jan. 18, 2026', 'Mar. 2, 2026'],
		['May 8, 2026', 'March 2, 2026'],
		['8-May-2026', '2-Mar-2026'],
		['18-DEC-2025', '02-MAR-2026'],
		['8 Jan 2026', '2 Mar 2026'],
		['11th of January, 2026', '2nd of March, 2026'],
		['Thursday, January 8, 2026', 'Monday, March 2, 2026'],
		['THU 2026-01-08', 'MON 2026-03-02'],
		['2026-01-08 (Thursday), 10:00', '2026-03-02 (Monday), 10:00'],
		['January 8, 2026 at 03:45 PM', 'March 2, 2026 at 11:05 PM'],
		['3/15/2026, 11:38:12 am', '3/2/2026, 11:05:09 pm'],
		['12/15/2026, 11:38\u202FPM', '3/2/2026, 11:05\u202FPM'],
		['12/31/2025', '3/2/2026'],
		['25/12/2025', '02/03/2026'],
		['2025-02-30', '2026-03-02'],
		['YYYY-MM-DD', '2026-03-02'],
		['[Date]', '2026-03-02'],
		['[YYYY-MM-DD]', '2026-03-02'],
		['`[Date]` by [Name]', '`2026-03-02` by [Name]'],
		['"YYYY-MM-DD"', '"2026-03-02"'],
		['YYYY-MM-DD HH:MM', '2026-03-02 23:05'],
		['__________', '2026-03-02'],
		['TBD', '2026-03-02'],
	];
	for (const [before, after] of rewritten) {
		it(`${before} becomes ${after}`, () => assert.equal(rewriteDate(before, now), after));
	}

	const leftAlone = [
		'March 2026',
		'2025-01-XX',
		'See individual file timestamps',
		'',
		'N/A',
		'[Ann]',
		'2026-01-08 to 2026-01-12',
		'2026-01-08 – 2026-01-12',
		'2026-01-08 10:00 IST',
		'01.15.2026',
		'3/4/2026',
	];
	for (const value of leftAlone) {
		it(`leaves ${JSON.stringify(value)}`, () => assert.isUndefined(rewriteDate(value, now)));
	}

	it("writes the user's offset with its minutes in any style", () => {
		const india = moment('2026-03-02', '01:30:00', 330);
		const saintJohn = moment('2026-03-02', '01:30:00', -210);
		const written = [
			'2026-01-08T10:00+00:00',
			'2026-01-08T10:00+0000',
			'2026-01-08T10:00+00',
			'2026-01-08T10:00 UTC+2',
			'2026-01-08T10:00−02:00',
		];
		assert.deepEqual(
			written.map(value => rewriteDate(value, india)),
			['2026-03-02T01:30+05:30', '2026-03-02T01:30+0530', '2026-03-02T01:30+05:30', '2026-03-02T01:30 UTC+5:30', '2026-03-02T01:30+05:30'],
		);
		assert.deepEqual(
			written.map(value => rewriteDate(value, saintJohn)),
			['2026-03-02T01:30-03:30', '2026-03-02T01:30-0330', '2026-03-02T01:30-03:30', '2026-03-02T01:30 UTC-3:30', '2026-03-02T01:30−03:30'],
		);
	});

	it('takes the day of UTC for a UTC time, so it may be yesterday or tomorrow', () => {
		assert.equal(rewriteDate('2026-01-08T10:00:00Z', moment('2026-03-01', '00:30:00', 14 * 60)), '2026-02-28T10:30:00Z');
		assert.equal(rewriteDate('2026-01-08T10:00:00Z', moment('2025-12-31', '22:00:00', -11 * 60)), '2026-01-01T09:00:00Z');
	});
});

describe('isDateToday', () => {
	it("compares the written day when there is no zone, and the instant's local day when there is one", () => {
		const tokyo = moment('2026-03-02', '08:00:00', 540);
		const values = [
			'2026-03-02',
			'2026-03-01',
			'2026-03-02 23:59',
			'2026-03-01T15:00:00Z',
			'2026-03-01T14:59:00Z',
			'2026-03-02T15:00:00Z',
			'2026-03-01T16:00:00+01:00',
			'March 2026',
			'[Date]',
		];
		assert.deepEqual(
			values.map(value => isDateToday(value, tokyo)),
			[true, false, true, true, false, false, true, false, false],
		);
	});
});
