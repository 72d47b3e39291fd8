import { assert } from 'chai';
import { addDays, compareDates, findPlaceholderDate, formatIso, parseIso, readDate, weekdayOf } from '../../../../src/document/date/date';

/** The date as ISO, the text it was read from, and whether it exists. */
function read(value: string): string | undefined {
	const found = readDate(value);
	return found && `${formatIso(found.date)} <${value.slice(found.start, found.end)}>${found.isValid ? '' : ' invalid'}`;
}

describe('readDate', () => {
	const readable: readonly (readonly [string, string])[] = [
		['2026-01-08', '2026-01-08 <2026-01-08>'],
		['2026‑01‑08', '2026-01-08 <2026‑01‑08>'],
		['2026–01–08', '2026-01-08 <2026–01–08>'],
		['2026−01−08', '2026-01-08 <2026−01−08>'],
		['2026/01/08', '2026-01-08 <2026/01/08>'],
		['2026.01.08', '2026-01-08 <2026.01.08>'],
		['2026-1-8', '2026-01-08 <2026-1-8>'],
		['08.01.2026', '2026-01-08 <08.01.2026>'],
		['8. 1. 2026', '2026-01-08 <8. 1. 2026>'],
		['2026-01-08T10:00:00+02:00', '2026-01-08 <2026-01-08T10:00:00+02:00>'],
		['2025-06-06T18:56:00.123Z', '2025-06-06 <2025-06-06T18:56:00.123Z>'],
		['2026-01-08 10:00', '2026-01-08 <2026-01-08 10:00>'],
		['2026-01-08 10:00:59 UTC', '2026-01-08 <2026-01-08 10:00:59 UTC>'],
		['2026-01-08 10:00 +0200', '2026-01-08 <2026-01-08 10:00 +0200>'],
		['2026-01-08 10:00 (UTC) by Ann', '2026-01-08 <2026-01-08 10:00 (UTC>'],
		['January 8, 2026', '2026-01-08 <January 8, 2026>'],
		['JANUARY 8th, 2026', '2026-01-08 <JANUARY 8th, 2026>'],
		['Jan 8 2026', '2026-01-08 <Jan 8 2026>'],
		['Sept. 8, 2026', '2026-09-08 <Sept. 8, 2026>'],
		['8 Jan 2026', '2026-01-08 <8 Jan 2026>'],
		['8th January 2026', '2026-01-08 <8th January 2026>'],
		['8th of January, 2026', '2026-01-08 <8th of January, 2026>'],
		['08-Jan-2026', '2026-01-08 <08-Jan-2026>'],
		['Thursday, January 8, 2026', '2026-01-08 <Thursday, January 8, 2026>'],
		['Thu 2026-01-08', '2026-01-08 <Thu 2026-01-08>'],
		['2026-01-08 Thu 10:00', '2026-01-08 <2026-01-08 Thu 10:00>'],
		['2026-01-08 (Thursday)', '2026-01-08 <2026-01-08 (Thursday>'],
		['January 8, 2026 at 3:45 PM', '2026-01-08 <January 8, 2026 at 3:45 PM>'],
		['3/15/2026', '2026-03-15 <3/15/2026>'],
		['15/3/2026', '2026-03-15 <15/3/2026>'],
		['15-03-2026', '2026-03-15 <15-03-2026>'],
		['3/3/2026', '2026-03-03 <3/3/2026>'],
		['3/4/2026, 11:38 PM', '2026-03-04 <3/4/2026, 11:38 PM>'],
		['3/4/2026, 11:38:07\u202FPM', '2026-03-04 <3/4/2026, 11:38:07\u202FPM>'],
		['"2026-01-08"', '2026-01-08 <2026-01-08>'],
		['**2026-01-08**', '2026-01-08 <2026-01-08>'],
		['_2026-01-08_', '2026-01-08 <2026-01-08>'],
		['`2026-01-08`', '2026-01-08 <2026-01-08>'],
		['📅 2026-01-08', '2026-01-08 <2026-01-08>'],
		['✅ **January 8, 2026**', '2026-01-08 <January 8, 2026>'],
		['2026-05-26 (Decision 063)', '2026-05-26 <2026-05-26>'],
		['2026-05-26 10 items changed', '2026-05-26 <2026-05-26>'],
		['2026-05-26, by Ann', '2026-05-26 <2026-05-26>'],
		['2026-05-26.', '2026-05-26 <2026-05-26>'],
		['2025-02-30', '2025-02-30 <2025-02-30> invalid'],
		['2025-13-01', '2025-13-01 <2025-13-01> invalid'],
		['February 29, 2025', '2025-02-29 <February 29, 2025> invalid'],
		['2024-02-29', '2024-02-29 <2024-02-29>'],
	];
	for (const [value, expected] of readable) {
		it(`reads ${JSON.stringify(value)}`, () => assert.equal(read(value), expected));
	}

	const unreadable = [
		'',
		'March 2026',
		'2025-01-XX',
		'2025-01',
		'2026',
		'Q1 2026',
		'See individual file timestamps',
		'Updated 2026-01-08',
		'YYYY-MM-DD',
		'[Date]',
		'____',
		'TBD',
		'3/4/2026',
		'3-4-2026',
		'2025-06-06_1_task-name',
		'2025-06-06-task-name',
		'12026-01-08',
		'2026-01-081',
		'2026-01-08–2026-01-12',
		'2026-01-08/2026-01-12',
		'1.2.3',
		'10.0.2026.1',
		'May',
		'Maybe 8, 2026',
		'`',
	];
	for (const value of unreadable) {
		it(`leaves ${JSON.stringify(value)}`, () => assert.isUndefined(read(value)));
	}
});

describe('findPlaceholderDate', () => {
	const placeholders = [
		'YYYY-MM-DD',
		'[YYYY-MM-DD]',
		'[Date]',
		'`YYYY-MM-DD`',
		'"YYYY-MM-DD"',
		'[Target completion date]',
		'<date>',
		'{{date}}',
		'__________',
		'TBD',
		'**TBD**',
		'DD.MM.YYYY',
		'[Date] - [Description]',
		'YYYY-MM-DD (when changed)',
	];
	const others = [
		'',
		'2026-01-08',
		'[Ann]',
		'[date](a.md)',
		'_',
		'TBD by Ann',
		'March 2026',
		'[Todo | Done]',
		'updated daily',
		'-',
		'[Current focus]',
	];
	for (const value of placeholders) {
		it(`finds ${value}`, () => assert.isDefined(findPlaceholderDate(value)));
	}
	for (const value of others) {
		it(`finds none in ${JSON.stringify(value)}`, () => assert.isUndefined(findPlaceholderDate(value)));
	}
});

describe('calendar arithmetic', () => {
	it('reads and writes ISO days', () => {
		assert.deepEqual(parseIso('2024-02-29'), { year: 2024, month: 2, day: 29 });
		assert.deepEqual(['2025-02-29', '2025-1-1', ' 2025-01-01', '2025-00-10', '2025-10-00'].map(parseIso), [
			undefined,
			undefined,
			undefined,
			undefined,
			undefined,
		]);
		assert.equal(formatIso({ year: 987, month: 2, day: 3 }), '0987-02-03');
	});

	it('adds days over months, years and leap days', () => {
		const moved = (iso: string, days: number): string => formatIso(addDays(parseIso(iso)!, days));
		assert.deepEqual(
			[moved('2024-02-28', 1), moved('2024-02-28', 2), moved('2025-12-31', 1), moved('2026-01-01', -1), moved('0050-01-01', 0)],
			['2024-02-29', '2024-03-01', '2026-01-01', '2025-12-31', '0050-01-01'],
		);
	});

	it('orders days and knows their weekday', () => {
		assert.deepEqual(
			['2026-01-08', '2025-12-31', '2026-01-01']
				.map(iso => parseIso(iso)!)
				.sort(compareDates)
				.map(formatIso),
			['2025-12-31', '2026-01-01', '2026-01-08'],
		);
		assert.equal(weekdayOf(parseIso('2026-01-08')!), 4);
	});
});
