import { assert } from 'chai';
import backlogItem from '../../../../src/template/bundled/backlog-item.md';
import enhancementTask from '../../../../src/template/bundled/enhancement-task.md';
import enhancementTracking from '../../../../src/template/bundled/enhancement-tracking.md';
import implementationPlan from '../../../../src/template/bundled/implementation-plan.md';
import implementationTask from '../../../../src/template/bundled/implementation-task.md';
import { findPlaceholders } from '../../../../src/document/placeholder/findPlaceholders';

/** The placeholders of a text as `kind: written`, choices with their options. */
function shown(text: string, samples: readonly string[] = []): string[] {
	const lines = text.split('\n');
	return findPlaceholders(lines, { samples: new Set(samples) }).map(({ kind, range, choices }) => {
		const written = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
		return `${kind}: ${written}${choices.length > 0 ? ` (${choices.join(', ')})` : ''}`;
	});
}

function counts(text: string): Record<string, number> {
	const result: Record<string, number> = { choice: 0, date: 0, blank: 0, text: 0 };
	findPlaceholders(text.split('\n')).forEach(({ kind }) => (result[kind] = (result[kind] ?? 0) + 1));
	return result;
}

describe('findPlaceholders', () => {
	it("finds all of each family's template", () => {
		assert.deepEqual([enhancementTask, enhancementTracking, implementationTask, implementationPlan, backlogItem].map(counts), [
			{ choice: 2, date: 1, blank: 0, text: 27 },
			{ choice: 5, date: 5, blank: 2, text: 80 },
			{ choice: 3, date: 2, blank: 0, text: 137 },
			{ choice: 8, date: 2, blank: 0, text: 58 },
			{ choice: 0, date: 2, blank: 0, text: 54 },
		]);
	});

	it("leaves no bracket of a family's template unread but boxes", () => {
		for (const text of [enhancementTask, enhancementTracking, implementationTask, implementationPlan, backlogItem]) {
			const lines = text.split('\n');
			const rest = lines.map(line => [...line]);
			findPlaceholders(lines).forEach(({ range }) => rest[range.start.line]?.fill('', range.start.character, range.end.character));
			assert.deepEqual(
				rest.map(line => line.join('')).filter(line => /\[(?! \])/.test(line)),
				[],
			);
		}
	});

	const found: readonly (readonly [text: string, ...expected: string[]])[] = [
		['# Task: [Task Title]', 'text: [Task Title]'],
		['### Phase 1: Foundation [Time estimate]', 'text: [Time estimate]'],
		['- **Priority**: [High/Medium/Low]', 'choice: [High/Medium/Low] (High, Medium, Low)'],
		['**Category:** [architecture|security]', 'choice: [architecture|security] (architecture, security)'],
		['**Status**: [Todo | In Progress | Done]  ', 'choice: [Todo | In Progress | Done] (Todo, In Progress, Done)'],
		['**Status:** Planning / In Progress / Completed', 'choice: Planning / In Progress / Completed (Planning, In Progress, Completed)'],
		['**Estimated Effort:** S/M/L/XL', 'choice: S/M/L/XL (S, M, L, XL)'],
		['**Dependencies:** None / [Other Phase]', 'choice: None / [Other Phase] (None, [Other Phase])'],
		['- **Type**: [New/Modified/Deleted]', 'choice: [New/Modified/Deleted] (New, Modified, Deleted)'],
		['- **Type**: [Bug/Feature]', 'choice: [Bug/Feature] (Bug, Feature)'],
		['- **Owner**: [Bug/Feature]', 'text: [Bug/Feature]'],
		['- **Approved**: [Yes/No]', 'choice: [Yes/No] (Yes, No)'],
		['**Estimated Effort:** [hours|days|weeks] (team size: X engineers)', 'choice: [hours|days|weeks] (hours, days, weeks)', 'text: X'],
		['- **Estimated Time**: [X hours/days]', 'text: [X hours/days]'],
		['- **Engineering Time:** [X hours/days/weeks]', 'text: [X hours/days/weeks]'],
		['- **Assignee**: [Name/AI Assistant]', 'text: [Name/AI Assistant]'],
		['1. **[File/Module 1]**: [What changes]', 'text: [File/Module 1]', 'text: [What changes]'],
		['- **[Team/Person]**: [What we need]', 'text: [Team/Person]', 'text: [What we need]'],
		['- **[Service/API]**: x', 'text: [Service/API]'],
		['**Estimate**: [Story points/hours]', 'text: [Story points/hours]'],
		['# [Title of the Enhancement/Refactor]', 'text: [Title of the Enhancement/Refactor]'],
		['- [Component 1]: [What to build]', 'text: [Component 1]', 'text: [What to build]'],
		['- [API]: users.ts', 'text: [API]'],
		['- [ ] Milestone 1: [Date] - [Description]', 'date: [Date]', 'text: [Description]'],
		['**Created:** YYYY-MM-DD', 'date: YYYY-MM-DD'],
		['## v1.0 (YYYY-MM-DD)', 'date: YYYY-MM-DD'],
		['- **Task ID**: [YYYY-MM-DD_X_task-name]', 'text: [YYYY-MM-DD_X_task-name]'],
		['**Approver:** ________________', 'blank: ________________'],
		['Sign: ____ Date: ____', 'blank: ____', 'blank: ____'],
		['**Owner:** TBD', 'blank: TBD'],
		['- Code coverage: Target %', 'text: Target'],
		['| a | b |\n|---|---|\n| Phase 1 | X hours | \n| **Total** | **X hours** |', 'text: X', 'text: X'],
		['| Risk | Impact |\n|---|---|\n| [What] | High/Med/Low |', 'text: [What]', 'choice: High/Med/Low (High, Med, Low)'],
		['- [ ] `docs/design/[enhancement-name]-architecture.md` - x', 'text: [enhancement-name]'],
		['- `path/to/file1.ts` - x', 'text: path/to/file1.ts'],
		[
			'```typescript\n// [Example models]\ninterface [EntityName] {\n  [property]: [type];\n}\n```',
			'text: [Example models]',
			'text: [EntityName]',
			'text: [property]',
			'text: [type]',
		],
		['```http\nPOST /api/[endpoint]\nRequest: {\n  "[field]": "[type]"\n}\n```', 'text: [endpoint]', 'text: [field]', 'text: [type]'],
		[
			'---\nstatus: [todo | done]\ndate: YYYY-MM-DD\nowner: [Name]\ntitle: "Fix [Thing]"\n---\n',
			'choice: [todo | done] (todo, done)',
			'date: YYYY-MM-DD',
			'text: [Name]',
			'text: [Thing]',
		],
		['- **Owner**: {{owner}}', 'text: {{owner}}'],
		['- **Owner**: <your name>', 'text: <your name>'],
		['> [One sentence]', 'text: [One sentence]'],
		['[Describe the [inner] thing]', 'text: [Describe the [inner] thing]'],
		['See [a](b) and [Other thing]', 'text: [Other thing]'],
	];
	for (const [text, ...expected] of found) {
		it(`finds ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => {
			assert.deepEqual(shown(text), expected);
		});
	}

	const none: readonly string[] = [
		'- [ ] Open',
		'- [x] Done',
		'1. [X] Done',
		'- [-] Dropped',
		'**Approved:** [ ] Yes [ ] No',
		'[text](https://example.org)',
		'![Picture of it](a.png)',
		'[text][reference]',
		'[Reference Name]\n\n[Reference Name]: https://example.org',
		'[a b]: <c d> "Title"',
		'Note[^1]\n\n[^1]: More',
		'[^note]: The note',
		'<https://example.org>',
		'[[Wiki page]]',
		'[[Wiki page|shown]]',
		'> [!NOTE]\n> Text',
		'[@smith99]',
		'## [1.2.0] - 2026-01-08',
		'## [Unreleased]',
		'[2026-01-08]',
		'[12:30]',
		'[v2.0.1]',
		'[BUG-12] Crash',
		'[P1] Crash',
		'[DONE] Crash',
		'[HIGH] Crash',
		'[sic]',
		'[...]',
		'[…]',
		'[due:: tomorrow]',
		'word[s]',
		'a[index]',
		'\\[Escaped\\]',
		'`a[b]`',
		'`[a-z]+`',
		'`string[]`',
		'`app/[slug]/page.tsx`',
		'`[package]`',
		'---\ntags: [planning, backend]\nowner: [ann]\nreviewers: []\n---\n',
		'tags: [planning, backend]',
		'```ts\nconst a: string[] = [];\nconst [state, setState] = useState([first]);\nreturn a[0] ?? [fallback];\ntype Keys = { [key: string]: number; [name]: 1 };\n```',
		'```toml\n[package]\nname = "x"\n```',
		'```python\nx = [item for item in items]\n```',
		'```sh\nif [ -f x ]; then\n```',
		'```rust\n#[derive(Debug)]\n```',
		'```cs\n[Test]\n```',
		'<!-- [Describe it] -->',
		'<!--\n[Describe it]\nYYYY-MM-DD\n-->',
		'Text <!-- [remark here] --> text',
		'**Status:** Done',
		'**Date:** 2026-01-08',
		'| a | b |\n|---|---|\n| Phase 1 | - |',
		'___',
		'__bold__ and ___both___',
		'snake___case',
		'Dates have the format YYYY-MM-DD.',
		'Use X to close',
		'XX factor',
		'either/or',
	];
	for (const text of none) {
		it(`finds nothing in ${JSON.stringify(text)}`, () => {
			assert.deepEqual(shown(text), []);
		});
	}

	it('finds sample texts only where they are the whole item, quote, comment or string', () => {
		const text =
			'- [ ] Task 1\n- [x] Task 1\n1. Task 1\n- Task 1 is done\nTask 1\n> Task 1\n```lua\n-- Task 1\nlocal a = "Task 1"\n```\n<!-- Task 1 -->';
		const lines = findPlaceholders(text.split('\n'), { samples: new Set(['Task 1']) }).map(({ range }) => range.start.line);
		assert.deepEqual(lines, [0, 1, 2, 5, 7, 8]);
	});
});
