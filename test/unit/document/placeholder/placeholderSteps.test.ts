import { assert } from 'chai';
import { findPlaceholders } from '../../../../src/document/placeholder/findPlaceholders';
import { placeholderAt, stepToPlaceholder, type StepDirection } from '../../../../src/document/placeholder/placeholderSteps';
import { lineRange, type Position, type Range } from '../../../../src/document/model/text';

/** A text and the selection marked in it by `‸` or `«…»`. */
function read(marked: string): { readonly lines: readonly string[]; readonly selection: Range } {
	const positions: Position[] = [];
	const lines = marked.split('\n').map((line, index) => {
		let text = '';
		for (const character of line) {
			if (/[‸«»]/u.test(character)) {
				positions.push({ line: index, character: text.length });
			} else {
				text += character;
			}
		}
		return text;
	});
	const [start = { line: 0, character: 0 }, end = start] = positions;
	return { lines, selection: { start, end } };
}

function written(lines: readonly string[], range: Range | undefined): string | undefined {
	return range && `${range.start.line}: ${(lines[range.start.line] ?? '').slice(range.start.character, range.end.character)}`;
}

function step(marked: string, direction: StepDirection): string | undefined {
	const { lines, selection } = read(marked);
	return written(lines, stepToPlaceholder(findPlaceholders(lines), selection, direction)?.range);
}

describe('stepToPlaceholder', () => {
	const cases: readonly (readonly [text: string, next: string | undefined, previous: string | undefined])[] = [
		['‸# [Title]\n**Date:** YYYY-MM-DD', '0: [Title]', '1: YYYY-MM-DD'],
		['# ‸[Title]\n**Date:** YYYY-MM-DD', '0: [Title]', '1: YYYY-MM-DD'],
		['# «[Title]»\n**Date:** YYYY-MM-DD', '1: YYYY-MM-DD', '1: YYYY-MM-DD'],
		['# [Ti‸tle]\n**Date:** YYYY-MM-DD', '1: YYYY-MM-DD', '1: YYYY-MM-DD'],
		['# [Title]‸\n**Date:** YYYY-MM-DD', '1: YYYY-MM-DD', '0: [Title]'],
		['# [Title]\n**Date:** «YYYY-MM-DD»', '0: [Title]', '0: [Title]'],
		['# [Title]\n**Date:** YYYY-MM-DD\n\nend‸', '0: [Title]', '1: YYYY-MM-DD'],
		['[First name] «[Last name]» [Middle name]', '0: [Middle name]', '0: [First name]'],
		['# «[Title]»', '0: [Title]', '0: [Title]'],
		['# «[Title]\n**Date:** YYYY-MM-DD\n» [Last name]', '2: [Last name]', '2: [Last name]'],
		['words‸', undefined, undefined],
	];
	for (const [text, next, previous] of cases) {
		it(`goes from ${JSON.stringify(text)} to ${next ?? 'nothing'} and back to ${previous ?? 'nothing'}`, () => {
			assert.deepEqual([step(text, 'next'), step(text, 'previous')], [next, previous]);
		});
	}

	it('meets each placeholder once on its way round', () => {
		const lines = ['# [Title]', '**Date:** YYYY-MM-DD', '| a | b |', '|---|---|', '| [What it is] | High/Medium/Low |', '**Name:** ____'];
		const placeholders = findPlaceholders(lines);
		for (const direction of ['next', 'previous'] as const) {
			const met: (string | undefined)[] = [];
			let selection: Range = lineRange(0, 0, 0);
			for (let count = 0; count < placeholders.length; count++) {
				selection = stepToPlaceholder(placeholders, selection, direction)?.range ?? selection;
				met.push(written(lines, selection));
			}
			assert.sameMembers(
				met,
				placeholders.map(({ range }) => written(lines, range)),
			);
		}
	});
});

describe('placeholderAt', () => {
	it('finds the one that the position is in or at', () => {
		const at = (marked: string): string | undefined => {
			const { lines, selection } = read(marked);
			return written(lines, placeholderAt(findPlaceholders(lines), selection.start)?.range);
		};
		assert.strictEqual(at('**Risk:** ‸[High/Medium/Low]'), '0: [High/Medium/Low]');
		assert.strictEqual(at('**Risk:** [High/Med‸ium/Low]'), '0: [High/Medium/Low]');
		assert.strictEqual(at('**Risk:** [High/Medium/Low]‸'), '0: [High/Medium/Low]');
		assert.strictEqual(at('**Risk:** [High/Medium/Low] ‸'), undefined);
		assert.strictEqual(at('**Ri‸sk:** [High/Medium/Low]'), undefined);
	});
});
