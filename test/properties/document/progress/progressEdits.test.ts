import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../../src/document/read/parse';
import { readProgressCookies } from '../../../../src/document/progress/progressCookies';
import { progressEdits } from '../../../../src/document/progress/progressEdits';
import { fieldRun, tailRun } from '../../../../src/document/progress/progressPlace';
import { applyEdits } from '../../../../src/document/model/text';
import { anyDocument } from '../anyDocument';

function updated(text: string, path = 'plan.md'): string {
	return applyEdits(text, progressEdits(text, parse(text, { path })));
}

describe('progressEdits', () => {
	it('changes nothing but numbers of cookies, and nothing when done twice', () => {
		const cookie = fc.constantFrom(
			'[X% complete]',
			'45 % complete',
			'3/7',
			'(1/4)',
			'[2/9]',
			'[42%]',
			'3 of 8',
			'0/0 (0%)',
			'99,9 %',
			'Phase 1/3',
			'2/3 majority',
			'2026-01-08',
			'80% coverage',
			'v1.2/3',
			'',
		);
		const line = fc
			.tuple(
				fc.constantFrom(
					'Progress: ',
					'**Progress:** ',
					'## Phase 1: Setup ',
					'### Tasks ',
					'- [ ] Step ',
					'**Tasks** ',
					'Code coverage: ',
					'> Progress: ',
					'',
				),
				cookie,
				fc.constantFrom('', '  ', ':', ' ✅'),
			)
			.map(parts => parts.join(''));
		const lineEnd = fc.constantFrom('\n', '\r\n');
		const document = fc
			.tuple(anyDocument, fc.array(fc.tuple(line, fc.constantFrom('', '- [ ] a', '- [x] b', '  - [x] c'), lineEnd), { maxLength: 12 }))
			.map(([head, lines]) => head + lines.map(([text, item, end]) => `${end}${text}${end}${item}`).join(''));
		fc.assert(
			fc.property(document, text => {
				const parsed = parse(text);
				const edits = progressEdits(text, parsed);
				for (const { range, newText } of edits.filter(edit => !isInTable(parsed.lines[edit.range.start.line]))) {
					assert.strictEqual(range.start.line, range.end.line);
					assert.match(
						(parsed.lines[range.start.line] ?? '').slice(range.start.character, range.end.character),
						/^(?:\d+(?:[.,]\d+)?|[XYNM]|\[[^[\]]*\])$/,
					);
					assert.match(newText, /^[\d.,]+$|^\d+%|^\d+ ?\/ ?\d+/);
				}
				const after = applyEdits(text, edits);
				assert.deepEqual(progressEdits(after, parse(after)), []);
				assert.deepEqual(parse(after).progress, parsed.progress);
			}),
			{ numRuns: 100 },
		);
	});

	it('makes what is read again say what the boxes say', () => {
		const counts = fc.tuple(fc.nat(40), fc.nat(40));
		fc.assert(
			fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (sections, end) => {
				const lines = ['# A', '', 'Progress: 0/0 tasks (0%)', ''];
				sections.forEach(([done, open], index) =>
					lines.push(`## Phase ${index}: Work (0/0)  `, ...Array<string>(done).fill('- [x] a'), ...Array<string>(open).fill('- [ ] b'), ''),
				);
				const after = updated(lines.join(end));
				const document = parse(after);
				const total = sections.reduce((sum, [done, open]) => sum + done + open, 0);
				const done = sections.reduce((sum, [ticked]) => sum + ticked, 0);
				assert.deepEqual(
					document.sections.slice(1).map(({ text }) => /\((.*)\)/.exec(text)?.[1]),
					sections.map(([ticked, open]) => `${ticked}/${ticked + open}`),
				);
				const share = total === 0 ? 0 : (done * 100) / total;
				const percent = done === total ? 100 : done === 0 ? 0 : Math.min(99, Math.max(1, Math.round(share)));
				assert.strictEqual(document.lines[2], total === 0 ? lines[2] : `Progress: ${done}/${total} tasks (${percent}%)`);
			}),
			{ numRuns: 100 },
		);
	});

	it('takes no longer for hostile lines', () => {
		for (const text of [
			'(1/3) '.repeat(50_000),
			'1/3'.repeat(50_000),
			`Progress: ${'▓'.repeat(100_000)}`,
			':'.repeat(100_000) + '1/',
			`Progress: ${'['.repeat(100_000)}1/3`,
		]) {
			assert.isUndefined(fieldRun(`x${text}`));
			assert.isUndefined(tailRun(text));
			assert.deepEqual(progressEdits(`# A\n${text}\n- [x] a`, parse(`# A\n${text}\n- [x] a`)), []);
		}
		const many = `# A\n${'- [ ] x\nfoo (1/2)\n'.repeat(10_000)}${'Progress: 1/2\n- [x] y\n'.repeat(10_000)}${'**B** (1/2)\n- [x] y\n'.repeat(10_000)}`;
		assert.isNotEmpty(progressEdits(many, parse(many)));
		const nested = Array.from({ length: 3000 }, (_, index) => `${'  '.repeat(index % 60)}- [ ] x (0/0)`).join('\n');
		assert.isNotEmpty(readProgressCookies(parse(nested)));
	});
});

function isInTable(line: string | undefined): boolean {
	return line?.trimStart().startsWith('|') === true;
}
