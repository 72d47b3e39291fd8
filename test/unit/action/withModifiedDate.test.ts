import { assert } from 'chai';
import { setNextChoice } from '../../../src/action/setChoice';
import { withModifiedDate } from '../../../src/action/withModifiedDate';
import { parse } from '../../../src/document/read/parse';
import { applyEdits } from '../../../src/document/model/text';

const now = { date: { year: 2026, month: 3, day: 9 }, hour: 9, minute: 5, second: 0, offsetMinutes: 0 };

describe('withModifiedDate', () => {
	const changed = (text: string): string => {
		const document = parse(text);
		return applyEdits(text, withModifiedDate(document, setNextChoice(document, 'status', 'next', '\n').edits ?? [], now));
	};

	it('sets every modified date along with a status', () => {
		assert.equal(
			changed('---\nstatus: todo\nupdated: 2026-01-02\n---\n# A\n\n---\n\n**Last Updated**: January 2, 2026\n'),
			'---\nstatus: in progress\nupdated: 2026-03-09\n---\n# A\n\n---\n\n**Last Updated**: March 9, 2026\n',
		);
		assert.equal(
			changed('**Status**: Todo | **Last Updated**: 2026-01-02\n\n# A\n'),
			'**Status**: In Progress | **Last Updated**: 2026-03-09\n\n# A\n',
		);
	});

	it('changes nothing if nothing else changes', () => {
		const text = '---\nstatus: done\nupdated: 2026-01-02\n---\n# A\n';
		assert.equal(changed(text), text);
	});
});
