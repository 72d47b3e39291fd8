import { assert } from 'chai';
import { doneSections } from '../../../../src/document/progress/doneSections';
import { parse } from '../../../../src/document/read/parse';
import { sectionCounts } from '../../../../src/document/progress/sectionCounts';

describe('the counts of sections', () => {
	const names = (lines: readonly string[]): readonly string[] => {
		const document = parse(lines.join('\n'));
		return doneSections(document).map(index => document.sections[index]?.text ?? '');
	};

	it('hold the items of the sections below, begun ones as open, and no odd marks', () => {
		const document = parse(
			'- [ ] before\n# T\n- [x] a\n## One\n- [ ] b\n  - [X] c\n- [~] d\n- [-] odd\n### Deep\n- [x] e\n## None\ntext\n## Two\n1. [ ] f',
		);
		assert.deepEqual(
			sectionCounts(document).map(({ done, total }, index) => `${document.sections[index]?.text ?? ''} ${done}/${total}`),
			['T 3/6', 'One 2/4', 'Deep 1/1', 'None 0/0', 'Two 0/1'],
		);
	});

	it('tell the sections that are done, the outermost of them', () => {
		assert.deepEqual(
			names([
				'# T',
				'## Done',
				'- [x] a',
				'### Also',
				'- [X] b',
				'## Half',
				'- [ ] c',
				'### Part',
				'- [x] d',
				'## Empty',
				'## Odd',
				'- [-] e',
			]),
			['Done', 'Part'],
		);
	});

	it('leave out the title, which is the document', () => {
		assert.deepEqual(names(['# T', '- [x] a', '## S', '- [x] b']), ['S']);
		assert.deepEqual(names(['## S', '- [x] b', '# Appendix', '- [x] c']), ['S', 'Appendix']);
	});
});
