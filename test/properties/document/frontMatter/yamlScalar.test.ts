import { assert } from 'chai';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { writeYamlScalar } from '../../../../src/document/frontMatter/yamlScalar';
import { cleanValue } from '../../../../src/document/edit/writeValue';

describe('writeYamlScalar', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			':',
			' ',
			'#',
			'-',
			'@',
			'"',
			"'",
			'\\',
			'[',
			']',
			'{',
			',',
			'&',
			'*',
			'!',
			'|',
			'>',
			'%',
			'`',
			'?',
			'~',
			'0',
			'1',
			'.',
			'_',
			'x',
			'e',
			'yes',
			'null',
			'true',
			'=',
			'<<',
			'---',
			'😀',
			'ä',
		),
		fc.string({ unit: 'grapheme', maxLength: 3 }),
	);
	const value = fc
		.array(piece, { minLength: 1, maxLength: 8 })
		.map(pieces => cleanValue(pieces.join('')))
		.filter((text): text is string => text !== undefined && text !== '');

	it('is read back as the text it was, in YAML 1.1 and 1.2, whatever quotes were there', () => {
		fc.assert(
			fc.property(
				value,
				fc.constantFrom('', 'draft', '"draft"', "'draft'"),
				fc.constantFrom('1.1' as const, '1.2' as const),
				(text, source, version) => {
					const written = writeYamlScalar(text, source);
					const read = parseYaml(`key: ${written} # end\nnext: 1`, { version }) as { readonly key: unknown; readonly next: unknown };
					// Numbers and days that lose no character stay plain, as people write them.
					const shown = read.key instanceof Date ? read.key.toISOString().slice(0, text.length) : String(read.key);
					assert.equal(shown, text, written);
					assert.equal(read.next, 1);
				},
			),
			{ numRuns: 300 },
		);
	});
});
