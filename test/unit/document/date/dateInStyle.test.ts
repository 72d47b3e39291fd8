import { assert } from 'chai';
import { dateInStyle } from '../../../../src/document/date/dateInStyle';
import { parse } from '../../../../src/document/read/parse';

const moment = { date: { year: 2026, month: 3, day: 9 }, hour: 8, minute: 5, second: 7, offsetMinutes: 60 };

function written(text: string, label?: string): string {
	return dateInStyle(parse(text), moment, label);
}

describe('dateInStyle', () => {
	it('goes by the letters of the placeholder', () => {
		assert.deepEqual(
			['YYYY-MM-DD', 'DD.MM.YYYY', 'MM/DD/YYYY', 'yyyy/mm/dd', 'YYYY-MM-DD HH:MM', 'YYYY-MM-DDTHH:MM:SS'].map(label =>
				written('# A\n\n**Created:** 8 Jan 2026\n', label),
			),
			['2026-03-09', '09.03.2026', '03/09/2026', '2026/03/09', '2026-03-09 08:05', '2026-03-09T08:05:07'],
		);
	});

	it("goes by the document's other dates where the placeholder says nothing", () => {
		assert.strictEqual(written('# A\n\n**Created:** January 8, 2026\n', 'Date'), 'March 9, 2026');
		assert.strictEqual(written('---\ndate_created: 2026/01/08\n---\n'), '2026/03/09');
		assert.strictEqual(written('# A\n\n**Created:** 08.01.2026 by Ann\n', 'Target completion date'), '09.03.2026');
	});

	it('is an ISO date where nothing tells, or the letters make no date', () => {
		assert.deepEqual(
			[written('# A\n'), written('# A\n', 'DD-DD-YYYY'), written('# A\n\n**Created:** [Date]\n', 'Date')],
			['2026-03-09', '2026-03-09', '2026-03-09'],
		);
	});
});
