import { assert } from 'chai';
import { addField } from '../../../../src/document/edit/addField';
import { parse } from '../../../../src/document/read/parse';
import { setField } from '../../../../src/document/edit/setField';
import { statusChoices } from '../../../../src/document/edit/statusChoices';
import { contentApartFromDates, touch } from '../../../../src/document/edit/touch';

describe('addField', () => {
	it('comes to an end on hostile lines (case 29)', () => {
		for (const part of [' ', '** ', '# ', '<!-- ', '| ', '`', '[ ']) {
			const document = parse(`# T\n\n**Status**: Draft${part.repeat(30_000)}x\n**Owner**: Ann${part.repeat(30_000)}x`);
			// Backtracking would take longer than the suite waits.
			const added = addField(document, 'due', 'Due', 'x', '\n');
			setField(document, 'status', 'Done');
			touch(document, { date: { year: 2026, month: 3, day: 2 }, hour: 0, minute: 0, second: 0, offsetMinutes: 0 });
			statusChoices(document);
			contentApartFromDates(document);
			assert.isTrue(added.edits !== undefined || added.refusal !== undefined, part);
		}
	});
});
