import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';

function statusOf(...lines: string[]): string | undefined {
	const document = parse(lines.join('\n'));
	const field = document.status.field;
	if (field?.value) {
		const { start, end } = field.valueRange;
		assert.equal((document.lines[start.line] ?? '').slice(start.character, end.character), field.value, 'the range holds the value');
	}
	return document.status.text;
}

describe('own fields: every form', () => {
	const forms: readonly (readonly [string, string])[] = [
		['**Status**: In Progress', 'In Progress'],
		['**Status:** In Progress  ', 'In Progress'],
		['- **Status**: In Progress', 'In Progress'],
		['* **Status:** In Progress', 'In Progress'],
		['Status: In Progress', 'In Progress'],
		['- Status: In Progress', 'In Progress'],
		['> **Status**: In Progress', 'In Progress'],
		['> Status: In Progress', 'In Progress'],
		['**Status: In Progress**', 'In Progress'],
		['**Status: In progress.** Phases 1–6 are there; the rest follows.', 'In progress.'],
		['*Status: In Progress*', 'In Progress'],
		['✅ **Status**: Done', 'Done'],
		['**📌 Status:** Done', 'Done'],
		['**STATUS**: ✅ **COMPLETE**', '✅ **COMPLETE**'],
		['**Status**: Draft | **Owner**: Ann', 'Draft'],
		['**Owner**: Ann | **Status**: Draft', 'Draft'],
		['**Owner**: Ann · **Status**: Draft · **Date**: 2026-01-01', 'Draft'],
		['Owner: Ann | Status: Draft', 'Draft'],
		['**Status**: Draft **Owner**: Ann', 'Draft'],
		['**Status**: ACTIVE | **Last Updated**: 2026-05-17', 'ACTIVE'],
		['**Status**: Done \\', 'Done'],
		['**Status**: Done <!-- really -->', 'Done'],
		['**Status**:Done', 'Done'],
		['**Status** : Done', 'Done'],
		['**Status**： Done', 'Done'],
		['## Status: Done', 'Done'],
		['## Status\n\nAccepted (2026-03-01). Since then used everywhere.', 'Accepted (2026-03-01). Since then used everywhere.'],
		['## Status\n\n**Done** | Created: 2026-02-02 | Priority: P3', '**Done**'],
		['## Status\n\n- Accepted', 'Accepted'],
		['## Status\n\n- [ ] Draft\n- [x] Accepted', 'Accepted'],
		['| | |\n|---|---|\n| **Status** | Draft |', 'Draft'],
		['| Field | Value |\n|---|---|\n| Owner | Ann |\n| Status | Draft |', 'Draft'],
		['| Status | Owner |\n|---|---|\n| Draft | Ann |', 'Draft'],
		['**Status / Durum**: Draft', 'Draft'],
		['**Phase / Status**: Draft', 'Draft'],
		[
			'## Project Reference\n\nSee the plan.\n\n## Current Position\n\nPhase: 3 of 5\nStatus: In progress\nLast activity: 2026-02-01',
			'In progress',
		],
		['## Task\nBring the lamps in.\nAll of them.\n\n**Created:** 2026-05-06\n**Status:** In Progress\n\n## Plan', 'In Progress'],
	];
	for (const [text, expected] of forms) {
		it(JSON.stringify(text), () => assert.equal(statusOf('# Title', '', text, '', 'Prose.', ''), expected));
	}
	it('sets a priority that stands behind a status', () => {
		const { priority, created } = parse('# T\n\n## Status\n\n**Done** | Created: 2026-02-02 | Priority: P3\n');
		assert.deepEqual([priority.text, created], ['P3', '2026-02-02']);
	});
});

describe('own fields: labels of two words', () => {
	const owner = (...lines: string[]): string | undefined => parse(['# T', '', ...lines, ''].join('\n')).assignee;
	it('mean the field that one of them names', () => {
		assert.equal(owner('* **Owner / Assignee:** Ann'), 'Ann');
		assert.equal(owner('- **Owner / DRI**: Ann'), 'Ann');
		assert.equal(owner('- **Assignee/lock:** Ann'), 'Ann');
	});
	it('count less than a label of one word', () => assert.equal(owner('**Owner / Driver**: Ann', '**Assigned To**: Bob'), 'Bob'));
	it('mean nothing when they name two fields, or stand for a list', () => {
		assert.equal(owner('**Owner / Status**: Ann'), undefined);
		assert.equal(owner('**Owner / Approver / Payer / Teller**: Ann'), undefined);
		assert.equal(statusOf('# T', '', '**Owner / Status**: Done'), undefined);
	});
	it('mean what a setting says', () => {
		const { assignee } = parse('# T\n\n**Keeper / Reviewer**: Ann\n', { fieldAliases: { assignee: ['keeper'] } });
		assert.equal(assignee, 'Ann');
	});
});

describe('own fields: not the document’s', () => {
	const foreign: readonly string[] = [
		'## Phase 1: Setup\n\n**Status**: Done',
		'## Task\nSome words.\n\n**Status**: Done',
		'## Task\nSome words.\n\nMore words.\n\n**Status**: Done\n**Owner**: Ann',
		'## Update\n\n| Date | Owner | Status |\n|---|---|---|\n| 2026-04-22 | Ann | open |',
		'Some words.\n\n```\n**Status**: Done\n```',
		'<!--\n**Status**: Done\n-->',
		'- **Task 1**: build\n  - **Status**: Done',
		'## Rollout\n\nSome prose first.\n\n## Later\n\n**Status**: Done',
		'| Phase | Status |\n|---|---|\n| 1 | Done |\n| 2 | Todo |',
		'| Status | Count |\n|---|---|\n| Done | 3 |',
		'1. **Status**: Done',
		'## Component A\n\n### Status\n\nDone',
		'## Alpha\n\n**Status**: Done\n\n## Beta\n\n**Status**: Todo',
		'**Status**: [Todo | In Progress | Done]',
		'**Status**: Planning / In Progress / Completed',
		'**Status**: TBD',
		'**Status**:',
		'## Status\n\nWe are still collecting what everybody thinks about it, and will say more later on.',
		'## Status\n\n- Backend done\n- Frontend next',
		'---\n\n## Task 9\n\n**Status**: Done',
	];
	for (const text of foreign) {
		it(JSON.stringify(text), () => assert.isUndefined(statusOf('# Title', '', text, '')));
	}
});

describe('own fields: which one counts', () => {
	it('front matter before header before section before footer', () => {
		const body = '# T\n\n**Status**: B\n\n## Overview\n\n**Status**: C\n\n## Work\n\ntext\n\n---\n\n**Status**: D\n';
		assert.deepEqual(
			[
				statusOf(`---\nstatus: A\n---\n${body}`),
				statusOf(body),
				statusOf(body.replace('**Status**: B', '')),
				statusOf(body.replace(/\*\*Status\*\*: [BC]/g, '')),
			],
			['A', 'B', 'C', 'D'],
		);
	});
	it('the footer is the block after the last rule, also above the template’s instructions', () => {
		const document = parse(
			'# T\n\ntext\n\n---\n\n## Work\n\ntext\n\n---\n\n*Last Updated: January 8, 2026*\n\n---\n\n## Usage Instructions\n\n1. Copy\n',
		);
		assert.equal(document.modified, '2026-01-08');
	});
	it('a section right below the title that is no part of the work, when it begins with fields', () => {
		assert.equal(statusOf('# T', '', '## Login form', '', '**Status**: Done', '', '## Details', '', 'x'), 'Done');
	});
	it('says so when front matter and body disagree', () => {
		const problems = parse('---\nstatus: active\npriority: high\n---\n# T\n\n**Status**: Done\n**Priority**: HIGH\n').problems;
		assert.deepEqual(
			problems.map(problem => [problem.code, problem.range.start.line, problem.parameters]),
			[['field-mismatch', 6, { name: 'status', frontMatter: 'active', body: 'Done' }]],
		);
	});
	it('reads a tracker’s phase where it has no status', () => {
		assert.equal(
			statusOf('# Enhancement Tracking', '', '## Implementation Tracking', '', '### Current Status', '- **Phase:** development'),
			'development',
		);
	});
	it('knows a user’s own labels', () => {
		assert.equal(parse('# T\n\n**Befinden**: Done\n', { fieldAliases: { status: ['Befinden'] } }).status.text, 'Done');
	});
});

describe('title', () => {
	const titles: readonly (readonly [string, string])[] = [
		['# Task: Login form', 'Login form'],
		['# Enhancement Task: Login form', 'Login form'],
		['# Login form - Implementation Plan', 'Login form'],
		['# **Login** `form`', 'Login form'],
		['---\ntitle: Other\n---\n# Login', 'Other'],
		['# Enhancement Tracking Template\n\n## Enhancement Overview\n\n**Title:** Login form', 'Login form'],
		['## Only this', '2026-login'],
		['Login\n=====\n', 'Login'],
		['```\n# no\n```\n', '2026-login'],
		['# Fix snake_case_names', 'Fix snake_case_names'],
	];
	for (const [text, expected] of titles) {
		it(JSON.stringify(text), () => assert.equal(parse(text, { path: 'docs/2026-login.md' }).title.text, expected));
	}
});

describe('templates', () => {
	const text = '# Login\n\n**Status**: Done\n';
	const places: readonly (readonly [string, boolean])[] = [
		['templates/login.md', true],
		['.tasks/templates/login.md', true],
		['backlog/_template-login.md', true],
		['docs/blueprints/login.md', true],
		['docs/blueprints.md', false],
		['docs/templating/login.md', false],
		['docs/email-template.md', false],
	];
	for (const [path, expected] of places) {
		it(`${path} is ${expected ? 'one' : 'none'}`, () =>
			assert.equal(parse(text, { path, templateFolders: ['./docs/blueprints/'] }).isTemplate, expected));
	}
	const open = '**Status**: [Todo | Done]\n**Owner**: [Name]\n';
	const isOne = (heading: string, fields: string, path = 'plans/a.md'): boolean => parse(`# ${heading}\n\n${fields}`, { path }).isTemplate;
	it('a document that says nothing of its own and most of whose fields are blanks is one', () => {
		for (const heading of [
			'[Title]',
			'Task: [Task Name]',
			'Plan for {feature}',
			'{{name}} - Design',
			'Implementation Plan',
			'Feature Template',
		]) {
			assert.isTrue(isOne(heading, open), heading);
		}
		assert.isTrue(parse(open, { path: 'plans/login.md' }).isTemplate, 'a title from the file name');
		assert.isFalse(isOne('Implementation Plan', '**Status**: Todo\n**Owner**: [Name]\n'));
	});
	it('a document that says what it is about is none, however much is blank', () => {
		for (const heading of ['Login', 'Task: Login', 'Plan for the login', 'Login - Implementation Plan', '[Auth] Login']) {
			assert.isFalse(isOne(heading, open), heading);
		}
		assert.isFalse(isOne('Implementation Plan', `**Created**: 2026-11-20\n${open}`), 'with a date of its own');
		assert.isFalse(isOne('The email template', `**Created**: 2026-11-20\n${open}`), 'about a template');
		assert.isFalse(isOne('${1}', `**Created**: 2026-11-20\n${open}`), 'with an odd title');
		assert.isTrue(isOne('Task: [Task Name]', `**Created**: 2026-11-20\n${open}`), 'without a title');
		assert.isTrue(isOne('Bug Report Template', `**Created**: 2026-11-20\n${open}`), 'that is called a template');
		assert.isTrue(
			isOne('Implementation Plan', `**Last Updated**: 2026-11-20\n**Reviewer**: [Name]\n${open}`),
			"with the template's own date",
		);
		assert.isTrue(isOne('Login', open, 'plans/login-template.md'), 'in a file that is called a template');
	});
	it('a document whose title is a placeholder in braces is one', () => {
		for (const [title, expected] of [
			['{title}', true],
			['{{name}}', true],
			['Plan: {{ feature }} - {date}', true],
			['ADR-{number}: {title}', true],
			['Answer GET /users/{id}', false],
			['Fill in {{name}} on the first page', false],
			['Braces {', false],
			['2026', false],
		] as const) {
			assert.equal(parse(`# ${title}\n\n**Status**: Todo\n`).isTemplate, expected, title);
		}
	});
});

describe('titles', () => {
	const titleOf = (text: string): string => parse(text, { path: 'rfcs/0012-lamp-oil.md' }).title.text;
	it('are the first heading of the first level', () => {
		assert.equal(titleOf('## Notes\n\n# Lamp Oil\n\n# Whale Oil\n'), 'Lamp Oil');
		assert.equal(titleOf('# Summary\n\n## Details\n'), 'Summary');
		assert.equal(titleOf('# Harbour Summary\n\n# Details\n'), 'Harbour Summary');
	});
	it('are the file’s name where that heading is one chapter of many', () =>
		assert.equal(titleOf('- Start Date: 2026-03-01\n\n# Summary\n\nText\n\n# Motivation\n'), '0012-lamp-oil'));
	it('are the field of that name before all', () => assert.equal(titleOf('---\ntitle: Oil\n---\n# Summary\n\n# Motivation\n'), 'Oil'));
});
