import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../../src/document/read/parse';
import { recordTime } from '../../../../src/document/edit/recordTime';
import { applyEdits } from '../../../../src/document/model/text';
import { anyDocument } from '../anyDocument';

describe('recordTime', () => {
	it('never throws, and touches rows of tables only', () => {
		fc.assert(
			fc.property(anyDocument, fc.nat(40), (text, line) => {
				const result = recordTime(parse(text), line, '2 hours');
				assert.isTrue(result.refusal !== undefined || applyEdits(text, result.edits).includes('2 hours'));
			}),
			{ numRuns: 200 },
		);
	});
});
