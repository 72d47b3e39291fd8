import { assert } from 'chai';
import { planDiff } from '../../../src/action/planDiff';
import { planDiffMarkdown, planDiffText } from '../../../src/action/planDiffReport';
import { readDocument } from '../../../src/format/readDocument';

type Lines = readonly string[];

function changesOf(before: Lines, after: Lines): ReturnType<typeof planDiff> {
	const read = (lines: Lines): ReturnType<typeof readDocument> => readDocument(lines.join('\n'), { path: 'plan.md' });
	return planDiff(read(before), read(after));
}

/** `kind: before → after` of each change. */
function diff(before: Lines, after: Lines): string[] {
	return changesOf(before, after).map(
		({ kind, field, before: old, after: now }) =>
			`${kind}: ${field === undefined ? '' : `${field} `}${old?.text ?? '-'} → ${now?.text ?? '-'}`,
	);
}

const plan = [
	'# Plan',
	'## Now',
	'- [ ] T1 Mend the lamp',
	'- [ ] T2 Mend the fuse',
	'- [ ] Paint the old pier',
	'## Later',
	'- [ ] Buy a boat',
];

/** The plan with a line replaced, or left out. */
function withLine(at: number, ...lines: Lines): Lines {
	return [...plan.slice(0, at), ...lines, ...plan.slice(at + 1)];
}

describe('planDiff', () => {
	it('says nothing about equal versions and other prose', () => {
		assert.deepEqual(diff(plan, plan), []);
		assert.deepEqual(diff([...plan, 'The end.'], [...plan, 'Another end.', '']), []);
	});

	it('finds added, dropped and checked items', () => {
		assert.deepEqual(diff(plan, withLine(3)), ['dropped: T2 Mend the fuse → -']);
		assert.deepEqual(diff(withLine(3), plan), ['added: - → T2 Mend the fuse']);
		assert.deepEqual(diff(plan, withLine(3, '- [x] T2 Mend the fuse')), ['checked: T2 Mend the fuse → T2 Mend the fuse']);
		assert.deepEqual(diff(withLine(3, '- [x] T2 Mend the fuse'), plan), ['reopened: T2 Mend the fuse → T2 Mend the fuse']);
		assert.deepEqual(diff(plan, withLine(3, '- [~] T2 Mend the fuse')), ['begun: T2 Mend the fuse → T2 Mend the fuse']);
	});

	it('finds reworded items by their id or by most of their words', () => {
		assert.deepEqual(diff(plan, withLine(3, '- [ ] T2 Replace every cable')), ['reworded: T2 Mend the fuse → T2 Replace every cable']);
		assert.deepEqual(diff(plan, withLine(4, '- [ ] Paint the pier')), ['reworded: Paint the old pier → Paint the pier']);
		assert.deepEqual(diff(plan, withLine(4, '- [ ] Sell lemonade')), ['added: - → Sell lemonade', 'dropped: Paint the old pier → -']);
	});

	it('finds items whose box was removed instead of checked', () => {
		assert.deepEqual(diff(plan, withLine(4, '- Paint the old pier')), ['weakened: Paint the old pier → - Paint the old pier']);
		assert.deepEqual(diff(withLine(4, '- [x] Paint the old pier'), withLine(4, '- Paint the old pier')), []);
	});

	it('finds items and sentences with weaker words', () => {
		for (const [before, after, kind] of [
			['The lamp must be red', 'The lamp should be red', 'weakened'],
			['The lamp should be red', 'The lamp could be red', 'weakened'],
			['Mend the red lamp', 'Mend the red lamp if possible', 'weakened'],
			['Mend the red lamp today', 'Mend the red lamp (optional)', 'weakened'],
			['The lamp should be red', 'The lamp must be red', 'reworded'],
			['The lamp must be red', 'The lamp must be blue', 'reworded'],
			['Mend the red lamp', 'Mend the blue lamp', 'reworded'],
		] as const) {
			assert.deepEqual(diff(withLine(4, `- [ ] ${before}`), withLine(4, `- [ ] ${after}`)), [`${kind}: ${before} → ${after}`]);
		}
		assert.deepEqual(diff([...plan, 'Users must confirm it.'], [...plan, 'Users should confirm it.']), [
			'weakened: Users must confirm it. → Users should confirm it.',
		]);
		assert.deepEqual(diff([...plan, 'Users should confirm it.'], [...plan, 'Users must confirm it.']), []);
	});

	it('finds moved and reordered items, only those that moved', () => {
		assert.deepEqual(diff(plan, [...plan.slice(0, 2), ...plan.slice(3), '- [x] T1 Mend the lamp']), [
			'checked: T1 Mend the lamp → T1 Mend the lamp',
			'moved: T1 Mend the lamp → T1 Mend the lamp',
		]);
		assert.deepEqual(
			diff(plan, ['# Plan', '## Now', '- [ ] Paint the old pier', '- [ ] T1 Mend the lamp', '- [ ] T2 Mend the fuse', ...plan.slice(5)]),
			['reordered: Paint the old pier → Paint the old pier'],
		);
	});

	it('finds changed, added and removed fields', () => {
		assert.deepEqual(
			diff(
				['---', 'status: todo', 'due: 2026-12-01', '---', '# Plan', '**Owner:** Ines'],
				['---', 'status: done', 'sprint: 4', '---', '# Plan', '**Owner:** Jonas'],
			),
			[
				'field-changed: status todo → done',
				'field-added: sprint - → 4',
				'field-changed: Owner Ines → Jonas',
				'field-removed: due 2026-12-01 → -',
			],
		);
	});

	it('pairs equal texts in order', () => {
		const twice = ['# Plan', '## A', '- [ ] Test it', '## B', '- [ ] Test it'];
		assert.deepEqual(diff(twice, [...twice.slice(0, 4), '- [x] Test it']), ['checked: Test it → Test it']);
	});

	it('takes time in proportion to large plans that have nothing in common', function () {
		// Comparing all items with one another would take minutes.
		this.timeout(30_000);
		const large = (word: string): Lines => Array.from({ length: 20_000 }, (_, at) => `- [ ] ${word}${at} ${word}${at + 1}`);
		assert.lengthOf(diff(large('a'), large('b')), 40_000);
	});
});

describe('planDiffReport', () => {
	const changes = changesOf(plan, [
		'# Plan',
		'## Now',
		'- [x] T1 Mend the lamp',
		'- [ ] T2 Mend the `fuse` @ines',
		'## Later',
		'- [ ] Buy a boat',
	]);

	it('groups changes as text, what a review must not miss first', () => {
		assert.equal(
			planDiffText(changes),
			[
				'Dropped (1)',
				'  Paint the old pier (line 5 before)',
				'',
				'Reworded (1)',
				'  T2 Mend the fuse → T2 Mend the `fuse` @ines (line 4)',
				'',
				'Checked (1)',
				'  T1 Mend the lamp (line 3)',
				'',
			].join('\n'),
		);
		assert.equal(planDiffText([]), 'No changes in items and fields.\n');
	});

	it('quotes texts as code in Markdown, whatever they contain', () => {
		assert.equal(
			planDiffMarkdown(changes),
			[
				'### Dropped (1)',
				'',
				'- `Paint the old pier` (line 5 before)',
				'',
				'### Reworded (1)',
				'',
				'- `T2 Mend the fuse` → ``T2 Mend the `fuse` @ines`` (line 4)',
				'',
				'### Checked (1)',
				'',
				'- `T1 Mend the lamp` (line 3)',
				'',
			].join('\n'),
		);
	});
});
