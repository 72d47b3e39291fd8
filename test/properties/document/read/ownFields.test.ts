import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../../src/document/read/parse';

describe('any text', () => {
	it('is read without an exception, and every range lies in its line', () => {
		const piece = fc.constantFrom(
			'---',
			'\n',
			'\n\n',
			'\r\n',
			'**Status**',
			':',
			': ',
			'Done',
			'| a | b |\n|---|---|\n',
			'- [ ] ',
			'# ',
			'## Status',
			'> ',
			'\t',
			'`',
			'*',
			'_',
			'[',
			']',
			'(',
			')',
			'<!--',
			'-->',
			'status: x',
			'"',
			'\u2028',
			'😀',
			'\uD800',
			'2026-01-08',
			'~~',
			'\\',
			'&',
			'+++',
			'{',
			'}',
			'\uFEFF',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 }), parts => {
				const document = parse(parts.join(''), { path: 'a/b.md' });
				for (const range of [
					...document.fields.flatMap(field => [field.labelRange, field.valueRange]),
					...document.items.map(item => item.markRange),
					...document.boxes.map(box => box.markRange),
					...document.problems.map(problem => problem.range),
				]) {
					assert.isTrue(
						range.start.line < document.lines.length &&
							range.end.character <= (document.lines[range.end.line] ?? '').length &&
							range.start.character >= 0,
						JSON.stringify([parts.join(''), range]),
					);
				}
			}),
			{ numRuns: 5_000 },
		);
	});
});
