import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../src/document/read/parse';
import { applyEdits } from '../../../src/document/model/text';
import { makeTemplate } from '../../../src/template/makeTemplate';
import { anyDocument } from '../document/anyDocument';

function template(text: string): string {
	return applyEdits(text, makeTemplate(parse(text)));
}

describe('makeTemplate', () => {
	it('never throws, and leaves nothing done', () => {
		fc.assert(
			fc.property(anyDocument, text => {
				assert.deepEqual(
					parse(template(text)).items.filter(({ state }) => state === 'done'),
					[],
				);
			}),
			{ numRuns: 300 },
		);
	});
});
