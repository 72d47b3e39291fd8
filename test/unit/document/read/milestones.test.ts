import { assert } from 'chai';
import { nextDue, readMilestones } from '../../../../src/document/read/milestones';
import { parse } from '../../../../src/document/read/parse';

/** The days of the open milestones, each behind its 0-based line. */
function milestones(...lines: readonly string[]): readonly string[] {
	const document = parse(lines.join('\n'));
	return readMilestones(document).map(({ item, date }) => `${document.items[item]?.line}: ${date}`);
}

/** The day of one open item that begins with “Milestone 1: ”. */
function dayOf(text: string): string | undefined {
	return milestones(`- [ ] Milestone 1: ${text}`)[0]?.slice(3);
}

describe('readMilestones', () => {
	it('finds open items that begin with the word, anywhere', () => {
		assert.deepEqual(
			milestones(
				'# A',
				'',
				'## Plan',
				'- [ ] Milestone 1: 2026-01-08 - First',
				'- [x] Milestone 2: 2026-01-09 - Done',
				'- [-] Milestone 3: 2026-01-10',
				'1. [ ] **Milestone 4**: Jan 11, 2026',
				'- [ ] 🎯 Milestone: 12 January 2026',
				'- [ ] A milestone of 2026-01-13',
				'- [ ] Milestones2026-01-14',
				'- [ ] Milestone 7: [Date] - still to come',
				'- Milestone 8: 2026-01-15',
			),
			['3: 2026-01-08', '6: 2026-01-11', '7: 2026-01-12'],
		);
	});

	it('finds all open items of sections named so, and of those in them', () => {
		assert.deepEqual(
			milestones(
				'# Milestones',
				'- [ ] Title 2026-01-01',
				'## Key Milestones',
				'- [ ] Beta by 2026-02-01',
				'### Later',
				'- [ ] 2026-03-01: Everyone',
				'## Milestones & Deadlines',
				'* [ ] (2026-04-01) Ready',
				'## Timeline / Milestones',
				'- [ ] End 2026-05-01',
				'## Milestone 1: Setup',
				'- [ ] Try 2026-06-01',
				'## Plan',
				'- [ ] Try 2026-07-01',
			),
			['1: 2026-01-01', '3: 2026-02-01', '5: 2026-03-01', '7: 2026-04-01', '9: 2026-05-01'],
		);
		assert.deepEqual(milestones('## Milestones\r', '- [ ] Beta 2026-02-01  \r', ''), ['1: 2026-02-01']);
	});

	it('takes the first date that exists, of a span its end, and nothing that is struck out', () => {
		assert.strictEqual(dayOf('2026-02-30, no, 2026-02-28, then 2026-03-01'), '2026-02-28');
		assert.strictEqual(dayOf('2026-01-05 - 2026-01-08 - First'), '2026-01-08');
		assert.strictEqual(dayOf('5 Jan 2026 to 8 Jan 2026'), '2026-01-08');
		assert.strictEqual(dayOf('2026-01-05 - 12 people, 2026-01-09'), '2026-01-05');
		assert.strictEqual(dayOf('~~2026-01-05~~ 2026-02-05'), '2026-02-05');
		assert.strictEqual(dayOf('v2.0 for 12 people, due **2026-02-05**'), '2026-02-05');
	});

	it('takes no number for a date', () => {
		for (const text of [
			'Q3 2026',
			'March 2026',
			'v2026.01.08',
			'release-2026-01-08',
			'docs/2026-01-08_plan.md',
			'12 of 30',
			'3/4/2026',
			'',
			'2026-01-0x',
		]) {
			assert.isUndefined(dayOf(text), text);
		}
	});
});

describe('nextDue', () => {
	it('is the earliest open milestone, or an earlier due field beside the one that counts', () => {
		const of = (...lines: readonly string[]): string | undefined => nextDue(parse(lines.join('\n')));
		assert.isUndefined(of('# A', '', '**Due:** 2026-01-01'));
		assert.strictEqual(
			of('# A', '', '**Due:** 2026-01-01', '', '## Milestones', '- [ ] b 2026-03-01', '- [ ] a 2026-02-01', '- [x] c 2026-01-01'),
			'2026-02-01',
		);
		assert.strictEqual(
			of('# A', '', '## Work', '', '---', '', '**Review Date**: 2026-01-15  ', '**Completion Target**: 2026-03-01'),
			'2026-01-15',
		);
		assert.isUndefined(of('# A', '', '## Work', '', '---', '', '**Review Date**: 2026-03-15', '**Completion Target**: 2026-03-01'));
		assert.isUndefined(of('# A', '', '## Work', '', '---', '', '**Review Date**: [Date]', '**Completion Target**: soon'));
	});
});
