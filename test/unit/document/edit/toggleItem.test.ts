import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';
import { itemAt, toggleItem, toggleSection, type ToggleOptions } from '../../../../src/document/edit/toggleItem';

/** The lines after toggling the item on a 0-based line. */
function toggled(lines: readonly string[], line: number, options?: ToggleOptions): string[] {
	const text = lines.join('\n');
	const document = parse(text);
	return applyEdits(text, toggleItem(document, itemAt(document, line) ?? -1, options)).split('\n');
}

describe('toggleItem', () => {
	const shapes: readonly (readonly [string, string])[] = [
		['- [ ] a', '- [x] a'],
		['* [ ] a', '* [x] a'],
		['+ [ ] a', '+ [x] a'],
		['1. [ ] a', '1. [x] a'],
		['12) [ ] a', '12) [x] a'],
		['-   [ ] a  ', '-   [x] a  '],
		['  - [ ] a', '  - [x] a'],
		['> - [ ] a', '> - [x] a'],
		['* - [ ] a', '* - [x] a'],
		['- [x] a', '- [ ] a'],
		['- [X] a', '- [ ] a'],
		['- [-] a', '- [x] a'],
		['- [~] a', '- [x] a'],
		['- [/] a', '- [x] a'],
		['- [ ] [ ] a [x]', '- [x] [ ] a [x]'],
		['- [ ] 📦 a', '- [x] 📦 a'],
	];
	for (const [before, after] of shapes) {
		it(`${before} becomes ${after}`, () => assert.deepEqual(toggled([before], 0), [after]));
	}

	it('does nothing in code, in comments, and to a bracketed label (case 18)', () => {
		for (const lines of [
			['```', '- [ ] a', '```'],
			['<!--', '- [ ] a', '-->'],
			['text', '', '    - [ ] a'],
			['', '- [Component 1]: a'],
		]) {
			assert.deepEqual(toggled(lines, 1), lines);
		}
	});

	it('writes X where the document mostly does', () => {
		assert.deepEqual(toggled(['- [X] a', '- [X] b', '- [x] c', '- [ ] d'], 3), ['- [X] a', '- [X] b', '- [x] c', '- [X] d']);
		assert.deepEqual(toggled(['- [X] a', '- [x] b', '- [ ] c'], 2), ['- [X] a', '- [x] b', '- [x] c']);
	});

	it('goes where it is told and stays when it is there', () => {
		assert.deepEqual(toggled(['- [x] a'], 0, { to: 'done' }), ['- [x] a']);
		assert.deepEqual(toggled(['- [ ] a'], 0, { to: 'open' }), ['- [ ] a']);
		assert.deepEqual(toggled(['- [-] a'], 0, { to: 'open' }), ['- [ ] a']);
	});

	it('returns one edit, the mark', () => {
		assert.deepEqual(toggleItem(parse('# T\n\n- [ ] a\n  - [ ] b'), 1), [
			{ range: { start: { line: 3, character: 5 }, end: { line: 3, character: 6 } }, newText: 'x' },
		]);
		assert.deepEqual(toggleItem(parse('- [ ] a'), 7), []);
	});

	it('ignores the items around it unless told to keep them in step', () => {
		assert.deepEqual(toggled(['- [ ] a', '  - [ ] b'], 0), ['- [x] a', '  - [ ] b']);
		assert.deepEqual(toggled(['- [ ] a', '  - [ ] b'], 1), ['- [ ] a', '  - [x] b']);
	});

	it('ticks everything open in a ticked item, at any depth, and leaves other marks', () => {
		assert.deepEqual(
			toggled(['- [ ] a', '  - [ ] b', '    - [ ] c', '  - [-] d', '  - plain', '    - [ ] e', '- [ ] f'], 0, { syncParents: true }),
			['- [x] a', '  - [x] b', '    - [x] c', '  - [-] d', '  - plain', '    - [x] e', '- [ ] f'],
		);
	});

	it('ticks the items around the last ticked one', () => {
		const lines = ['- [ ] a', '  - [ ] b', '    - [x] c', '    - [ ] d', '    - [-] e', '  - [x] f', '- [ ] g'];
		assert.deepEqual(toggled(lines, 3, { syncParents: true }), [
			'- [x] a',
			'  - [x] b',
			'    - [x] c',
			'    - [x] d',
			'    - [-] e',
			'  - [x] f',
			'- [ ] g',
		]);
		assert.deepEqual(toggled(['- [ ] a', '  - [ ] b', '  - [ ] c'], 1, { syncParents: true }), ['- [ ] a', '  - [x] b', '  - [ ] c']);
	});

	it('reopens the items around a reopened one, and nothing in it', () => {
		assert.deepEqual(toggled(['- [x] a', '  - [x] b', '    - [x] c', '  - [x] d'], 1, { syncParents: true }), [
			'- [ ] a',
			'  - [ ] b',
			'    - [x] c',
			'  - [x] d',
		]);
	});
});

describe('toggleSection', () => {
	const lines = ['- [ ] before', '# T', '- [ ] a', '## One', '- [ ] b', '- [-] c', '### Inner', '- [x] d', '- [ ] e', '## Two', '- [ ] b'];
	const change = (section: number, to: 'open' | 'done'): string[] =>
		applyEdits(lines.join('\n'), toggleSection(parse(lines.join('\n')), section, to)).split('\n');

	it('takes the section and those in it, and no other marks', () => {
		assert.deepEqual(change(1, 'done'), [
			'- [ ] before',
			'# T',
			'- [ ] a',
			'## One',
			'- [x] b',
			'- [-] c',
			'### Inner',
			'- [x] d',
			'- [x] e',
			'## Two',
			'- [ ] b',
		]);
		assert.deepEqual(change(1, 'open'), [
			'- [ ] before',
			'# T',
			'- [ ] a',
			'## One',
			'- [ ] b',
			'- [-] c',
			'### Inner',
			'- [ ] d',
			'- [ ] e',
			'## Two',
			'- [ ] b',
		]);
	});

	it('takes the text before the first heading, and nothing for a section that is none', () => {
		assert.deepEqual(change(-1, 'done'), ['- [x] before', ...lines.slice(1)]);
		assert.deepEqual(change(9, 'done'), lines);
	});
});
