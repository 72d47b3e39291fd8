import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';
import { findIdWords, idWordAt, idWordsOf, isIdWord } from '../../../../src/document/relation/idWords';

const IDS = ['LAN-7', 'lan-7', 'EPIC_3', 'task-12.1', 'T12', '2026-11-20_3', 'BÖR-4'];

/** The ids in a document with these lines, as `line:word`, with `*` in the text of a link. */
function idsIn(...lines: string[]): string[] {
	const document = parse(lines.join('\n'));
	return findIdWords(document, word => IDS.includes(word)).map(({ word, range: { start, end }, isLinkText }) => {
		assert.equal(document.line(start.line).slice(start.character, end.character), word);
		assert.deepEqual(idWordAt(document, start.line, end.character), { word, range: { start, end }, isLinkText });
		return `${start.line}:${word}${isLinkText ? '*' : ''}`;
	});
}

describe('findIdWords', () => {
	it('finds ids in prose, headings, items, tables and quotes, as whole words', () => {
		assert.deepEqual(
			idsIn(
				'# Follow-up of LAN-7: light',
				'',
				'After LAN-7, **EPIC_3** and (task-12.1). _LAN-7_ is done; LAN-7’s lamp shines, “T12” too.',
				'- [ ] ask about lan-7…',
				'| a | b |',
				'|---|---|',
				'| LAN-7 | 2026-11-20_3 |',
				'> #LAN-7 [LAN-7] BÖR-4',
			),
			[
				'0:LAN-7',
				'2:LAN-7',
				'2:EPIC_3',
				'2:task-12.1',
				'2:LAN-7',
				'2:LAN-7',
				'2:T12',
				'3:lan-7',
				'6:LAN-7',
				'6:2026-11-20_3',
				'7:LAN-7',
				'7:LAN-7',
				'7:BÖR-4',
			],
		);
	});

	it('finds none in longer words, file names, paths and mail addresses', () => {
		assert.deepEqual(
			idsIn(
				'LAN-70 LAN-7-lamp XLAN-7 LAN-7a LAN-7.1 LAN-7.md -LAN-7x docs/LAN-7 LAN-7/lamp docs\\LAN-7 docs#LAN-7 LAN-7@home id=LAN-7 ÄLAN-7 LAN-7_x',
			),
			[],
		);
	});

	it('takes ids next to letters of scripts without spaces', () => {
		assert.deepEqual(idsIn('完成LAN-7后，LAN-7를 시작한다'), ['0:LAN-7', '0:LAN-7']);
	});

	it('finds none in code, comments, HTML, addresses, targets of links and link definitions', () => {
		assert.deepEqual(
			idsIn(
				'`LAN-7` ``a LAN-7 b`` <!-- LAN-7 --> <a id="LAN-7"></a> https://example.com/?a=b&c:LAN-7 <https://example.com/x(LAN-7>',
				'[it](LAN-7) ![p](img-LAN-7.png "x") [[LAN-7]] [see LAN-7](https://example.com/LAN-7) [other][LAN-7]',
				'',
				'```',
				'LAN-7',
				'```',
				'',
				'[LAN-7]: lamp.md',
				'',
				'    LAN-7',
				'',
				'<div>',
				'LAN-7',
				'</div>',
			),
			[],
		);
	});

	it('marks those in the text of a link to a file', () => {
		assert.deepEqual(idsIn('[LAN-7: lamp](lamp.md) and [[lamp|LAN-7]], then LAN-7'), ['0:LAN-7*', '0:LAN-7*', '0:LAN-7']);
	});

	it('reads the values of front matter, but not its keys', () => {
		assert.deepEqual(idsIn('---', 'title: LAN-7 Lamp', 'parent: "LAN-7"', 'LAN-7: x', 'tags: [a, T12]', 'after:', '  - lan-7', '---', ''), [
			'1:LAN-7',
			'2:LAN-7',
			'4:T12',
			'6:lan-7',
		]);
	});

	it('counts lines right with any line ends', () => {
		const document = parse('# A\r\nLAN-7\rLAN-7\nLAN-7');
		assert.deepEqual(
			findIdWords(document, word => word === 'LAN-7').map(({ range }) => range.start),
			[1, 2, 3].map(line => ({ line, character: 0 })),
		);
	});

	it('asks once about each word, and only about those that can be ids', () => {
		const asked: string[] = [];
		findIdWords(parse('LAN-7 LAN-7 12 2026-11-20 v2 3-day 10ms UTF-8 A-b word'), word => asked.push(word) < 0);
		assert.deepEqual(asked, ['LAN-7', 'v2', 'UTF-8']);
	});

	for (const [what, line, count] of [
		['prose', 'Since LAN-8 and UTF-8 the 12 lamps of 2026-11-20 shine, see `x` and [a](b.md); many other words have no number.\n', 35_715],
		['ids without a space', 'LAN-8,', 666],
		['links to addresses', '[LAN-8](x://', 0],
		['open tags', '<a LAN-8 ', 444],
		['code', '`LAN-8` LAN-8 ``', 167],
		['digits', '1', 0],
		['separators', '-_.1 ', 0],
	] as const) {
		it(`takes linear time for ${what}`, function () {
			// Quadratic time would be a quarter of an hour.
			this.timeout(30_000);
			const document = parse(line.repeat(Math.ceil(4e6 / line.length)));
			assert.lengthOf(
				findIdWords(document, word => word === 'LAN-8'),
				count,
			);
		});
	}
});

describe('isIdWord', () => {
	it('is exact', () => {
		assert.isTrue(IDS.every(isIdWord));
		for (const text of ['', '7', '12', '2026-11-20', 'getting-started', '1-a', 'LAN-7 Lamp', 'a/b-1', 'LAN-7.', 'x'.repeat(80) + '-1']) {
			assert.isFalse(isIdWord(text), text);
		}
	});
});

describe('idWordsOf', () => {
	it('lists each word once, in lower case, up to a limit', () => {
		assert.deepEqual([...idWordsOf('LAN-7 lan-7 B-1 12 C-2', 10)], ['lan-7', 'b-1', 'c-2']);
		assert.deepEqual([...idWordsOf('A-1 B-1 C-1', 2)], ['a-1', 'b-1']);
	});
});
