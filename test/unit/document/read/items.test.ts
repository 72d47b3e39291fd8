import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';

/** `line:mark:text` of each item. */
function itemsOf(...lines: string[]): string[] {
	const document = parse(lines.join('\n'));
	for (const item of document.items) {
		const { start, end } = item.markRange;
		assert.equal((document.lines[start.line] ?? '').slice(start.character - 1, end.character + 1), `[${item.mark}]`);
	}
	return document.items.map(item => `${item.line}:${item.mark}:${item.text}`);
}

describe('task list items', () => {
	it('case 18: bullets of every kind, numbers, nesting, quotes and marks', () => {
		assert.deepEqual(
			itemsOf(
				'- [ ] a',
				'* [x] b',
				'+ [X] c',
				'',
				'1. [ ] d',
				'2) [x] e',
				'',
				'- f',
				'  - [-] g',
				'    1. [ ] h',
				'> - [x] i',
				'',
				'*   - [ ] j',
				'-   [x] k',
				'- [✓] l',
				'- [✅] m',
			),
			['0: :a', '1:x:b', '2:X:c', '4: :d', '5:x:e', '8:-:g', '9: :h', '10:x:i', '12: :j', '13:x:k', '14:✓:l', '15:✅:m'],
		);
	});
	it('case 18: none in fenced or indented code, comments, paragraphs, links and labels', () => {
		assert.deepEqual(
			itemsOf(
				'```',
				'- [ ] a',
				'```',
				'',
				'    - [ ] b',
				'',
				'<!--',
				'- [ ] c',
				'-->',
				'',
				'text [ ] d',
				'- [Component 1]: e',
				'- [link](x) f',
				'- [ ]',
				'- []',
				'- **[ ] g**',
				'- [a] h',
				'- [1] i',
				'```',
				'- [ ] j',
			),
			[],
		);
	});
	it('parents are the items around', () => {
		assert.deepEqual(
			parse('- [ ] a\n  - b\n    - [ ] c\n- [ ] d\n  - [x] e\n').items.map(item => item.parent),
			[-1, 0, -1, 2],
		);
	});
	it('a list that starts at 2 right below a paragraph is none, as GFM says', () => {
		assert.deepEqual(itemsOf('**Tasks:**', '2. [ ] a'), []);
		assert.deepEqual(itemsOf('**Tasks:**', '1. [ ] a'), ['1: :a']);
	});
	it('gates and questions are counted apart, other marks nowhere', () => {
		const { progress } = parse(
			'# T\n\n- [x] a\n- [-] b\n\n## Definition of Done\n\n- [ ] c\n\n### More\n\n- [x] d\n\n## Open Questions\n\n- [ ] e\n\n## Work\n\n- [X] f\n',
		);
		assert.deepEqual(progress, {
			all: { done: 3, total: 5 },
			work: { done: 2, total: 2 },
			gates: { done: 1, total: 2 },
			questions: { done: 0, total: 1 },
		});
	});
	it('lines after front matter keep their numbers', () => {
		assert.deepEqual(itemsOf('---', 'status: todo', '---', '', '- [ ] a'), ['4: :a']);
	});
	it('boxes in the middle of a line that asks are one choice; those in cells stand alone', () => {
		const { boxes } = parse('**Approved:** [ ] Yes [x] No [ ] Deferred\n\n| a | b |\n|---|---|\n| [x] | `[ ]` |\n');
		assert.deepEqual(
			boxes.map(box => `${box.line}:${box.mark}:${box.label}:${box.choice}`),
			['0: :Yes:0', '0:x:No:0', '0: :Deferred:0', '4:x::-1'],
		);
	});
});
