import { assert } from 'chai';
import { namedRow, recordActualTime } from '../../../src/action/recordActualTime';
import { timelineRows } from '../../../src/document/edit/recordTime';
import { parse } from '../../../src/document/read/parse';
import { applied } from './applied';

const TABLE = '# P\n\n| Phase | Estimated Time | Actual Time |\n|---|---|---|\n| Phase 1 | 3 hours | - |\n| Phase 2 | 4 hours | - |\n';

describe('recordActualTime', () => {
	it('sets the time of the chosen row at its current place', () => {
		const row = namedRow(timelineRows(parse(TABLE)), 'phase 2');
		assert.isDefined(row);
		const moved = parse(`Words.\n\n${TABLE}`);
		assert.include(applied(moved, recordActualTime(moved, row, '5 hours')) as readonly string[], '| Phase 2 | 4 hours | 5 hours |');
		assert.isUndefined(namedRow(timelineRows(moved), 'Phase 3'));
	});

	it('refuses a missing or ambiguous row', () => {
		const [row] = timelineRows(parse(TABLE));
		assert.isDefined(row);
		const renamed = parse(TABLE.replace('Phase 1', 'Phase 0'));
		const doubled = parse(`Words.\n\n${TABLE}| Phase 1 | 1 hour | - |\n`);
		for (const document of [renamed, doubled]) {
			assert.deepEqual(recordActualTime(document, row, '5 hours'), { refusal: { code: 'changed-meanwhile' } });
		}
		assert.deepEqual(recordActualTime(parse(TABLE), row, 'soon'), { refusal: { code: 'no-time' } });
	});
});
