import { assert } from 'chai';
import { findSection, referSections } from '../../../../src/document/edit/findSection';
import { parse } from '../../../../src/document/read/parse';

const BEFORE = ['# Plan', '', '## Phase 1', '### Tasks', '- [ ] a', '## Phase 2', '### Tasks', '- [ ] a', '## Notes', '', '## Notes', ''];

/** The line of the section that was on `line` of the text above, in another text. */
function follow(line: number, after: readonly string[]): number | undefined {
	const before = parse(BEFORE.join('\n'));
	const reference = referSections(before)[before.sections.findIndex(section => section.line === line)];
	assert.isDefined(reference);
	const document = parse(after.join('\n'));
	const found = reference && findSection(document, reference);
	return found === undefined ? undefined : document.sections[found]?.line;
}

describe('finding a section again', () => {
	it('finds it by its headings when it moved', () => {
		assert.strictEqual(follow(6, ['new', ...BEFORE]), 7);
		assert.strictEqual(follow(3, BEFORE), 3);
	});

	it('refuses one that is gone or renamed, though another has the same heading', () => {
		assert.isUndefined(follow(6, BEFORE.slice(0, 5)));
		assert.isUndefined(
			follow(
				6,
				BEFORE.map(line => line.replace('Phase 2', 'Phase two')),
			),
		);
	});

	it('tells equal ones apart by their place, and refuses when they moved or became more', () => {
		assert.strictEqual(follow(10, BEFORE), 10);
		assert.isUndefined(follow(10, ['new', ...BEFORE]));
		assert.isUndefined(follow(8, [...BEFORE, '## Notes']));
	});
});
