import { assert } from 'chai';
import fc from 'fast-check';
import { FAMILIES } from '../../../../src/document/model/family';
import { parse } from '../../../../src/document/read/parse';
import { addFields } from '../../../../src/action/convert/addFields';
import type { FieldPlace } from '../../../../src/action/convert/convertResult';
import { anyDocument } from '../../document/anyDocument';
import { NOW } from '../../../unit/template/moment';

describe('addFields', () => {
	it('only ever inserts', () => {
		fc.assert(
			fc.property(
				anyDocument,
				fc.constantFrom(...FAMILIES),
				fc.constantFrom<FieldPlace | undefined>('frontMatter', 'fieldLines', undefined),
				(text, { name }, place) => {
					const result = addFields(parse(text), name, { now: NOW, place, eol: '\n' });
					for (const { range } of result.edits ?? []) {
						assert.deepEqual(range.start, range.end);
					}
				},
			),
			{ numRuns: 200 },
		);
	});
});
