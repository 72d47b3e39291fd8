import { assert } from 'chai';
import fc from 'fast-check';
import { restoreText } from '../../../../src/document/edit/restoreText';
import { applyEdits } from '../../../../src/document/model/text';

describe('restoreText', () => {
	it('makes the text of before, and never splits a line end or a pair', () => {
		const piece = fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r', '😀', '😁', '\uFEFF');
		const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));
		fc.assert(
			fc.property(text, text, (now, before) => {
				const edits = restoreText(now, before);
				assert.equal(applyEdits(now, edits), before);
				assert.isFalse(edits.some(({ newText }) => /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(newText)));
			}),
		);
	});
});
