import { assert } from 'chai';
import { mergeDocuments, type MergeResult } from '../../../../src/action/merge/mergeDocuments';
import { readDocument } from '../../../../src/format/readDocument';

type Lines = readonly string[];

function merge(base: Lines, ours: Lines, theirs: Lines, eol = '\n'): MergeResult {
	const text = (lines: Lines): string => lines.map(line => `${line}${eol}`).join('');
	return mergeDocuments(text(base), text(ours), text(theirs), {
		read: source => readDocument(source, { path: 'plan.md' }),
		labels: ['ours', 'theirs'],
		markerSize: 7,
	});
}

/** The lines of a merge without conflicts and duplicate ids. */
function merged(base: Lines, ours: Lines, theirs: Lines): string[] {
	const { text, conflicts, duplicateIds } = merge(base, ours, theirs);
	assert.deepEqual([conflicts, duplicateIds], [0, []], text);
	return text.split('\n').slice(0, -1);
}

function replaced(lines: Lines, at: number, line: string): Lines {
	return spliced(lines, at, 1, line);
}

function spliced(lines: Lines, at: number, count: number, ...added: readonly string[]): Lines {
	return [...lines.slice(0, at), ...added, ...lines.slice(at + count)];
}

const plan = ['# Plan', '', '- [ ] Lamp', '- [ ] Fuse', '- [ ] Pier', '', 'The end.'];

describe('mergeDocuments', () => {
	it('merges items that are checked beside each other', () => {
		assert.deepEqual(merged(plan, replaced(plan, 2, '- [x] Lamp'), replaced(replaced(plan, 3, '- [x] Fuse'), 4, '- [~] Pier')), [
			'# Plan',
			'',
			'- [x] Lamp',
			'- [x] Fuse',
			'- [~] Pier',
			'',
			'The end.',
		]);
	});

	it('merges a mark and a date of one item, and words that are apart', () => {
		assert.deepEqual(
			merged(plan, replaced(plan, 2, '- [x] Lamp'), replaced(plan, 2, '- [ ] Lamp 📅 2026-12-01')),
			replaced(plan, 2, '- [x] Lamp 📅 2026-12-01'),
		);
		const long = ['- [ ] T1 Mend the lamp at the pier'];
		assert.deepEqual(merged(long, ['- [ ] T1 Mend the old lamp at the pier'], ['- [x] T1 Mend the lamp at the pier @ines']), [
			'- [x] T1 Mend the old lamp at the pier @ines',
		]);
	});

	it('keeps the items that both sides add at one place, ours first, and equal ones once', () => {
		assert.deepEqual(
			merged(plan, spliced(plan, 5, 0, '- [ ] Boat'), spliced(plan, 5, 0, '- [x] Rope', '  for the boat')),
			spliced(plan, 5, 0, '- [ ] Boat', '- [x] Rope', '  for the boat'),
		);
		assert.deepEqual(
			merged(plan, spliced(plan, 5, 0, '- [ ] Boat', '- [ ] Sail'), spliced(plan, 5, 0, '- [ ] Boat', '- [ ] Rope')),
			spliced(plan, 5, 0, '- [ ] Boat', '- [ ] Sail', '- [ ] Rope'),
		);
	});

	it('follows an item that one side moved and the other checked', () => {
		const base = ['# Plan', '', '## Now', '', '- [ ] Lamp', '- [ ] Fuse', '', '## Later', '', '- [ ] Pier'];
		const ours = ['# Plan', '', '## Now', '', '- [ ] Fuse', '', '## Later', '', '- [ ] Pier', '- [ ] Lamp'];
		assert.deepEqual(merged(base, ours, replaced(base, 4, '- [x] Lamp')), replaced(ours, 9, '- [x] Lamp'));
	});

	it('merges an addition with a change or a removal beside it', () => {
		assert.deepEqual(
			merged(plan, replaced(plan, 4, '- [x] Pier'), spliced(plan, 5, 0, '- [ ] Boat')),
			spliced(replaced(plan, 4, '- [x] Pier'), 5, 0, '- [ ] Boat'),
		);
		assert.deepEqual(merged(plan, spliced(plan, 4, 1), spliced(plan, 5, 0, '- [ ] Boat')), replaced(plan, 4, '- [ ] Boat'));
	});

	it('merges front matter by key and fields by label, and takes the later modified date', () => {
		const base = ['---', 'status: todo', 'priority: high', 'modified: 2026-01-01', '---', '# Plan'];
		assert.deepEqual(
			merged(
				base,
				['---', 'status: done', 'priority: high', 'modified: 2026-02-01', 'owner: ines', '---', '# Plan'],
				['---', 'status: todo', 'priority: low', 'modified: 2026-01-15', 'sprint: 4', '---', '# Plan'],
			),
			['---', 'status: done', 'priority: low', 'modified: 2026-02-01', 'owner: ines', 'sprint: 4', '---', '# Plan'],
		);
		const body = ['# Plan', '', '**Status:** Draft', '**Owner:** Jonas', ''];
		assert.deepEqual(merged(body, replaced(body, 2, '**Status:** Done'), replaced(body, 3, '**Owner:** Ines')), [
			'# Plan',
			'',
			'**Status:** Done',
			'**Owner:** Ines',
			'',
		]);
	});

	it('leaves real conflicts between the markers of git, and only those', () => {
		const ours = replaced(replaced(plan, 2, '- [x] Lamp'), 3, '- [x] Fuse ✅ 2026-01-02');
		const theirs = replaced(replaced(plan, 3, '- [x] Fuse ✅ 2026-01-03'), 4, '- [x] Pier');
		const { text, conflicts } = merge(plan, ours, theirs);
		assert.equal(conflicts, 1);
		assert.deepEqual(text.split('\n'), [
			'# Plan',
			'',
			'- [x] Lamp',
			'<<<<<<< ours',
			'- [x] Fuse ✅ 2026-01-02',
			'=======',
			'- [x] Fuse ✅ 2026-01-03',
			'>>>>>>> theirs',
			'- [x] Pier',
			'',
			'The end.',
			'',
		]);
	});

	it('conflicts where one side removes what the other changes, and in prose', () => {
		for (const [ours, theirs] of [
			[spliced(plan, 3, 1), replaced(plan, 3, '- [x] Fuse')],
			[replaced(plan, 6, 'Our end.'), replaced(plan, 6, 'Their end.')],
			[replaced(plan, 3, '- [x] Fuse'), replaced(plan, 3, '- [-] Fuse')],
			[spliced(plan, 5, 0, '- [x] Boat'), spliced(plan, 5, 0, '- [ ] Boat')],
			[spliced(plan, 7, 0, '', 'Ours.'), spliced(plan, 7, 0, '', 'Theirs.')],
			[spliced(plan, 4, 1), spliced(plan, 5, 0, '  - [ ] Below the pier')],
		] as const) {
			const { text, conflicts } = merge(plan, ours, theirs);
			assert.equal(conflicts, 1, text);
			for (const line of [...ours, ...theirs]) {
				assert.include(text, line);
			}
		}
	});

	it('reports ids that several items have only after the merge', () => {
		const base = ['- [ ] T1 Lamp', '', 'Text', '', '- [ ] T2 Fuse'];
		const { conflicts, duplicateIds } = merge(base, ['- [ ] T1 Lamp', '- [ ] T3 Boat', ...base.slice(1)], [...base, '- [ ] T3 Rope']);
		assert.deepEqual([conflicts, duplicateIds], [0, ['T3']]);
		assert.deepEqual(
			merge(['- [ ] 1.1 A', '- [ ] 1.1 B'], ['- [x] 1.1 A', '- [ ] 1.1 B'], ['- [ ] 1.1 A', '- [ ] 1.1 B']).duplicateIds,
			[],
		);
	});

	it('keeps line ends, and gives markers those of the document', () => {
		const crlf = merge(plan, replaced(plan, 6, 'Our end.'), replaced(plan, 6, 'Their end.'), '\r\n').text;
		assert.notMatch(crlf, /[^\r]\n/);
		assert.include(crlf, '<<<<<<< ours\r\nOur end.\r\n=======\r\n');
		const options = {
			read: (source: string) => readDocument(source, { path: 'plan.md' }),
			labels: ['ours', 'theirs'] as const,
			markerSize: 7,
		};
		assert.equal(mergeDocuments('- [ ] A', '- [ ] A\n- [ ] B', '- [ ] A\n- [ ] C', options).text, '- [ ] A\n- [ ] B\n- [ ] C');
	});
});
