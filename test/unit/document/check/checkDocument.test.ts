import { assert } from 'chai';
import { checkDocument } from '../../../../src/document/check/checkDocument';
import { fixesOf, safeEdits } from '../../../../src/document/fix/fixesOf';
import type { FixCode, FixContext } from '../../../../src/document/fix/fix';
import type { Problem, ProblemCode } from '../../../../src/document/model/problem';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';

const CONTEXT: FixContext = { now: { date: { year: 2026, month: 3, day: 2 }, hour: 12, minute: 5, second: 9, offsetMinutes: 120 } };

/** A document with a problem, what it is about, and for each of its fixes the document after it. */
interface Case {
	readonly what: string;
	readonly code: ProblemCode;
	readonly before: readonly string[];
	/** The text the problem stands on; of several lines, the first and the last. */
	readonly at: string;
	readonly parameters: Problem['parameters'];
	/** `safe` and `preferred` behind the code, as far as the fix is. */
	readonly fixes: Readonly<Record<string, readonly string[]>>;
}

const cases: readonly Case[] = [
	{
		what: "a misspelt status becomes the word it is nearest to, in the document's own spelling",
		code: 'unknown-status',
		before: ['---', 'status: Compelted', '---', '# Pier'],
		at: 'Compelted',
		parameters: { value: 'Compelted' },
		fixes: Object.fromEntries(
			['done', 'todo', 'in-progress', 'in-review', 'blocked', 'archived'].map(value => [
				`set-status ${value}`,
				['---', `status: ${value}`, '---', '# Pier'],
			]),
		),
	},
	{
		what: "a priority of the document's own family",
		code: 'unknown-priority',
		before: ['# Enhancement Task: Pier', '', '- **Priority**: Hihg', '- **Status**: ACTIVE'],
		at: 'Hihg',
		parameters: { value: 'Hihg' },
		fixes: {
			'set-priority High preferred': ['# Enhancement Task: Pier', '', '- **Priority**: High', '- **Status**: ACTIVE'],
			'set-priority Low': ['# Enhancement Task: Pier', '', '- **Priority**: Low', '- **Status**: ACTIVE'],
			'set-priority Medium': ['# Enhancement Task: Pier', '', '- **Priority**: Medium', '- **Status**: ACTIVE'],
		},
	},
	{
		what: 'the front matter counts, each place keeps its style',
		code: 'field-mismatch',
		before: ['---', 'status: in-progress  # since May', '---', '# Pier', '', '**Status**: DONE  '],
		at: 'DONE',
		parameters: { name: 'status', frontMatter: 'in-progress', body: 'DONE' },
		fixes: {
			'set-in-text IN-PROGRESS safe preferred': [
				'---',
				'status: in-progress  # since May',
				'---',
				'# Pier',
				'',
				'**Status**: IN-PROGRESS  ',
			],
			'set-in-front-matter done': ['---', 'status: done  # since May', '---', '# Pier', '', '**Status**: DONE  '],
		},
	},
	{
		what: 'a remark is not thrown away without asking',
		code: 'field-mismatch',
		before: ['---', 'status: active', '---', '**Status**: Done (but see #12)'],
		at: 'Done (but see #12)',
		parameters: { name: 'status', frontMatter: 'active', body: 'Done (but see #12)' },
		fixes: {
			'set-in-text Active preferred': ['---', 'status: active', '---', '**Status**: Active'],
			'set-in-front-matter done': ['---', 'status: done', '---', '**Status**: Done (but see #12)'],
		},
	},
	{
		what: 'dates keep their formats',
		code: 'field-mismatch',
		before: ['---', 'created: "2026-01-08T10:00:00+02:00"', '---', '# Pier', '', '**Created:** January 12, 2026 (kick-off)'],
		at: 'January 12, 2026 (kick-off)',
		parameters: { name: 'created', frontMatter: '2026-01-08T10:00:00+02:00', body: 'January 12, 2026 (kick-off)' },
		fixes: {
			'set-in-text 2026-01-08 safe preferred': [
				'---',
				'created: "2026-01-08T10:00:00+02:00"',
				'---',
				'# Pier',
				'',
				'**Created:** January 8, 2026 (kick-off)',
			],
			'set-in-front-matter 2026-01-12': [
				'---',
				'created: "2026-01-12T10:00:00+02:00"',
				'---',
				'# Pier',
				'',
				'**Created:** January 12, 2026 (kick-off)',
			],
		},
	},
	{
		what: 'the last day of the month, or today',
		code: 'invalid-date',
		before: ['# Pier', '', '**Status:** Draft', '**Created:** 30 Feb 2026, 10:00'],
		at: '30 Feb 2026, 10:00',
		parameters: { label: 'Created', value: '30 Feb 2026, 10:00' },
		fixes: {
			'set-date 2026-02-28 preferred': ['# Pier', '', '**Status:** Draft', '**Created:** 28 Feb 2026, 10:00'],
			'set-date 2026-03-02': ['# Pier', '', '**Status:** Draft', '**Created:** 2 Mar 2026, 10:00'],
		},
	},
	{
		what: 'a month that does not exist has no last day',
		code: 'invalid-date',
		before: ['Status: Draft', 'Due: 2026-13-01'],
		at: '2026-13-01',
		parameters: { label: 'Due', value: '2026-13-01' },
		fixes: {},
	},
	{
		what: 'modified is the day of creation, or today, wherever it is written',
		code: 'date-order',
		before: [
			'---',
			'status: active',
			'created: 2026-02-10',
			'last_updated: "2026-02-01"',
			'---',
			'# Pier',
			'',
			'**Last Updated:** 2026-02-01',
		],
		at: '"2026-02-01"',
		parameters: { created: '2026-02-10', modified: '2026-02-01' },
		fixes: {
			'set-date 2026-02-10 preferred': [
				'---',
				'status: active',
				'created: 2026-02-10',
				'last_updated: "2026-02-10"',
				'---',
				'# Pier',
				'',
				'**Last Updated:** 2026-02-10',
			],
			'set-date 2026-03-02': [
				'---',
				'status: active',
				'created: 2026-02-10',
				'last_updated: "2026-03-02"',
				'---',
				'# Pier',
				'',
				'**Last Updated:** 2026-03-02',
			],
		},
	},
	{
		what: 'the closing line stands where the keys end',
		code: 'front-matter-unclosed',
		before: ['---', 'status: draft', 'tags:', '  - a', '- b', '# Pier', '', 'Text'],
		at: '---',
		parameters: {},
		fixes: {},
	},
	{
		what: 'the closing line stands above the first blank line',
		code: 'front-matter-unclosed',
		before: ['---', 'status: draft', 'tags:', '  - a', '', '# Pier'],
		at: '---',
		parameters: {},
		fixes: { 'close-front-matter safe preferred': ['---', 'status: draft', 'tags:', '  - a', '---', '', '# Pier'] },
	},
	{
		what: 'a mapping up to the end of the text is closed at its end',
		code: 'front-matter-unclosed',
		before: ['---', 'status: draft'],
		at: '---',
		parameters: {},
		fixes: { 'close-front-matter safe preferred': ['---', 'status: draft', '---'] },
	},
	{
		what: 'keys that no task document has may be a text',
		code: 'front-matter-unclosed',
		before: ['---', 'Note: the ferry does not run.', '', 'Text'],
		at: '---',
		parameters: {},
		fixes: { 'close-front-matter preferred': ['---', 'Note: the ferry does not run.', '---', '', 'Text'] },
	},
	{
		what: 'a name with @ takes quotes, its comment with it',
		code: 'front-matter-invalid',
		before: ['---', 'status: draft', 'assignee: @bob', '---', '# Pier'],
		at: 'assignee: @bob',
		parameters: { detail: 'Plain value cannot start with reserved character @' },
		fixes: { 'quote-value assignee safe preferred': ['---', 'status: draft', 'assignee: "@bob"', '---', '# Pier'] },
	},
	{
		what: 'a title with a second colon takes quotes that its own allow',
		code: 'front-matter-invalid',
		before: ['---', 'title: Fix: the "big" bug', 'status: draft', '---'],
		at: 'title: Fix: the "big" bug',
		parameters: { detail: 'Nested mappings are not allowed in compact mappings' },
		fixes: { 'quote-value title safe preferred': ['---', 'title: \'Fix: the "big" bug\'', 'status: draft', '---'] },
	},
	{
		what: 'several values that break the block are all quoted',
		code: 'front-matter-invalid',
		before: ['---', 'title: Fix: it', 'assignee: @bob', '---'],
		at: 'title: Fix: it',
		parameters: { detail: 'Nested mappings are not allowed in compact mappings' },
		fixes: { 'quote-value title, assignee safe preferred': ['---', 'title: "Fix: it"', 'assignee: "@bob"', '---'] },
	},
	{
		what: '`---yaml` says no more than `---`',
		code: 'front-matter-language',
		before: ['---yaml', 'status: draft', '---', '# Pier'],
		at: '---yaml',
		parameters: { language: 'yaml' },
		fixes: { 'plain-fence safe preferred': ['---', 'status: draft', '---', '# Pier'] },
	},
	{
		what: "done with open work: it goes on, or it is ticked in the document's own mark; gates and questions stay",
		code: 'done-open-items',
		before: [
			'# Pier',
			'',
			'**Status:** ✅ DONE',
			'',
			'- [X] one',
			'- [ ] two',
			'- [ ] three (optional)',
			'',
			'## Definition of Done',
			'- [ ] seen',
			'## Open Questions',
			'- [ ] why?',
			'## Future Work',
			'- [ ] four',
		],
		at: '✅ DONE',
		parameters: { status: '✅ DONE', open: 1 },
		fixes: {
			'set-status IN PROGRESS': [
				'# Pier',
				'',
				'**Status:** IN PROGRESS',
				'',
				'- [X] one',
				'- [ ] two',
				'- [ ] three (optional)',
				'',
				'## Definition of Done',
				'- [ ] seen',
				'## Open Questions',
				'- [ ] why?',
				'## Future Work',
				'- [ ] four',
			],
			'tick-items 1': [
				'# Pier',
				'',
				'**Status:** ✅ DONE',
				'',
				'- [X] one',
				'- [X] two',
				'- [ ] three (optional)',
				'',
				'## Definition of Done',
				'- [ ] seen',
				'## Open Questions',
				'- [ ] why?',
				'## Future Work',
				'- [ ] four',
			],
		},
	},
	{
		what: "everything is ticked: the document's own word for done",
		code: 'items-done',
		before: ['# Enhancement Task: Pier', '', '- **Status**: ACTIVE', '', '- [x] one', '- [x] two'],
		at: 'ACTIVE',
		parameters: { status: 'ACTIVE', total: 2 },
		fixes: { 'set-status COMPLETED preferred': ['# Enhancement Task: Pier', '', '- **Status**: COMPLETED', '', '- [x] one', '- [x] two'] },
	},
	{
		what: 'everything is ticked, and nobody said so',
		code: 'items-done',
		before: ['---', 'status: in-progress', '---', '- [x] one', '- [x] two'],
		at: 'in-progress',
		parameters: { status: 'in-progress', total: 2 },
		fixes: { 'set-status done preferred': ['---', 'status: done', '---', '- [x] one', '- [x] two'] },
	},
	{
		what: "a date of the template is today, in the format of the document's others",
		code: 'placeholder-left',
		before: ['**Status:** Done', '**Created:** 1 Mar 2026', '**Due:** [Date]'],
		at: '[Date]',
		parameters: { text: '[Date]' },
		fixes: { 'fill-date 2 Mar 2026': ['**Status:** Done', '**Created:** 1 Mar 2026', '**Due:** 2 Mar 2026'] },
	},
	{
		what: 'a description must be written',
		code: 'placeholder-left',
		before: ['# Pier - Implementation Plan', '', '**Status:** In Progress', '', '## Risks', '', '- **Risk 1**: [Description of the risk]'],
		at: '[Description of the risk]',
		parameters: { text: '[Description of the risk]' },
		fixes: {},
	},
	{
		what: "the template's comment goes with the blank line it leaves",
		code: 'instruction-left',
		before: ['---', 'status: in progress', '---', '<!--', 'Usage:', '1. Copy this template', '-->', '', '# Pier', '', 'Text'],
		at: '<!--…-->',
		parameters: {},
		fixes: { 'remove-instructions preferred': ['---', 'status: in progress', '---', '', '# Pier', '', 'Text'] },
	},
	{
		what: 'a list that starts at 2 below a text: numbers from 1, or a blank line',
		code: 'list-start',
		before: ['**Tasks:**', '2. [ ] two', '   more', '3. [x] three', '', '4. [ ] four', '', 'Then 5. [ ] no'],
		at: '2.',
		parameters: { number: 2 },
		fixes: {
			'renumber-list preferred': ['**Tasks:**', '1. [ ] two', '   more', '2. [x] three', '', '3. [ ] four', '', 'Then 5. [ ] no'],
			'add-blank-line safe': ['**Tasks:**', '', '2. [ ] two', '   more', '3. [x] three', '', '4. [ ] four', '', 'Then 5. [ ] no'],
		},
	},
	{
		what: 'a filled-in label that defines a link',
		code: 'label-link-definition',
		before: ['## Components', '', '- [API]: users.ts', '- [Store]: keeps them all'],
		at: '[API]:',
		parameters: { label: 'API' },
		fixes: { 'bold-label API safe preferred': ['## Components', '', '- **API**: users.ts', '- [Store]: keeps them all'] },
	},
	{
		what: 'a field right above a rule',
		code: 'label-heading',
		before: ['# Pier', '', '**Status:** Draft', '**Last Updated:** 2026-03-01', '---', '', 'Text'],
		at: '**Last Updated:** 2026-03-01',
		parameters: { text: '**Last Updated:** 2026-03-01' },
		fixes: { 'add-blank-line safe preferred': ['# Pier', '', '**Status:** Draft', '**Last Updated:** 2026-03-01', '', '---', '', 'Text'] },
	},
	{
		what: 'a sentence right above a rule',
		code: 'label-heading',
		before: ['## Notes', '', 'The pier is closed in winter.', '---'],
		at: 'The pier is closed in winter.',
		parameters: { text: 'The pier is closed in winter.' },
		fixes: { 'add-blank-line safe preferred': ['## Notes', '', 'The pier is closed in winter.', '', '---'] },
	},
	{
		what: 'an enhancement that is completed wants its review',
		code: 'review-missing',
		before: [
			'# Enhancement Tracking',
			'',
			'## Enhancement Overview',
			'',
			'**Title:** Pier',
			'',
			'## Current Status',
			'',
			'- **Phase:** completed',
			'',
			'## Post-Implementation Review',
			'',
			'### Actual Results vs Expected',
		],
		at: 'completed',
		parameters: {},
		fixes: {},
	},
];

function textAt(lines: readonly string[], { range: { start, end } }: Problem): string {
	const last = (lines[end.line] ?? '').slice(0, end.character);
	return start.line === end.line ? last.slice(start.character) : `${(lines[start.line] ?? '').slice(start.character)}…${last}`;
}

function nameOf(code: FixCode, parameters: Problem['parameters'], isSafe: boolean, isPreferred: boolean): string {
	const parameter = parameters.value ?? parameters.count ?? parameters.name ?? parameters.label;
	return [code, parameter, isSafe && 'safe', isPreferred && 'preferred'].filter(part => part !== undefined && part !== false).join(' ');
}

describe('checkDocument and fixesOf', () => {
	for (const { what, code, before, at, parameters, fixes } of cases) {
		for (const eol of ['\n', '\r\n']) {
			it(`${code}: ${what}${eol === '\n' ? '' : ' (CRLF)'}`, () => {
				const text = before.join(eol);
				const document = parse(text);
				const found = checkDocument(document).filter(problem => problem.code === code);
				assert.deepEqual(
					found.map(problem => [textAt(before, problem), problem.parameters]),
					[[at, parameters]],
				);
				const [problem] = found as [Problem];
				const done = fixesOf(text, document, problem, CONTEXT).map(
					fix => [nameOf(fix.code, fix.parameters, fix.isSafe, fix.isPreferred), applyEdits(text, fix.edits)] as const,
				);
				assert.deepEqual(
					Object.fromEntries(done),
					Object.fromEntries(Object.entries(fixes).map(([name, lines]) => [name, lines.join(eol)])),
				);
				for (const [, after] of done) {
					assert.notInclude(
						checkDocument(parse(after)).map(each => each.code),
						code,
					);
				}
			});
		}
	}

	it('mends all that is safe at once', () => {
		const text = [
			'---',
			'assignee: @bob',
			'---',
			'# Pier',
			'',
			'- [API]: a.ts',
			'',
			'*Last updated in May.*',
			'---',
			'Tasks',
			'2. [ ] two',
		].join('\n');
		const document = parse(text);
		const after = applyEdits(text, safeEdits(text, document, checkDocument(document), CONTEXT));
		assert.equal(
			after,
			[
				'---',
				'assignee: "@bob"',
				'---',
				'# Pier',
				'',
				'- **API**: a.ts',
				'',
				'*Last updated in May.*',
				'',
				'---',
				'Tasks',
				'',
				'2. [ ] two',
			].join('\n'),
		);
		assert.deepEqual(checkDocument(parse(after)), []);
	});

	const quiet: Readonly<Record<string, readonly string[]>> = {
		'a longer wording of the same value, an unknown word, or a description differs from nothing': [
			'---',
			'status: completed',
			'priority: high',
			'created: 2026-03-01T23:30:00Z',
			'---',
			'# Pier',
			'',
			'**Status:** Phase 1 Complete ✅',
			'**Priority:** High (decided in May)',
			'**Created:** 2026-03-02',
		],
		'a description is no status of its own': [
			'---',
			'status: todo',
			'---',
			'# Pier',
			'',
			'**Status:** Active whenever the ferry runs, and in winter on weekends only, see below',
		],
		'nobody ticks the boxes here': ['**Status:** Done', '', '- [ ] one', '- [ ] two'],
		'details of a ticked item, and items with an answer': [
			'**Status:** Done',
			'',
			'- [x] one',
			'  - [ ] a detail',
			'- [ ] two (tested manually)',
			'- [ ] three (partially, see #7)',
		],
		'boxes that show success or belong to each release': [
			'**Status:** Done',
			'',
			'- [x] one',
			'',
			'## Success Metrics',
			'- [ ] half as many calls',
			'## Pre-flight',
			'- [ ] lamp lit',
			'## Rollback Plan',
			'- [ ] old lamp kept',
		],
		'a runbook is ticked again each time': ['# Runbook: Change the Lamp', '', '**Status:** Done', '', '- [x] Ladder', '- [ ] Lamp'],
		'citations, macros, footnotes and prose in brackets': [
			'# Pier - Implementation Plan',
			'',
			'**Status:** Done',
			'',
			'## Risk Assessment',
			'',
			'[Source: docs/lamps.md#list of risks]',
			'- [Source: Epic 9, Story 9.5]',
			'- [Agent 3 finding]',
			'- {{macros.options}}',
			'- **Note:** [^description]',
			'',
			'[^description]: In the archive.',
		],
		'brackets of a document without a template': [
			'# Pier',
			'',
			'**Status:** Done',
			'',
			'- **Layout**: [one line for each ferry]',
			'- [Name of the harbour]',
			'',
			'| Date | Format |',
			'| --- | --- |',
			'| Day | YYYY-MM-DD |',
			'',
			'Signed: ________',
		],
		'names of files that the document is about': [
			'# Pier',
			'',
			'**Status:** Done',
			'',
			'## Notes',
			'',
			'- File naming: kebab-case',
			'- **Naming:** `[lamp]-[number].svg`',
			'- Naming convention: `{lamp}-{number}.svg`',
		],
		'comments and keys that programs put between rules': [
			'# Pier',
			'',
			'**Status:** Done',
			'',
			'author: @ines',
			'created: 2026-03-01 10:00',
			'---',
			'The lamp is lit.',
			'---',
			'',
			'author: @bo',
			'---',
			'Seen, thank you.',
			'---',
			'',
			'Results:',
			'--------',
		],
		'a decision that is accepted has its own items': ['# ADR', '', '## Status', '', 'Accepted', '', '- [ ] roll out'],
		'a remark says what is left': ['**Status:** Done (except the docs)', '', '- [x] a', '- [ ] docs'],
		'in review, everything is ticked': ['**Status:** In Review', '', '- [x] a', '- [x] b'],
		'a draft with a ticked checklist': ['**Status:** Draft', '', '- [x] a', '- [x] b'],
		'one item, or a mark that is neither, tells nothing': ['**Status:** In Progress', '', '- [x] a', '- [x] b', '- [~] c'],
		'a question is open': ['**Status:** In Progress', '', '- [x] a', '- [x] b', '', '## Open Questions', '', '- [ ] c?'],
		'tags and links are no placeholders': [
			'**Status:** Done',
			'**Tags:** [backend]',
			'',
			'- [x] [Backend] Add it',
			'- [x] [P] [US1] Add it',
			'- [Design](a.md), [Notes][1], [x], [[Wiki]]',
			'- `[Name]` in code',
			'',
			'[1]: a.md',
			'',
			'## [Unreleased]',
			'',
			'See [the design document] below.',
		],
		'formats and examples show brackets': [
			'**Status:** Done',
			'',
			'Dates are YYYY-MM-DD.',
			'',
			'## Naming Convention',
			'',
			'- **Name**: [feature-name]',
			'',
			'## Example',
			'',
			'**Owner:** [Name]',
			'',
			'```',
			'**Owner:** [Name]',
			'```',
			'',
			'<!-- **Owner:** [Name] -->',
		],
		'new documents may have placeholders': [
			'# Pier',
			'',
			'**Status:** Planned',
			'**Created:** 2026-01-01',
			'',
			'- **Risk 1**: [Description of the risk]',
		],
		'archived ones too': ['# Pier', '', '**Status:** Archived', '**Created:** 2026-01-01', '', '- **Risk 1**: [Description of the risk]'],
		'a list that starts at 2 by itself, or goes on': ['1. [x] one', '2. [ ] two', '', 'Text', '', '3. [ ] three', '- item', '4. [ ] four'],
		'definitions that are meant': [
			'- [docs]: https://example.org',
			'- [1]: Smith2020',
			'- [api]: ./a.md',
			'- [API]: a.ts',
			'',
			'See the [API].',
			'',
			'[Label]: a.ts',
		],
		'underlined headings': ['Overview', '--------', '', 'Title', '---', '', '- item', '---', '', '> quote.', '---', '', '| a |', '|---|'],
	};
	const kept: Readonly<Record<string, { readonly codes: readonly ProblemCode[]; readonly lines: readonly string[] }>> = {
		'values that map to different stages and levels, and dates days apart': {
			codes: ['field-mismatch', 'field-mismatch', 'field-mismatch'],
			lines: [
				...['---', 'status: completed', 'priority: high', 'created: 2026-03-01', '---', '# Pier', ''],
				...['**Status:** Not completed, blocked', '**Priority:** Low', '**Created:** 2026-03-05'],
			],
		},
		'open items beside ticked ones, and in a family also without': {
			codes: ['done-open-items'],
			lines: ['# Enhancement Task: Pier', '', '- **Status**: COMPLETED', '', '## Implementation Plan', '- [ ] one', '- [ ] two'],
		},
		'an item below an open one': {
			codes: ['done-open-items'],
			lines: ['**Status:** Done', '', '- [x] one', '- [ ] two', '  - [x] a detail'],
		},
		'an own field without its value': {
			codes: ['placeholder-left'],
			lines: ['# Pier', '', '**Status:** Done', '**Owner:** [Name]', '**Due:** 2026-03-01'],
		},
		'text of the templates of a family': {
			codes: ['placeholder-left', 'placeholder-left'],
			lines: [
				...['# Pier - Implementation Plan', '', '**Status:** In Progress', '', '## Risk Assessment', ''],
				...['- **Risk**: [What could go wrong]', '- [Describe the risk]'],
			],
		},
		'a naming convention of the template': {
			codes: ['instruction-left'],
			lines: ['# Pier', '', '**Status:** Done', '**Naming Convention:** `lamp-[name].md`', '', '## Notes', '', 'Text'],
		},
		'a sentence above a rule, whatever comes below': {
			codes: ['label-heading'],
			lines: ['# Pier', '', 'The pier is closed.', '---', 'It opens in May.'],
		},
	};
	for (const [what, { codes, lines }] of Object.entries(kept)) {
		it(`still reports: ${what}`, () => {
			assert.deepEqual(
				checkDocument(parse(lines.join('\n'))).map(({ code }) => code),
				codes,
			);
		});
	}

	for (const [what, lines] of Object.entries(quiet)) {
		it(`has nothing to say: ${what}`, () => {
			assert.deepEqual(checkDocument(parse(lines.join('\n'))), []);
		});
	}

	it('says of a template only what parse found', () => {
		const text = ['---', 'status: compelted', 'assignee: @bob', '---', '**Risk**: [Description]', '---'].join('\n');
		assert.deepEqual(
			checkDocument(parse(text, { path: 'templates/a.md' })).map(({ code }) => code),
			['front-matter-invalid'],
		);
	});

	it('tells of twenty placeholders and a hundred problems at most, by where they stand', () => {
		const many = Array.from({ length: 300 }, (_, index) => `- **Risk ${index}**: [Describe the risk]`);
		assert.lengthOf(
			checkDocument(
				parse(['# Pier - Implementation Plan', '', '**Status:** Done', '**Created:** 2026-01-01', '', '## Risks', ...many].join('\n')),
			),
			20,
		);
		const definitions = checkDocument(parse(Array.from({ length: 300 }, (_, index) => `- [L${index}]: a${index}.ts`).join('\n')));
		assert.deepEqual(
			definitions.map(({ range }) => range.start.line),
			Array.from({ length: 100 }, (_, index) => index),
		);
	});
});
