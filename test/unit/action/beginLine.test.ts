import { assert } from 'chai';
import { beginLine } from '../../../src/action/beginLine';
import { parse } from '../../../src/document/read/parse';
import { applied } from './applied';

const lines = ['# A', '- [ ] one', '- [/] two', '- [x] three', ''];
const document = parse(lines.join('\n'));

describe('beginLine', () => {
	it("marks the item of a line with the document's mark", () => {
		assert.deepEqual(applied(document, beginLine(document, 1, ' one ')), ['# A', '- [/] one', '- [/] two', '- [x] three', '']);
		assert.deepEqual(beginLine(document, 2), { edits: [] });
	});

	it('refuses other lines, other texts, and documents without a mark', () => {
		assert.deepEqual(beginLine(document, 0), { refusal: { code: 'no-item', line: 0 } });
		assert.deepEqual(beginLine(document, 0, 'one'), { refusal: { code: 'unexpected-text', line: 0, text: '# A' } });
		assert.deepEqual(beginLine(document, 1, 'two'), { refusal: { code: 'unexpected-text', line: 1, text: 'one' } });
		assert.deepEqual(beginLine(parse('- [ ] one'), 0), { refusal: { code: 'no-begun-mark' } });
	});
});
