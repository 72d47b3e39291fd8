import { assert } from 'chai';
import fc from 'fast-check';
import { findPlaceholderDate, readDate } from '../../../../src/document/date/date';
import { readDatePieces } from '../../../../src/document/date/datePieces';

/** A part of a date as written, with the kinds of its pieces. */
const part = (text: string, ...kinds: string[]): readonly [string, readonly string[]] => [text, kinds];

describe('readDate', () => {
	it('finds every part of a date, whatever stands around it', () => {
		const before = fc.constantFrom('', '**', '📅 ', '(', '“', '\t').map(text => part(text));
		const weekday = fc.constantFrom(
			part(''),
			...['Monday, ', 'tue ', 'Fri. ', 'SATURDAY ', '\u017fun, '].map(text => part(text, 'weekday')),
		);
		const date = fc.constantFrom(
			...['2026-03-01', '2026\u20113\u20111', '2026/03/01'].map(text => part(text, 'year', 'month', 'day')),
			part('1.3.2026', 'day', 'month', 'year'),
			part('3/15/2026', 'month', 'day', 'year'),
			part('March 1st, 2026', 'monthName', 'day', 'ordinal', 'year'),
			part('\u017fept. 4 2026', 'monthName', 'day', 'year'),
			part('4 May 2026', 'day', 'monthName', 'year'),
			part('2026 May 4', 'year', 'monthName', 'day'),
		);
		const trailing = fc.constantFrom(part(''), part(''), ...[', Monday', ' (Sat', ',  \u00a0(wed'].map(text => part(text, 'weekday')));
		const time = fc
			.constantFrom(
				part(''),
				part(''),
				part(' 14:05:00', 'hour', 'minute', 'second'),
				part(', 9:05', 'hour', 'minute'),
				part(',   at   3:15 pm', 'hour', 'minute', 'meridiem'),
				part(' @ 23:59', 'hour', 'minute'),
				part(' – 7 a.m.', 'hour', 'meridiem'),
				part(' (09:30', 'hour', 'minute'),
			)
			.chain(own =>
				own[0] === ''
					? fc.constant(own)
					: fc.constantFrom('', ' UTC', ' (CET', '   +02:00').map(zone => part(own[0] + zone, ...own[1], ...(zone === '' ? [] : ['zone']))),
			);
		const after = fc.constantFrom('', ' ', ')', ' (second reading)', ', more', ' x').map(text => part(text));
		fc.assert(
			fc.property(fc.tuple(before, weekday, date, trailing, time, after), parts => {
				const text = parts.map(([own]) => own).join('');
				assert.deepEqual(
					readDatePieces(text)?.pieces.map(({ kind }) => kind),
					parts.flatMap(([, kinds]) => kinds),
					text,
				);
			}),
			{ numRuns: 20_000 },
		);
	});

	it('comes to an end on hostile lengths, before the suite gives up', () => {
		const hostile = [' ', '*', '2', '-', 'January ', '2026-01-08 ', '📅', '8 '];
		for (const part of hostile) {
			assert.equal(readDate(part.repeat(100_000)) !== undefined, part.startsWith('2026'), part);
			assert.isUndefined(findPlaceholderDate(part.repeat(100_000)), part);
		}
	});
});
