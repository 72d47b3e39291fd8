import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';
import { progressEdits } from '../../../../src/document/progress/progressEdits';
import { applyEdits } from '../../../../src/document/model/text';

/** Seven items of work, three of them done. */
const WORK = ['- [x] a', '- [x] b', '- [X] c', '- [ ] d', '- [ ] e', '- [ ] f', '- [ ] g', '- [-] dropped'];

function updated(text: string, path = 'plan.md'): string {
	return applyEdits(text, progressEdits(text, parse(text, { path })));
}

/** The lines that are others afterwards. */
function changes(...lines: readonly string[]): readonly string[] {
	const after = updated(lines.join('\n')).split('\n');
	assert.strictEqual(after.length, lines.length);
	return after.filter((line, index) => line !== lines[index]);
}

describe('progressEdits', () => {
	describe("of the document's progress field", () => {
		for (const end of ['\n', '\r\n']) {
			it(`keeps the form it is written in, with ${JSON.stringify(end)}`, () => {
				const pairs: readonly (readonly [string, string])[] = [
					['**Progress:** [X% complete]', '**Progress:** 43% complete'],
					['**Progress**: [X%]  ', '**Progress**: 43%  '],
					['- **Progress:** 0% complete', '- **Progress:** 43% complete'],
					['Progress: 45 % complete', 'Progress: 43 % complete'],
					['Progress: 45%  ', 'Progress: 43%  '],
					['**Progress: 45%**', '**Progress: 43%**'],
					['> **Progress**: 1/7', '> **Progress**: 3/7'],
					['Progress: 2 / 9', 'Progress: 3 / 7'],
					['Progress: [1/5]\\', 'Progress: [3/7]\\'],
					['Progress: (1/5)', 'Progress: (3/7)'],
					['Progress: 3 of 6 tasks', 'Progress: 3 of 7 tasks'],
					['Progress: 3 out of 6', 'Progress: 3 out of 7'],
					['Progress: 1/6 tasks complete (17%)', 'Progress: 3/7 tasks complete (43%)'],
					['Progress: 17% (1/6)', 'Progress: 43% (3/7)'],
					['Progress: 17% - 1/6 done', 'Progress: 43% - 3/7 done'],
					['Progress: [1/6] [17%]', 'Progress: [3/7] [43%]'],
					['Progress: ▓▓░░░ 40%', 'Progress: ▓▓░░░ 43%'],
					['Progress: [===>   ] 40% | **Owner**: Ann', 'Progress: [===>   ] 43% | **Owner**: Ann'],
					['Progress: 🟡 **40%** (waiting for Ann, see 2/3)', 'Progress: 🟡 **43%** (waiting for Ann, see 2/3)'],
					['Progress: 42.5%', 'Progress: 42.9%'],
					['Progress: 42,51 %', 'Progress: 42,86 %'],
					['Progress: X% complete', 'Progress: 43% complete'],
					['Progress: [X/Y tasks]', 'Progress: 3/7 tasks'],
					['**Overall Progress:** `40%`', '**Overall Progress:** `43%`'],
				];
				for (const [before, after] of pairs) {
					const text = (line: string): string => ['# A', '', line, '', '## Work', ...WORK, ''].join(end);
					assert.strictEqual(updated(text(before)), text(after));
					assert.strictEqual(updated(text(after)), text(after), 'twice changes nothing');
				}
			});
		}

		it('leaves every other value alone', () => {
			for (const line of [
				'Progress: on track',
				'Progress: Phase 1/3',
				'Progress: 1/3 phases',
				'Progress: 2/3 majority',
				'Progress: 40% of the budget',
				'Progress: 3/7/2026',
				'Progress: 2026-01-08',
				'Progress: 1.2/3',
				'Progress: 8/3',
				'Progress: 150%',
				'Progress: 03/07',
				'Progress: 1/2026',
				'Progress: ~40%',
				'Progress: ~~40%~~ dropped',
				'Progress: ▓▓░░░',
				'Progress: [40%](https://example.org)',
				'Progress:',
				'Progress: 40',
				'Code coverage: 80%',
				'Type safety: 100%',
				'Version: 2/3',
				'Completion Target: 3/7',
				'Status: 45% complete',
				'**Status**: In Progress (45% complete)',
				'**Type safety:** 100%',
				'We are at 45% complete.',
				'Progress bars: 40%',
			]) {
				assert.deepEqual(changes('# A', '', line, '', '## Work', ...WORK), [], line);
			}
		});

		it('writes into front matter, tables and headings as they are', () => {
			assert.deepEqual(changes('---', 'status: active', 'progress: "10%" # by hand', '---', '# A', ...WORK), ['progress: "43%" # by hand']);
			assert.deepEqual(changes('---', 'status: active', 'progress: [X% complete]', '---', '# A', ...WORK), ['progress: 43% complete']);
			assert.deepEqual(changes('# A', '', '| Field    | Value |', '| -------- | ----- |', '| Progress | 5%    |', '', '## Work', ...WORK), [
				'| Progress | 43%   |',
			]);
			assert.deepEqual(changes('# A', '', '| Field | Value |', '| --- | --- |', '| Progress | 1/7 (14%) |', '', '## Work', ...WORK), [
				'| Progress | 3/7 (43%) |',
			]);
		});

		it('counts work, and neither gates nor questions', () => {
			const lines = (progress: string): readonly string[] => [
				'# A',
				'',
				`**Progress:** ${progress}`,
				'',
				'## Work',
				...WORK,
				'## Definition of Done',
				'- [x] a',
				'- [x] b',
				'## Open Questions',
				'- [ ] c',
			];
			assert.deepEqual(changes(...lines('5/10')), ['**Progress:** 3/7']);
			assert.deepEqual(changes(...lines('3/7')), []);
		});

		it('is 100 % only when all is done, and 0 % only when nothing is', () => {
			const percent = (done: number, total: number, written = '50%'): string | undefined =>
				changes(
					'# A',
					'',
					`Progress: ${written}`,
					'',
					...Array.from({ length: total }, (_, index) => `- [${index < done ? 'x' : ' '}] i`),
				)[0];
			assert.deepEqual(
				[percent(0, 300), percent(1, 300), percent(299, 300), percent(300, 300), percent(1, 3), percent(2, 3)],
				['Progress: 0%', 'Progress: 1%', 'Progress: 99%', 'Progress: 100%', 'Progress: 33%', 'Progress: 67%'],
			);
			assert.deepEqual([percent(2999, 3000, '50.0%'), percent(1, 3000, '50.0%')], ['Progress: 99.9%', 'Progress: 0.1%']);
		});

		it('writes nothing where there is nothing to count', () => {
			assert.deepEqual(changes('# A', '', 'Progress: [X% complete]', '', '- a', '- [-] b'), []);
			assert.deepEqual(changes('# A', '', 'Progress: 20%', '', '## Open Questions', '- [x] a'), []);
		});

		it('leaves templates and unreadable front matter alone', () => {
			const lines = ['# A', '', 'Progress: 20%', '', ...WORK].join('\n');
			assert.strictEqual(updated(lines, 'templates/plan.md'), lines);
			const broken = `---\na: b: c\n---\n${lines}`;
			assert.strictEqual(updated(broken), broken);
		});
	});

	describe('of sections', () => {
		it('follows the cookies at the ends of headings, each for its own section', () => {
			assert.deepEqual(
				changes(
					'# A (0/9)',
					'## Phase 1: Setup (1/5) ✅',
					'- [x] a',
					'### Detail [50%]',
					'- [ ] b',
					'- [ ] c',
					'## Phase 2 [1/5] ##',
					'- [x] a',
					'  - [x] b',
					'## **Phase 3** (10% complete)',
					'- [ ] a',
					'- [x] b',
					'',
					'Phase 4 - 0 of 9 done',
					'---',
					'- [x] a',
					'## Phase 5: 45 % complete',
					'- [ ] a',
					'## Phase 6 [0/0, 0%]',
					'1. [x] a',
					'2. [ ] b',
					'3. [ ] c',
					'## Tasks: 0/3',
					'- [x] a',
					'## Phase 7 (20%)',
					'- [x] a',
				),
				[
					'# A (8/14)',
					'## Phase 1: Setup (1/3) ✅',
					'### Detail [0%]',
					'## Phase 2 [2/2] ##',
					'## **Phase 3** (50% complete)',
					'Phase 4 - 1 of 1 done',
					'## Phase 5: 0 % complete',
					'## Phase 6 [1/3, 33%]',
					'## Tasks: 1/1',
					'## Phase 7 (100%)',
				],
			);
		});

		it('counts a gate in its own section only', () => {
			assert.deepEqual(
				changes(
					'# A (0/0)',
					'## Phase 1 (0/0)',
					'- [x] a',
					'### Success Criteria (0/0)',
					'- [x] b',
					'- [ ] c',
					'## Open Questions [0/9]',
					'- [x] d',
					'## Quality (0/9)',
					'### Definition of Done',
					'- [x] e',
				),
				['# A (1/1)', '## Phase 1 (1/1)', '### Success Criteria (1/2)', '## Open Questions [1/1]', '## Quality (1/1)'],
			);
		});

		it('follows progress lines in a section', () => {
			assert.deepEqual(
				changes(
					'# A',
					'',
					'**Status:** Active',
					'',
					'## Phase 1',
					'**Progress:** 0/9  ',
					'Some words.',
					'',
					'- [x] a',
					'## Phase 2',
					'- **Progress**: 5%',
					'',
					'- [ ] a',
					'## Definition of Done',
					'Progress: [X/Y]',
					'- [x] a',
				),
				['**Progress:** 1/1  ', '- **Progress**: 0%', 'Progress: 1/1'],
			);
		});

		it('lets a section about the document without items speak of the whole', () => {
			assert.deepEqual(
				changes(
					'# A',
					'',
					'Words.',
					'',
					'## Plan',
					'- [x] a',
					'- [ ] b',
					'## Other',
					'Progress: 1/9',
					'## Implementation',
					'### Current Status',
					'- **Phase:** testing',
					'- **Progress:** [X% complete]',
				),
				['- **Progress:** 50% complete'],
			);
		});

		it('leaves parts, series, measures, shares and dates alone', () => {
			for (const heading of [
				'## Phase 1/3',
				'## Phase 1/3: Setup',
				'## Part (1/3)',
				'## Phase 1 of 3',
				'## Step 2 of 5 complete',
				'## Test coverage [80%]',
				'## Coverage: 80%',
				'## Needs a 2/3 majority',
				'## Majority (2/3)',
				'## Monday (3/7)',
				'## 3/7',
				'## March (1/8)',
				'## Release 1.2/3',
				'## Release [1.2.3]',
				'## 2026-01-08',
				'## Option A (20%)',
				'## Growth (20%)',
				'## Links [3/7](a.md)',
				'## Links [3/7][a]',
				'## Log (03/07)',
				'## Season (2025/26)',
				'## Sizes (16/9)',
				'## Code `a[1/3]`',
				'## Code `[1/3]`',
				'## Setup (1/3) and more',
				'## f(1/3)',
				'## Phase 1 (1/3 of it)',
				'## Rollout [20%]',
			]) {
				assert.deepEqual(changes('# A', '', heading, '- [x] a', '- [ ] b'), [], heading);
			}
			assert.deepEqual(changes('# A', '## Build (1/3)', '- [x] a', '## Test (2/3)', '- [x] a', '## Ship (3/3)', '- [ ] a'), []);
			assert.deepEqual(changes('# A', '## Build (1/2)', '- [x] a', '## Test (2/3)', '- [x] a', '## Ship (3/3)', '- [ ] a'), [
				'## Build (1/1)',
				'## Test (1/1)',
				'## Ship (0/1)',
			]);
		});
	});

	describe('of lists', () => {
		it('follows the cookies of items with items in them', () => {
			assert.deepEqual(
				changes(
					'# A',
					'- [ ] Outer [0/0]',
					'  words',
					'  - [x] b',
					'  - [ ] Inner (9/9)',
					'    - [x] c',
					'- [ ] Other (1/3)',
					'- Plain (1/3)',
					'  1. [x] d',
					'  2. [x] e',
					'- [x] f',
				),
				['- [ ] Outer [2/3]', '  - [ ] Inner (1/1)', '- Plain (2/2)'],
			);
		});

		it('follows the cookies of lines right above', () => {
			assert.deepEqual(
				changes(
					'# A',
					'',
					'Words (1/3)',
					'end here.',
					'',
					'**First** (0/0):',
					'- [x] a',
					'  more words',
					'and lazy ones',
					'- [ ] b',
					'',
					'- [ ] c',
					'',
					'Text.',
					'',
					'- [x] d',
					'**Tasks:** 0/0  ',
					'',
					'* [x] e',
					'',
					'[0/9]',
					'',
					'- [x] f',
					'',
					'> **Second [0%]:**',
					'> - [x] g',
					'',
					'3 of 9 done',
					'',
					'1. [ ] h',
					'   - [x] i',
					'```',
					'code',
					'```',
					'- [x] j',
				),
				['**First** (1/3):', '**Tasks:** 1/1  ', '[1/1]', '> **Second [100%]:**', '1 of 2 done'],
			);
		});

		it('leaves other lines alone', () => {
			for (const line of [
				'**Code coverage:** 80%',
				'Quorum: 2/3',
				'We want 2/3 of these:',
				'See chapter [3/7](a.md):',
				'| a | (1/3) |',
				'<!-- Tasks (1/3) -->',
				'    Code (1/3)',
				'A ratio of (16/9)',
				'3/7',
				'45%',
			]) {
				assert.deepEqual(changes('# A', '', line, '', '- [x] a', '- [ ] b'), [], line);
			}
			assert.deepEqual(changes('# A', '', '```', 'Tasks (1/3)', '```', '- [x] a'), []);
			assert.deepEqual(changes('# A', '', '- [ ] a', 'goes on (1/3)', '- [x] b'), []);
			assert.deepEqual(changes('# A', '', 'Far away (1/3)', '', '', '', '', '- [x] b'), []);
		});
	});
});
