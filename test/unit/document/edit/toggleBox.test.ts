import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';
import { boxAt, toggleBox } from '../../../../src/document/edit/toggleBox';

/** The text after toggling the box at the mark `^` of the second line. */
function toggled(line: string, pointer: string): string {
	const text = `# T\n\n${line}`;
	const document = parse(text);
	const index = boxAt(document, { line: 2, character: pointer.indexOf('^') });
	return index === undefined ? 'none' : (applyEdits(text, toggleBox(document, index)).split('\n')[2] ?? '');
}

describe('toggleBox', () => {
	it('behaves as radio buttons in a choice', () => {
		assert.equal(toggled('**Approved:** [ ] Yes [ ] No [ ] Deferred', '               ^'), '**Approved:** [x] Yes [ ] No [ ] Deferred');
		assert.equal(
			toggled('**Approved:** [x] Yes [ ] No [ ] Deferred', '                        ^'),
			'**Approved:** [ ] Yes [x] No [ ] Deferred',
		);
		assert.equal(toggled('**Approved:** [x] Yes [ ] No [ ] Deferred', '               ^'), '**Approved:** [ ] Yes [ ] No [ ] Deferred');
	});

	it('writes X beside an X', () => {
		assert.equal(toggled('**Approved:** [X] Yes [ ] No', '                       ^'), '**Approved:** [ ] Yes [X] No');
	});

	it('toggles boxes in table cells one by one', () => {
		const text = '# T\n\n| Task | Done |\n| --- | --- |\n| a | [ ] |\n| b | [x] |';
		const document = parse(text);
		assert.equal(applyEdits(text, toggleBox(document, boxAt(document, { line: 4, character: 0 }) ?? -1)), text.replace('[ ]', '[x]'));
		assert.equal(applyEdits(text, toggleBox(document, boxAt(document, { line: 5, character: 8 }) ?? -1)), text.replace('[x]', '[ ]'));
	});

	it('belongs to the words after it, and to none before the first of several', () => {
		const line = '**Approved:** [ ] Yes [ ] No';
		assert.deepEqual(
			[0, 13, 14, 21, 22, 27].map(at => boxAt(parse(line), { line: 0, character: at })),
			[undefined, undefined, 0, 0, 1, 1],
		);
		assert.isUndefined(boxAt(parse(line), { line: 1, character: 0 }));
		assert.deepEqual(toggleBox(parse(line), 5), []);
	});
});
