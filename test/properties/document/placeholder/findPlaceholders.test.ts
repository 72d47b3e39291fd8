import { assert } from 'chai';
import fc from 'fast-check';
import { findPlaceholders } from '../../../../src/document/placeholder/findPlaceholders';

describe('findPlaceholders', () => {
	it('gives ranges in order that do not overlap, on any text', () => {
		const character = fc.constantFrom(...'[](){}<>|/`_*#- \n:xXa1"\\!^.~YMD', 'YYYY-MM-DD', '```\n', '<!--', '-->', '---\n', '____', 'TBD');
		fc.assert(
			fc.property(
				fc.array(character, { maxLength: 80 }).map(parts => parts.join('')),
				text => {
					const lines = text.split('\n');
					const placeholders = findPlaceholders(lines, { samples: new Set(['a', 'x']) });
					placeholders.forEach(({ range }, index) => {
						const next = placeholders[index + 1]?.range.start;
						assert.equal(range.start.line, range.end.line);
						assert.isBelow(range.start.character, range.end.character);
						assert.isAtMost(range.end.character, (lines[range.start.line] ?? '').length);
						assert.isTrue(
							next === undefined || next.line > range.end.line || (next.line === range.end.line && next.character >= range.end.character),
						);
					});
				},
			),
			{ numRuns: 300 },
		);
	});

	it('comes to an end on hostile texts, before the suite gives up', function () {
		this.timeout(10_000);
		const hostile = [
			'['.repeat(40_000),
			'[a'.repeat(20_000),
			`${'`'.repeat(3)} `.repeat(6_000),
			'`a ``b '.repeat(6_000),
			'- [a]: '.repeat(6_000),
			'_ '.repeat(20_000),
			'<!--'.repeat(10_000),
			'- **a**: [b\n'.repeat(4_000),
			`**a**: ${' '.repeat(10_000)}`,
			'| '.repeat(10_000),
			`\`\`\`\n${`${'[ab] '.repeat(400)}\n`.repeat(20)}`,
			`${'`[ab c]` '.repeat(240)}\n`.repeat(20),
			`${'[a b] '.repeat(330)}\n`.repeat(20),
			`${'X days '.repeat(280)}\n`.repeat(20),
		];
		for (const text of hostile) {
			assert.isArray(findPlaceholders(text.split('\n')), text.slice(0, 20));
		}
	});
});
