import { assert } from 'chai';
import fc from 'fast-check';
import { LineIndex } from '../../../../src/document/markdown/lineIndex';
import { splitLines } from '../../../../src/document/model/text';
import { compare } from '../../../unit/document/markdown/compareReaders';

const prefix = fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '      ', '> ', '>', '> > ', '- ', '* ', '1. ', '2) ', '  - ', '    - ', '   1. ', '-     ', '\t', '- > ', '> - ', '10. ', '-\t', '>\t', ' \t', '\t\t', '1.\t');
const content = fc.constantFrom(
	'', '', 'words', '[ ] open', '[x] done', '[X]', '[ ]', '[-] other', '[✅] sign', '[a]: b', '[a](b)', '# One', '## Two ##', '####### seven', '#', '---', '***', '- - -', '===', '```', '```ts', '~~~', '````', '`` ` ``', '<!-- note -->', '<!--', '-->', '<div>', '</div>', '<b>x</b>', '<br>', '<https://example.org>', '<?php', '?>',
	'[a]: b "t"', '[a]: <b>', '[a]: b (t', '[a]:', '[a', 'b]: c', '"t"', '<pre>', '</pre>', '<b>', '</b>', '<b a="c" d=e>', '<b a="c', '<!D', '<![CDATA[', ']]>', '>', '-\tx', '#\ta',
	'| a | b |', '|---|---|', '| - | - |', 'a | b', '--- | ---', '---|', '**Status**: Done', '| x |', '|:-:|', '-', '*', '1.', '+', '- [ ] inner', '> [ ] quoted', '\\# no', '  ', 'a  ', '*', '**', '1986. A year', '[ ] \u00a0', '\u00a0[ ] odd', '\f',
);
const line = fc.tuple(prefix, prefix, content).map((parts) => parts.join(''));

describe('scanBlocks', () => {
	it('agrees with markdown-it on generated documents', () => {
		fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => void compare(lines.join('\n'))), { numRuns: 20_000 });
	});
	it('reads line ends of every kind as the library does', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', '- [ ] b', '\r', '\n', '\r\n', '', '# c'), { maxLength: 20 }), (parts) => {
				const text = parts.join('');
				assert.deepEqual(new LineIndex(text).lines(), splitLines(text));
			}),
			{ numRuns: 3_000 },
		);
	});
});
