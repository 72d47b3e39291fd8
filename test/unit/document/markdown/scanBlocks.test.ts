import { assert } from 'chai';
import { documents } from 'fixtures:documents';
import { LineIndex } from '../../../../src/document/markdown/lineIndex';
import { GIVE_UP_REASONS, scanBlocks, type GiveUpReason } from '../../../../src/document/markdown/scanBlocks';
import { compare } from './compareReaders';

/** A document for each reason to give up, as short as possible, and what stands in the way. */
const UNSURE: readonly (readonly [GiveUpReason, string, string])[] = [
	['containers nested deeply', 'more containers than the library may nest', '> '.repeat(33) + 'a'],
	['tab in nested quotes', 'a tab after the marks of two quotes', '> >\ta'],
	['indented line outside its container', 'an indented line below a quote', '> a\n    b'],
	['table header that is no paragraph', 'a delimiter row below a heading with a bar', '# a | b\n--- | ---'],
	['table in a task or a definition', 'a table that begins in the paragraph of a task', '- [ ] a\n  b | c\n  --- | ---'],
	['heading of a task or a definition', 'a task that is underlined', '- [ ] a\n  ==='],
	['underline below a lazy line', 'an underline below a line without the mark of its quote', '> a\nb\n> ==='],
	['definition over several lines', 'a link definition with its target on the next line', '[a]:\nb'],
	['unusual white space', 'a paragraph that begins with a no-break space', '\u00a0a'],
];

/** What real documents often have, and only the library could read once. */
const SURE: readonly (readonly [string, string])[] = [
	['items indented by tabs', '-\ta\n\t- [ ] b\n\n\t\tcode in a\n\n\t\t\tcode in b'],
	['tabs in a quote', '>\ta\n> \t    b\n>\t- c\n>\t\td'],
	['a link definition directly above a heading or a list', '[a]: https://example.org/?a&b\n[b]: ./b.md "b"\n===\n2. c'],
	['a paragraph that only looks like a definition', '[Note]: this is a paragraph\n==='],
	['raw text, declarations and character data of HTML', '<pre>\n\n# a\n</pre>\n<!DOCTYPE html>\n<![CDATA[\n\n# b\n]]>\n# c'],
	['a lone tag', '<b class="c">\n# a\n\n# b\n<i>\n\nc\n<i>\n# d'],
	['a comment that runs on in an item', '- a <!-- b\n\n  <!--\n\n  # c\n  -->\n  # d'],
	['a table in an item and in a quote', '- a\n\n  b | c\n  --- | ---\n  d | e\nf\n\n> g | h\n> --- | ---\ni'],
];

describe('scanBlocks', () => {
	it('agrees with markdown-it on the fixtures, and is sure of nearly all', () => {
		const texts = Object.values(documents);
		const sure = texts.filter(compare).length;
		assert.isAtLeast(sure / texts.length, 0.99);
	});

	for (const [reason, what, text] of UNSURE) {
		it(`gives up on ${what}`, () => {
			assert.equal(scanBlocks(new LineIndex(text), 0), reason);
		});
	}

	it('gives up on unusual white space in a tag', () => {
		assert.equal(scanBlocks(new LineIndex('<a\u00a0b>\n# c'), 0), 'unusual white space');
	});

	it('gives up for no other reason', () => {
		assert.sameMembers(
			UNSURE.map(([reason]) => reason),
			[...GIVE_UP_REASONS],
		);
	});

	for (const [what, text] of SURE) {
		it(`reads ${what} itself`, () => {
			assert.isTrue(compare(text));
		});
	}
});
