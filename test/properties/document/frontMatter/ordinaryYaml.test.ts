import { assert } from 'chai';
import fc from 'fast-check';
import { readYaml } from '../../../../src/document/frontMatter/frontMatter';
import { readOrdinaryYaml } from '../../../../src/document/frontMatter/ordinaryYaml';

const value = fc.constantFrom(
	'',
	' ',
	'draft',
	'1.10',
	'2026-01-08',
	'"a b"',
	"'it'",
	"'it''s'",
	'"a\\n"',
	'a: b',
	'a:b',
	'a #b',
	'a#b',
	'# c',
	'@bob',
	'[a, b]',
	'[a,b]',
	'[ a b , c ]',
	'[a, b,]',
	'["a b", c]',
	"['a', 'b' ]",
	"['a' b]",
	'["a, b"]',
	'["a\\n"]',
	'[,]',
	'[a, null]',
	'[]',
	'[a, [b]]',
	'[a: b]',
	'[one, two.md]',
	'[-a]',
	'{a: b}',
	'- x',
	'-x',
	'|',
	'>',
	'&a',
	'*a',
	'!x',
	'%',
	'null',
	'~',
	'yes',
	'a:',
	'é ✅ Done',
	'\u00a0x',
	'x\u00a0',
	'a\tb',
	'"a" b',
	"'",
	'"',
	'? a',
	'?a',
	',a',
	'http://x.y/z',
	'a, b',
	'`a`',
	'=',
	'...x',
	'😀',
	'"a" # b',
	':',
	'#a',
);
const line = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.tuple(
				fc.constantFrom('status', 'date_modified', 'Last Updated', 'a-b', '_x', 'status', '1a', '"k"', '- a', '<<', 'é'),
				fc.constantFrom(': ', ':', ':  ', ' : '),
				value,
			)
			.map(parts => parts.join('')),
	},
	{ weight: 2, arbitrary: fc.constantFrom('', '# note', '  more', '- item', ' ', '\t', 'words') },
	{
		weight: 6,
		arbitrary: fc.tuple(fc.constantFrom('- ', '  - ', '  - ', '    - ', '  -'), value).map(parts => parts.join('')),
	},
);

const plain = fc.constantFrom('x', 'words of a text', '"q"', '[1, 2]', '[24-01]', '0x1F', '2026-01-08', 'http://x.y/z');
const mostlyPlain = fc.oneof({ weight: 12, arbitrary: plain }, { weight: 1, arbitrary: value });
const join = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map(texts => texts.join(''));
/** Lines below a key that often are a list, a mapping or a text together. */
const below = fc.oneof(
	join(fc.constantFrom('  - ', '  - ', '- ', '  -  '), mostlyPlain),
	join(fc.constantFrom('  - ', '- '), fc.constantFrom('a: ', 'b: '), mostlyPlain),
	join(fc.constantFrom('  ', '  ', '    ', '      '), fc.constantFrom('a: ', 'b: ', 'c: ', 'Two words: '), mostlyPlain),
	join(fc.constantFrom('  ', '    '), fc.constantFrom('d:', 'e: >', 'f: |')),
	join(fc.constantFrom('  ', '  ', '    '), mostlyPlain),
	fc.constantFrom('', '', '  ', '# note', '  # note'),
);
const key = fc.constantFrom('k:', 'k:', 'k:', 'k: >', 'k: |', 'k: >-', 'k: |+', 'k: x');
const keyWithValue = fc
	.tuple(key, fc.array(below, { minLength: 1, maxLength: 4 }), fc.array(line, { maxLength: 1 }))
	.map(([first, lines, last]) => [first, ...lines, ...last]);

describe('readOrdinaryYaml', () => {
	it('reads what the YAML library reads, or leaves it to it', () => {
		let sure = 0;
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), lines => {
				const fields = readOrdinaryYaml(lines, 1);
				if (fields) {
					sure++;
					assert.deepEqual(readYaml(lines, 1), { fields }, JSON.stringify(lines));
				}
			}),
			{ numRuns: 20_000 },
		);
		assert.isAbove(sure, 200);
	});

	it('reads values below their keys as the YAML library does, or leaves them to it', () => {
		let sure = 0;
		fc.assert(
			fc.property(keyWithValue, lines => {
				const fields = readOrdinaryYaml(lines, 1);
				if (fields?.some(({ valueRange }) => valueRange.end.line > valueRange.start.line)) {
					sure++;
					assert.deepEqual(readYaml(lines, 1), { fields }, JSON.stringify(lines));
				}
			}),
			{ numRuns: 20_000 },
		);
		assert.isAbove(sure, 2_000);
	});
});
