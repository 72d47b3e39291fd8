import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';
import { readRelations } from '../../../../src/document/relation/relations';

/** `kind target` of each relation, with what stands in its range where that is something else. */
function relationsIn(...lines: string[]): string[] {
	const document = parse(lines.join('\n'), { path: 'docs/a.md' });
	return readRelations(document).map(({ kind, target, range }) => {
		const written = lines[range.start.line]?.slice(range.start.character, range.end.character) ?? '';
		assert.equal(range.start.line, range.end.line);
		return `${kind} ${target}${written === target ? '' : ` (${written})`}`;
	});
}

describe('readRelations', () => {
	it('reads the targets of own fields, in every form', () => {
		assert.deepEqual(
			relationsIn(
				'---',
				'status: todo',
				'blocked_by: LAN-7',
				'blocks: [LAN-8, "LAN-9"]',
				'related:',
				'  - LAN-10',
				"  - 'LAN-11'",
				'---',
				'# A',
			),
			['blockedBy LAN-7', 'blocks LAN-8', 'blocks LAN-9', 'related LAN-10', 'related LAN-11'],
		);
		assert.deepEqual(
			relationsIn(
				'# A',
				'',
				'**Status**: Todo',
				'- **Blocked By**: LAN-7, LAN-8',
				'**Depends On:** `LAN-9`; **LAN-12**',
				'Related: LAN-10 and LAN-11',
			),
			['blockedBy LAN-7', 'blockedBy LAN-8', 'blockedBy LAN-9', 'blockedBy LAN-12', 'related LAN-10', 'related LAN-11'],
		);
		assert.deepEqual(
			relationsIn('# A', '', '| Field | Value |', '| --- | --- |', '| Status | Todo |', '| Feature | [Lanterns](../lanterns.md#pier) |'),
			['feature ../lanterns.md'],
		);
	});

	it('reads several names in one pair of quotes', () => {
		assert.deepEqual(
			relationsIn('---', 'blocked_by: "LAN-7, [b](b.md), LAN-8"', "blocks: 'LAN-9'", 'related: ["LAN-10", "LAN-11"]', '---', '# A'),
			['blockedBy LAN-7', 'blockedBy b.md', 'blockedBy LAN-8', 'blocks LAN-9', 'related LAN-10', 'related LAN-11'],
		);
	});

	it('reads links, wiki links, paths, titles and ids with a remark', () => {
		assert.deepEqual(
			relationsIn(
				'# A',
				'',
				'**Blocked By**: [Renew tokens](LAN-120%20tokens.md), [[lantern|the lamp]], docs/b.md',
				'**Related**: Keep articles (since May), LAN-9 - tokens and more',
			),
			[
				'blockedBy LAN-120 tokens.md (LAN-120%20tokens.md)',
				'blockedBy lantern',
				'blockedBy docs/b.md',
				'related Keep articles',
				'related LAN-9',
			],
		);
	});

	it('takes no placeholder, no `None` and no address for a target', () => {
		assert.deepEqual(
			relationsIn(
				'# A',
				'',
				'**Blocked By**: None',
				'**Blocks**: [Tasks waiting for this one]',
				'**Related**: N/A',
				'**Feature**: [Epic](https://example.com/1.md)',
				'**Dependencies**: None / [Other Phase]',
			),
			[],
		);
	});

	it('reads the lists below the headings for tasks and dependencies', () => {
		assert.deepEqual(
			relationsIn(
				'# A',
				'',
				'## Dependencies',
				'',
				'### Prerequisite Tasks',
				'- **LAN-7**: the fuse, and the lamp',
				'- [ ] [Glass](glass.md) - order it',
				'',
				'### Related Tasks',
				'- **Blocked By**: LAN-8',
				'- **Blocks**: LAN-9, LAN-10',
				'- **Related**: None',
			),
			['prerequisite LAN-7', 'prerequisite glass.md', 'blockedBy LAN-8', 'blocks LAN-9', 'blocks LAN-10'],
		);
	});

	it('reads links between documents anywhere in prose, once each', () => {
		assert.deepEqual(
			relationsIn(
				'# A',
				'',
				'See [b](<my notes.md#top>) and [c](../c.md "C"), [d][d].',
				'',
				'![no](x.md) [no](x.png) `[no](x.md)` <!-- [no](x.md) -->',
				'',
				'```',
				'[no](x.md)',
				'```',
				'',
				'[d]: e%2Ff.md',
			),
			['link my notes.md', 'link ../c.md', 'link e/f.md (e%2Ff.md)'],
		);
	});
});
