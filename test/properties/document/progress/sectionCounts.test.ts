import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../../src/document/read/parse';
import { sectionCounts } from '../../../../src/document/progress/sectionCounts';

describe('the counts of sections', () => {
	it('are those of the lines below each heading', () => {
		const line = fc.constantFrom('# A', '## B', '### C', '- [ ] open', '- [x] done', '  - [x] inner', '- [-] odd', 'text', '');
		fc.assert(
			fc.property(fc.array(line, { maxLength: 40 }), lines => {
				const document = parse(lines.join('\n'));
				assert.deepEqual(
					sectionCounts(document),
					document.sections.map(section => {
						const own = document.items.filter(item => item.state !== 'other' && item.line > section.line && item.line < section.endLine);
						return { done: own.filter(({ state }) => state === 'done').length, total: own.length };
					}),
				);
			}),
		);
	});
});
