import { assert } from 'chai';
import fc from 'fast-check';
import { checkDocument } from '../../../../src/document/check/checkDocument';
import type { FixContext } from '../../../../src/document/fix/fix';
import { fixesOf, safeEdits } from '../../../../src/document/fix/fixesOf';
import type { Problem, ProblemCode } from '../../../../src/document/model/problem';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits, comparePositions, splitLines, type TextEdit } from '../../../../src/document/model/text';
import { anyDocument } from '../anyDocument';

/** Enough to fail soon after a mistake; thousands were run when the fixes were written. */
const RUNS = 80;
const CONTEXT: FixContext = { now: { date: { year: 2026, month: 3, day: 2 }, hour: 12, minute: 5, second: 9, offsetMinutes: 120 } };

const head = fc.constantFrom(
	[],
	['---', 'status: done', 'created: 2026-02-10', 'last_updated: 2026-02-01 # soon', '---'],
	['---', 'status: in-progres', '---'],
	['---', 'title: Fix: it', 'assignee: @bob', 'status: active', '---'],
	['---', 'status: "active"', 'priority: hihg', 'tags: [a, b]', ''],
	['---yaml', 'status: done', '---'],
	['---', 'status: done', 'created: 2026-02-30', 'reviewer: "[Name]"', '---'],
	['---', 'a: {', '---'],
	['---', 'status: draft', 'status: done', '---'],
);
const headerLine = fc.constantFrom(
	'**Status:** DONE',
	'**Status:** In Progress  ',
	'- **Status**: Done (but see #12)',
	'**Status**: compleet | **Owner**: Ann',
	'**Priority:** urgnt',
	'**Created:** January 9, 2026',
	'**Created:** 2025-02-30T10:00:00Z',
	'**Last Updated:** 2026-01-05',
	'**Last Updated:** [Date]',
	'| Status | Done |',
	'Due: 31.06.2026',
	'**Owner:** [Name]',
	'<!-- Copy this template -->',
	'> **Status**: Doing',
	'---',
);
const bodyLine = fc.constantFrom(
	'',
	'',
	'## Tasks',
	'## Future Work',
	'## Open Questions',
	'- [ ] one',
	'- [x] two',
	'  - [X] three',
	'1. [ ] four',
	'2. [ ] five',
	'   3) [x] six',
	'4. [x] seven',
	'- [API]: users.ts',
	'  * [Re *al*]: b.ts "t"',
	'1. [A B]: c',
	'See [API].',
	'Tasks follow:',
	'A sentence.',
	'*Last updated: 2026-01-01*',
	'---',
	'   -----',
	'```',
	'- **Risk 1**: [Describe the risk] - Mitigation: [Strategy]',
	'**Date:** YYYY-MM-DD',
	'| [Name] | X hours |',
	'## Usage Instructions',
	'1. Copy this template',
	'> - [API]: users.ts',
	'    code',
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/** Documents out of pieces that are problems, or come to be in company. */
const anyTrouble: fc.Arbitrary<string> = fc
	.record({
		mark: fc.constantFrom('', '', '\uFEFF'),
		head,
		title: fc.constantFrom(['# Pier', ''], ['# Enhancement Task: Pier'], ['# Task: Pier', ''], []),
		header: fc.array(headerLine, { maxLength: 4 }),
		body: fc.array(bodyLine, { maxLength: 12 }),
		blanks: fc.array(fc.constantFrom('', '', '', '  ', ' \t'), { minLength: 5, maxLength: 5 }),
		ends: fc.oneof(
			lineEnd.map(end => [end]),
			fc.array(lineEnd, { minLength: 3, maxLength: 7 }),
		),
		isEnded: fc.boolean(),
	})
	.map(({ mark, head: front, title, header, body, blanks, ends, isEnded }) => {
		const lines = [...front, ...title, ...header, ...body];
		// A lone `\r` before an empty line's `\n` would be one line end.
		return (
			mark +
			lines
				.map(
					(line, index) =>
						line + (blanks[index % blanks.length] ?? '') + (index < lines.length - 1 || isEnded ? ends[index % ends.length] : ''),
				)
				.join('')
				.replace(/\r\n?\n?/gu, found => (found === '\r\n\n' ? '\r\n\r\n' : found))
		);
	});

function count(problems: readonly Problem[], code: ProblemCode): number {
	return problems.filter(problem => problem.code === code).length;
}

const errorsOf = (problems: readonly Problem[]): number => problems.filter(({ severity }) => severity === 'error').length;

/** Everything outside the edits' ranges byte for byte as before, no edit that changes nothing, no line end that is new to the document. */
function applyChecked(text: string, edits: readonly TextEdit[]): string {
	assert.isNotEmpty(edits);
	const lines = splitLines(text);
	const ends: readonly string[] = text.match(/\r\n|\n|\r/gu) ?? [];
	const ordered = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
	for (const {
		range: { start, end },
		newText,
	} of ordered) {
		const old = start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : undefined;
		assert.notEqual(old, newText);
		for (const found of newText.match(/\r\n|\n|\r/gu) ?? []) {
			assert.isTrue(ends.includes(found) || (ends.length === 0 && found === '\n'), JSON.stringify(found));
		}
	}
	const after = applyEdits(text, ordered);
	// What stood before the first edit and behind the last is at the beginning and the end of the new text.
	const first = ordered[0]?.range.start ?? { line: 0, character: 0 };
	const offset =
		lines.slice(0, first.line).reduce((sum, line, index) => sum + line.length + (ends[index] ?? '').length, 0) + first.character;
	assert.equal(after.slice(0, offset), text.slice(0, offset));
	return after;
}

describe('fixes of any document', function () {
	this.timeout(60_000);

	it('take their problem away, bring no error, and leave the rest of the text as it is', () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(fc.oneof(anyTrouble, anyTrouble, anyDocument), text => {
				const document = parse(text);
				const problems = checkDocument(document);
				for (const problem of problems) {
					const fixes = fixesOf(text, document, problem, CONTEXT);
					assert.isAtMost(fixes.filter(({ isPreferred }) => isPreferred).length, 1);
					for (const fix of fixes) {
						const after = checkDocument(parse(applyChecked(text, fix.edits)));
						assert.isBelow(count(after, problem.code), Math.max(1, count(problems, problem.code)), `${fix.code} for ${problem.code}`);
						assert.isAtMost(errorsOf(after), errorsOf(problems));
						seen.add(`${problem.code}: ${fix.code}`);
					}
				}
			}),
			{ numRuns: RUNS, examples: [['---\nassignee: @bob\n---\n'], ['x\n2. [ ] a']] },
		);
		assert.isAbove(seen.size, 5);
	});

	it('that are safe can all be applied at once', () => {
		fc.assert(
			fc.property(fc.oneof(anyTrouble, anyDocument), text => {
				const document = parse(text);
				const problems = checkDocument(document);
				const edits = safeEdits(text, document, problems, CONTEXT);
				const after = edits.length > 0 ? applyChecked(text, edits) : text;
				assert.isAtMost(errorsOf(checkDocument(parse(after))), errorsOf(problems));
			}),
			{ numRuns: RUNS },
		);
	});
});

describe('checkDocument of any text', function () {
	this.timeout(60_000);

	it('never throws, and tells where in the text', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					anyTrouble,
					anyDocument,
					fc.string({ unit: 'binary', maxLength: 200 }),
					fc.string({
						unit: fc.constantFrom('-', '[', ']', ':', ' ', '\n', '2', '.', 'x', '|', '/', '_', 'A', '*', '>', '#'),
						maxLength: 300,
					}),
				),
				text => {
					const document = parse(text);
					const problems = checkDocument(document);
					assert.isAtMost(problems.length, 100);
					for (const {
						range: { start, end },
					} of problems) {
						assert.isAtMost(comparePositions(start, end), 0);
						assert.isAtMost(end.character, document.lines[end.line]?.length ?? -1);
					}
					assert.deepEqual(
						problems,
						[...problems].sort((a, b) => comparePositions(a.range.start, b.range.start)),
					);
					for (const problem of problems) {
						fixesOf(text, document, problem, CONTEXT);
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	it('ends soon for long texts that are all trouble', () => {
		const head = '# T\n\n**Status:** Done\n**Created:** 2026-01-01\n\n';
		const many = 8_000;
		const numbered = (line: (index: number) => string): string => Array.from({ length: many }, (_, index) => line(index)).join('\n');
		const texts = [
			`${'['.repeat(many)}]`,
			`${'['.repeat(many)}](`,
			'[a'.repeat(many),
			'- [Describe it] '.repeat(many),
			`- x: [Describe it]${' '.repeat(1900)}x\n`.repeat(100),
			'text.\n---\n\n'.repeat(many),
			`${'**A:** b\n'.repeat(many)}---\n`,
			`x\n${'2. [ ] a\n'.repeat(many)}`,
			'x\n2. [ ] a\n\n'.repeat(many),
			numbered(index => `- [a${index}]: b`),
			numbered(index => `- [a${index}]: b [a${index}]`),
			numbered(index => `**F${index}:** x\n---`),
			'/'.repeat(many),
			': a/'.repeat(many),
			'   ---'.repeat(many),
			'## Example\n### x\n[Name]\n'.repeat(many),
			'## Usage\n\ntemplate\n\n'.repeat(many),
			'<!-- template -->\n'.repeat(many),
			'- [ ] a\n'.repeat(many),
			`${'-     '.repeat(many)}[a]: b c d`,
			`${' '.repeat(many)}[Name]`,
		];
		for (const text of texts) {
			const document = parse(head + text);
			assert.isAtMost(checkDocument(document).length, 100);
		}
		const unclosed = `---\nstatus: x\n${'a: b\n'.repeat(many)}`;
		const document = parse(unclosed);
		for (const problem of checkDocument(document)) {
			fixesOf(unclosed, document, problem, CONTEXT);
		}
	});
});
