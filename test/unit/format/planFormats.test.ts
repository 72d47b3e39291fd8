import { assert } from 'chai';
import { toggleItem, toggleSection } from '../../../src/document/edit/toggleItem';
import { applyEdits } from '../../../src/document/model/text';
import { FORMAT_NAMES } from '../../../src/document/model/planFacts';
import { PLAN_FORMATS } from '../../../src/format/formats';
import { documentAt, planAt } from './planOf';

describe('plan formats', () => {
	it('are all read', () => {
		assert.sameMembers([...new Set(PLAN_FORMATS.map(({ name }) => name))], [...FORMAT_NAMES]);
	});

	it('are identified by path and content, not by a folder of the same name', () => {
		for (const path of [
			'specs/herb-garden/tasks.md',
			'docs/specs/003-herb-garden.md',
			'changes/add-guard/tasks.md',
			'kiro/specs/guard/design.md',
			'planning/phases/02-guard/02-01-PLAN.md',
			'tracks/guard/plan.md',
			'backlog/tasks/task-7 - Guard.md',
			'docs/stories/guard.md',
			'TODO.md',
		]) {
			assert.match(planAt(path, ['# Guard', '', 'Words alone.']), /^none/, path);
		}
	});
});

describe('dates in names of plans', () => {
	const createdAt = (path: string, lines: readonly string[] = ['# Guard', '', '- [ ] a', '- [ ] b', '- [ ] c']): string => {
		const { created, createdFrom } = documentAt(path, lines);
		return `${created ?? 'none'}${createdFrom === 'file-name' ? ' by name' : ''}`;
	};

	it('count where the document has no other', () => {
		assert.equal(createdAt('docs/superpowers/plans/2026-05-01-frost-guard.md'), '2026-05-01 by name');
		assert.equal(createdAt('plans/2026-05-01-frost-guard.md'), '2026-05-01 by name');
		assert.equal(
			createdAt('plans/2026-05-01-frost-guard.md', ['**Created**: 2026-04-30', '', '- [ ] a', '- [ ] b', '- [ ] c']),
			'2026-04-30',
		);
		assert.equal(createdAt('conductor/tracks/frost_guard_20260301/plan.md'), '2026-03-01 by name');
		assert.equal(createdAt('specs/20260301-174500-frost-guard/tasks.md'), '2026-03-01 by name');
	});

	it('are no dates of archiving, and no numbers', () => {
		assert.equal(createdAt('openspec/changes/archive/2026-05-01-add-frost-guard/tasks.md'), 'none');
		assert.equal(createdAt('plans/2026-13-01-frost-guard.md'), 'none');
		assert.equal(createdAt('specs/003-frost-guard/tasks.md'), 'none');
	});
});

describe('started items', () => {
	it('are open work: finishing a section ticks them, and a parent of a started item stays open', () => {
		const document = documentAt('plans/a.md', ['# A', '- [ ] a', '  - [~] b', '  - [ ] c', '- [/] d', '- [-] e']);
		assert.equal(applyEdits(document.text, toggleSection(document, 0, 'done')), '# A\n- [x] a\n  - [x] b\n  - [x] c\n- [x] d\n- [-] e');
		assert.equal(
			applyEdits(document.text, toggleItem(document, 2, { syncParents: true })),
			'# A\n- [ ] a\n  - [~] b\n  - [x] c\n- [/] d\n- [-] e',
		);
		assert.deepEqual(document.progress.all, { done: 0, total: 4 });
	});
});

describe('spec-kit', () => {
	const folder = 'specs/003-herb-garden';
	const tasks = [
		'---',
		'description: "Task list for the herb garden"',
		'---',
		'# Tasks: Herb Garden',
		'',
		'## Phase 1: Setup',
		'',
		'- [X] T001 Create the bed in src/bed.py',
		'- [x] **T002** [P] Add soil',
		'',
		'**Checkpoint**: the bed is there',
		'',
		'## Phase 2: Definition of Done',
		'',
		'- [ ] T1003 [P] [US2] Add moisture probe in src/probe.py (depends on T001, T002)',
		'',
		'```markdown',
		'- [ ] T999 sample',
		'```',
		'',
		'## Notes',
		'',
		'- [P] tasks may run at the same time',
	];

	it('reads tasks by their boxes, whatever their section is called', () => {
		assert.equal(planAt(`${folder}/tasks.md`, tasks), 'spec-kit-tasks: Herb Garden, in-progress (derived), 2/3, specs/003-herb-garden');
		assert.equal(
			planAt(`packages/web/${folder}/tasks.md`, tasks, '\r\n'),
			'spec-kit-tasks: Herb Garden, in-progress (derived), 2/3, packages/web/specs/003-herb-garden',
		);
		const done = tasks.map(line => line.replace('- [ ] T1003', '- [x] T1003'));
		assert.include(planAt(`${folder}/tasks.md`, done), 'done (derived), 3/3');
		assert.include(
			planAt(
				`${folder}/tasks.md`,
				tasks.map(line => line.replace(/\[[xX]\]/, '[ ]')),
			),
			'todo (derived), 0/3',
		);
	});

	it('keeps the written status of a spec, and treats its boxes as gates', () => {
		const spec = [
			'# Feature Specification: Herb Garden',
			'',
			'**Feature Branch**: `003-herb-garden`  ',
			'**Created**: 2026-03-02  ',
			'**Status**: Draft  ',
			'',
			'## Review & Acceptance Checklist',
			'',
			'- [x] No open questions',
		];
		assert.equal(planAt(`${folder}/spec.md`, spec), 'spec-kit-spec: Herb Garden, todo (written), 1/1, specs/003-herb-garden');
		const without = spec.filter(line => !line.startsWith('**Status'));
		assert.equal(documentAt(`${folder}/spec.md`, without).plan?.follows?.name, 'tasks.md');
	});

	it('ignores the status and the boxes of gates in a plan', () => {
		const plan = [
			'# Implementation Plan: Herb Garden',
			'',
			'**Branch**: `003-herb-garden` | **Date**: 2026-03-02 | **Spec**: [spec.md](spec.md)',
			'',
			'**Status**: PASS',
			'',
			'## Progress Tracking',
			'',
			'- [x] Phase 0: Research complete',
			'- [ ] Phase 3: Tasks generated',
		];
		assert.equal(planAt(`${folder}/plan.md`, plan), 'spec-kit-plan: Herb Garden, todo (derived), 1/2, specs/003-herb-garden');
	});

	it('ignores the reference material beside them', () => {
		for (const name of ['research.md', 'quickstart.md', 'checklists/requirements.md', 'contracts/api.md']) {
			const document = documentAt(`${folder}/${name}`, ['# Tasks', '', '**Status**: Complete', '', '- [ ] a', '- [ ] b', '- [ ] c']);
			assert.isTrue(document.isGuidance, name);
		}
	});

	it('ignores the material beside an archived feature', () => {
		const lines = ['# Requirements', '', '**Status**: Complete', '', '- [ ] a', '- [ ] b', '- [ ] c'];
		for (const path of [
			'specs/archive/001-frost/checklists/requirements.md',
			'specs/_done/001-frost/research.md',
			'.kiro/specs/archive/frost/gap-analysis.md',
		]) {
			assert.isTrue(documentAt(path, lines).isGuidance, path);
		}
		assert.match(planAt('specs/archive/001-frost/tasks-notes.md', ['# Notes', '', '- [ ] a', '- [ ] b', '- [ ] c']), /^none/);
	});
});

describe('OpenSpec', () => {
	const tasks = ['## 1. Sensor', '', '- [x] 1.1 Read the sensor', '', '- [ ] 1.2 [SAFE] Warn', '  - [ ] 1.2.1 By mail'];

	it("uses the change's name as the title, and derives the stage from the boxes", () => {
		assert.equal(
			planAt('openspec/changes/add-frost-guard/tasks.md', tasks),
			'openspec-tasks: Add frost guard, in-progress (derived), 1/3, openspec/changes/add-frost-guard',
		);
		assert.equal(
			planAt('openspec/changes/add-frost-guard/proposal.md', ['# Change: Guard against frost', '', '## Why', '', 'It is cold.']),
			'openspec-proposal: Guard against frost, todo (derived), 0/0, openspec/changes/add-frost-guard',
		);
		assert.equal(
			planAt('openspec/changes/add-frost-guard/design.md', [
				'## Context',
				'',
				'```sh',
				'# install',
				'```',
				'',
				'# a comment outside a fence',
			]),
			'openspec-design: Add frost guard, todo (derived), 0/0, openspec/changes/add-frost-guard',
		);
	});

	it('treats an archived change as archived, whatever its boxes', () => {
		const unit = 'openspec/changes/archive/2026-03-01-add-frost-guard';
		assert.equal(planAt(`${unit}/tasks.md`, tasks), `openspec-tasks: Add frost guard, archived (derived), 1/3, ${unit}`);
		assert.equal(planAt(`${unit}/proposal.md`, ['## Why']), `openspec-proposal: Add frost guard, archived (derived), 0/0, ${unit}`);
	});

	it('ignores specifications and their changes', () => {
		for (const path of ['openspec/specs/guard/spec.md', 'openspec/changes/add-frost-guard/specs/guard/spec.md', 'openspec/AGENTS.md']) {
			assert.isTrue(documentAt(path, ['# Guard', '', '**Status:** Draft']).isGuidance, path);
		}
	});
});

describe('Kiro', () => {
	const tasks = [
		'# Implementation Plan',
		'',
		'- [x] 1. Read the sensor',
		'',
		'  - [-] 1.1 Sample every minute',
		'    - bullet detail',
		'    - _Requirements: 1.1, 2.3_',
		'  - [ ]* 1.2 Property test of the sampler',
		'    - [x]* 1.2.1 Generate samples',
		'- [x] 2. Warn',
		'',
		'```',
		'- [ ]* in a fence',
		'```',
	];
	const path = '.kiro/specs/frost-guard/tasks.md';

	it('reads started and optional items, which GFM does not recognize', () => {
		const { items } = documentAt(path, tasks);
		assert.deepEqual(
			items.map(item => [item.line, item.mark, item.state, item.isOptional === true, item.text, item.parent]),
			[
				[2, 'x', 'done', false, '1. Read the sensor', -1],
				[4, '-', 'begun', false, '1.1 Sample every minute', 0],
				[7, ' ', 'open', true, '1.2 Property test of the sampler', 0],
				[8, 'x', 'done', true, '1.2.1 Generate samples', 2],
				[9, 'x', 'done', false, '2. Warn', -1],
			],
		);
		assert.equal(planAt(path, tasks), 'kiro-tasks: Frost guard, in-progress (derived), 3/5, .kiro/specs/frost-guard');
		assert.include(planAt(path, tasks, '\r\n'), 'in-progress (derived), 3/5');
	});

	it('is done when all required items are ticked', () => {
		assert.include(
			planAt(
				path,
				tasks.map(line => line.replace('[-]', '[x]')),
			),
			'done (derived), 4/5',
		);
	});

	it('toggles an optional item by its mark alone', () => {
		const document = documentAt(path, tasks);
		assert.deepEqual(applyEdits(document.text, toggleItem(document, 2)).split('\n').slice(7, 8), [
			'  - [x]* 1.2 Property test of the sampler',
		]);
		assert.deepEqual(applyEdits(document.text, toggleItem(document, 1)).split('\n').slice(4, 5), ['  - [x] 1.1 Sample every minute']);
	});

	it('does not use a heading that only names the kind, in any language, as the title', () => {
		for (const heading of ['# Requirements Document', '# 需求文档', '# 要件定義書', '# Documento de Requisitos']) {
			assert.include(planAt('.kiro/specs/frost-guard/requirements.md', [heading]), 'kiro-requirements: Frost guard, todo', heading);
		}
		assert.include(planAt(path, ['# Implementation Plan: frost-guard', '- [ ] 1. a']), 'kiro-tasks: frost-guard, todo');
		assert.include(planAt(path, ['# 实施计划：防霜', '- [ ] 1. a']), 'kiro-tasks: 防霜, todo');
	});

	it('ignores steering and settings, and does not treat `[-]` in other documents as started', () => {
		assert.isTrue(documentAt('.kiro/steering/product.md', ['**Status:** Draft']).isGuidance);
		assert.deepEqual(
			documentAt('docs/tasks.md', ['- [-] a', '- [ ]* b', '- [ ] c']).items.map(({ state }) => state),
			['other', 'open'],
		);
	});
});

describe('BMAD', () => {
	const story = [
		'# Story 2.3: Frost alerts',
		'',
		'Status: review',
		'Branch: story-2-3',
		'',
		'## Acceptance Criteria',
		'',
		'1. It warns.',
		'',
		'## Tasks / Subtasks',
		'',
		'- [x] Task 1 (AC: #1)',
		'  - [x] Subtask 1.1',
	];

	it('reads a story, whose written status takes precedence', () => {
		assert.equal(
			planAt('_bmad-output/implementation-artifacts/2-3-frost-alerts.md', story),
			'bmad-story: Story 2.3: Frost alerts, in-review (written), 2/2, no unit',
		);
		assert.include(
			planAt(
				'docs/stories/2.3.frost-alerts.md',
				story.filter(line => !line.startsWith('Status')),
			),
			'bmad-story: Story 2.3: Frost alerts, done (derived)',
		);
	});

	it('reads a story without a status or boxes, and no reports about one', () => {
		const at = 'docs/stories/2.3_Story.md';
		assert.equal(
			planAt(at, ['# Epic 2: Garden - Story 2.3: Frost', '', 'As a gardener']),
			'bmad-story: Epic 2: Garden - Story 2.3: Frost, unset (written), 0/0, no unit',
		);
		assert.match(planAt(at, ['# Story 2.3 Validation Report', '', 'Status: done']), /^none/);
		assert.match(planAt(at, ['# Garden stories', '', 'Words.']), /^none/);
	});

	it('reads a spec of the quick flow', () => {
		const spec = [
			'---',
			"title: 'Frost alerts'",
			"slug: 'frost-alerts'",
			"status: 'implementation-complete'",
			'stepsCompleted: [1, 2]',
			'---',
			'',
			'# Tech-Spec',
		];
		assert.equal(planAt('_bmad-output/tech-spec-frost-alerts.md', spec), 'bmad-story: Frost alerts, done (written), 0/0, no unit');
	});

	it('does not treat retrospectives and epics as stories', () => {
		assert.match(planAt('_bmad-output/implementation-artifacts/epic-2-retro.md', ['# Epic 2 Retrospective', '', 'It went well.']), /^none/);
	});
});

describe('Get Shit Done', () => {
	it('reads a roadmap by its boxes, and ignores the status of a phase', () => {
		assert.equal(
			planAt('.planning/ROADMAP.md', [
				'# Roadmap: Garden OS',
				'',
				'- [x] **Phase 1: Bed** - dig',
				'- [ ] **Phase 2: Frost guard** - warn',
				'',
				'### Phase 1: Bed',
				'**Status**: Complete',
				'',
				'- [x] 01-01: dig',
			]),
			'gsd-roadmap: Roadmap: Garden OS, in-progress (derived), 2/3, no unit',
		);
	});

	it('names a plan after its phase and number, and looks for its summary', () => {
		const plan = [
			'---',
			'phase: 02-frost-guard',
			'plan: 01',
			'type: execute',
			'---',
			'',
			'<objective>',
			'Warn.',
			'</objective>',
			'',
			'- [x] It builds',
		];
		const at = (path: string): string => planAt(path, plan);
		assert.equal(
			at('.planning/phases/02-frost-guard/02-01-PLAN.md'),
			'gsd-plan: Frost guard 02-01, todo (derived), 1/1, .planning/phases/02-frost-guard',
		);
		assert.include(at('.planning/phases/02.1-frost-guard/02-PLAN-01.md'), 'gsd-plan: Frost guard 02-01, todo');
		assert.include(at('.planning/quick/7-mend-the-fence/7-PLAN.md'), 'gsd-plan: Mend the fence, todo');
		// A comment of a code sample in a tag is no title; a heading at the top is one.
		assert.include(planAt('.planning/phases/02-guard/02-02-PLAN.md', [...plan, '', '# read() -> list']), 'gsd-plan: Guard 02-02, todo');
		assert.include(planAt('.planning/phases/02-guard/02-02-PLAN.md', [...plan.slice(0, 6), '# Plan 02-02: Bells']), 'Bells, todo');
		assert.deepEqual(documentAt('.planning/phases/02-frost-guard/02-01-PLAN.md', plan).plan?.follows, {
			name: '02-01-SUMMARY.md',
			by: 'existence',
			otherwise: 'todo',
		});
	});

	it('does not treat other records as plans', () => {
		for (const name of ['STATE.md', 'phases/02-guard/02-VERIFICATION.md', 'phases/02-guard/02-01-SUMMARY.md', 'REQUIREMENTS.md']) {
			assert.isTrue(documentAt(`.planning/${name}`, ['---', 'status: passed', '---']).isGuidance, name);
		}
	});
});

describe('superpowers', () => {
	const plan = [
		'# Frost Guard Implementation Plan',
		'',
		'> **For agentic workers:** REQUIRED SUB-SKILL: execute the plan task by task.',
		'',
		'**Goal:** Warn of frost.',
		'',
		'### Task 1: Sensor',
		'',
		'- [ ] **Step 1: Write the failing test**',
		'',
		'````markdown',
		'```',
		'- [ ] sample',
		'```',
		'````',
	];

	it('is identified by its sentence anywhere, and by its path', () => {
		assert.equal(planAt('notes/frost.md', plan), 'superpowers-plan: Frost Guard, todo (derived), 0/1, no unit');
		assert.equal(
			planAt('docs/superpowers/plans/2026-05-01-frost-guard.md', ['Some words.']),
			'superpowers-plan: Frost guard, todo (derived), 0/0, no unit',
		);
		assert.match(planAt('docs/superpowers/specs/2026-05-01-frost-guard.md', ['# Frost']), /^none/);
		assert.match(planAt('notes/fence.md', ['# A', '', '```', '> **For Claude:** REQUIRED', '```']), /^none/);
	});

	it('uses a written status, and reports no problem about open boxes', async () => {
		const done = [...plan.slice(0, 4), '**Status:** Completed. All tasks are merged.', ...plan.slice(4)];
		assert.equal(planAt('notes/frost.md', done), 'superpowers-plan: Frost Guard, done (written), 0/1, no unit');
		const { checkDocument } = await import('../../../src/document/check/checkDocument');
		const codes = (path: string, lines: readonly string[]): readonly string[] =>
			checkDocument(documentAt(path, lines)).map(({ code }) => code);
		assert.deepEqual(codes('notes/frost.md', done), []);
		assert.deepEqual(
			codes(
				'notes/frost.md',
				// Outside the format, where others are ticked.
				[...done.filter(line => !line.startsWith('>')), '- [x] Order the fleece'],
			),
			['done-open-items'],
		);
	});
});

describe('to-do lists', () => {
	it('are no samples', () => {
		assert.match(planAt('docs/samples/garden/tasks.md', ['- [ ] Dig']), /^none/);
		assert.match(planAt('templates/todo.md', ['- [ ] Dig']), /^none/);
	});

	it('must have boxes', () => {
		assert.equal(planAt('tasks/todo.md', ['- [ ] Dig', '- [x] Water']), 'todo-list: Todo, in-progress (derived), 1/2, no unit');
		assert.include(planAt('changes/frost-guard/tasks.md', ['- [x] Dig']), 'todo-list: Frost guard');
		assert.match(planAt('TODO.md', ['# To do', '', '- Dig']), /^none/);
	});
});

describe('Conductor', () => {
	it('counts tracks in both notations', () => {
		assert.equal(
			planAt('conductor/tracks.md', [
				'# Project Tracks',
				'',
				'- [~] **Track: Frost guard**',
				'  *Link: [./tracks/frost_guard_20260301/](./tracks/frost_guard_20260301/)*',
				'- [x] **Track: Bed**',
			]),
			'conductor-tracks: Project Tracks, in-progress (derived), 1/2, no unit',
		);
		const older = documentAt('conductor/tracks.md', [
			'# Project Tracks',
			'',
			'## [~] Track: Frost guard',
			'',
			'## [x] Track: Bed',
			'*Link: x*',
		]);
		assert.deepEqual(
			older.items.map(({ line, state, text, markRange }) => [line, state, text, markRange.start.character]),
			[
				[2, 'begun', 'Track: Frost guard', 4],
				[4, 'done', 'Track: Bed', 4],
			],
		);
		assert.equal(applyEdits(older.text, toggleItem(older, 0)).split('\n')[2], '## [x] Track: Frost guard');
		assert.include(planAt('conductor/tracks.md', ['# Project Tracks']), 'conductor-tracks: Project Tracks, todo');
	});

	it('reads a plan with commits, and an archived one two folders deep', () => {
		const plan = [
			'# Implementation Plan',
			'',
			'## Phase 1: Sensor [checkpoint: 1a2b3c4]',
			'',
			'- [x] Task: Read sensor 1a2b3c4',
			'    - [ ] Write the test',
			'- [~] Task: Warn',
		];
		assert.equal(
			planAt('conductor/tracks/frost_guard_20260301/plan.md', plan),
			'conductor-plan: Frost guard, in-progress (derived), 1/3, conductor/tracks/frost_guard_20260301',
		);
		assert.include(planAt('conductor/archive/2026/frost_guard_20260301/plan.md', plan), 'conductor-plan: Frost guard, archived (derived)');
		assert.isTrue(documentAt('conductor/workflow.md', ['- [ ] a', '- [ ] b', '- [ ] c']).isGuidance);
	});
});

describe('Backlog.md', () => {
	it('reads a task by its front matter, in the archive too', () => {
		const task = [
			'---',
			'id: task-7',
			"title: 'Add frost guard'",
			'status: To Do',
			'assignee: []',
			'---',
			'',
			'<!-- AC:BEGIN -->',
			'- [x] #1 It warns',
			'<!-- AC:END -->',
		];
		assert.equal(
			planAt('backlog/tasks/task-7 - Add-frost-guard.md', task),
			'backlog-md-task: Add frost guard, todo (written), 1/1, no unit',
		);
		assert.include(planAt('backlog/archive/tasks/task-7 - Add-frost-guard.md', task), 'todo (written)');
	});
});

describe('ExecPlan', () => {
	const plan = [
		'\ufeff# Frost guard',
		'',
		'This ExecPlan is a living document.',
		'',
		'## Progress',
		'',
		'- [x] (2026-05-01 13:00Z) Read the sensor.',
		'- [ ] Warn.',
		'- [completed] prose',
	];

	it('is identified by its sentence or its folder', () => {
		assert.equal(planAt('docs/my plan.md', plan), 'exec-plan: Frost guard, in-progress (derived), 1/2, no unit');
		assert.equal(planAt('docs/exec-plans/completed/frost.md', ['# Frost']), 'exec-plan: Frost, done (derived), 0/0, no unit');
		assert.include(planAt('.agent/plans/frost.md', ['# Frost']), 'exec-plan: Frost, todo');
		assert.match(planAt('docs/exec-plans/tech-debt-tracker.md', ['# Debt', '', '- [ ] a']), /^none/);
		assert.isTrue(documentAt('.agent/PLANS.md', plan).isGuidance);
	});
});

describe('Cursor', () => {
	const path = '.cursor/plans/frost_guard_9a8b7c6d.plan.md';
	const plan = (todos: readonly string[]): readonly string[] => [
		'---',
		'name: Frost guard',
		'overview: Warn',
		...todos,
		'isProject: false',
		'---',
		'',
		'# Another heading',
		'',
		'- [ ] in the body',
	];
	const todos = [
		'todos:',
		'  - id: probe',
		'    content: Add the probe',
		'    status: completed',
		'  - id: warn',
		'    content: "Warn: by mail"',
		'    status: "in_progress"',
		'    dependencies: [probe]',
		'  - id: sms',
		'    content: >-',
		'      Warn by a',
		'      message',
		'    status: cancelled',
		'  - id: test',
		'    content: Test it',
		'    status: pending',
	];

	it('reads the todos of the front matter as items', () => {
		assert.equal(planAt(path, plan(todos)), 'cursor-plan: Frost guard, in-progress (derived), 1/3, no unit');
		assert.deepEqual(
			documentAt(path, plan(todos)).items.map(({ line, mark, state, text }) => [line, mark, state, text]),
			[
				[6, 'completed', 'done', 'Add the probe'],
				[9, 'in_progress', 'begun', 'Warn: by mail'],
				[15, 'cancelled', 'other', 'Warn by a message'],
				[18, 'pending', 'open', 'Test it'],
			],
		);
	});

	it('reads invalid YAML line by line and reports it', () => {
		const invalid = todos.map(line => line.replace('"Warn: by mail"', 'Warn: by mail'));
		const document = documentAt(path, plan(invalid));
		assert.deepEqual(
			document.items.map(({ state, text }) => [state, text]),
			[
				['done', 'Add the probe'],
				['begun', 'Warn: by mail'],
				['other', '>-'],
				['open', 'Test it'],
			],
		);
		assert.deepEqual(
			document.problems.map(({ code }) => code),
			['front-matter-invalid'],
		);
		assert.equal(document.title.text, 'Frost guard');
	});

	it('toggles a todo by changing one word of the front matter', () => {
		for (const eol of ['\n', '\r\n']) {
			const document = documentAt(path, plan(todos), eol);
			const lines = (index: number): readonly string[] => applyEdits(document.text, toggleItem(document, index)).split(eol);
			assert.equal(lines(1)[9], '    status: "completed"');
			assert.equal(lines(0)[6], '    status: pending');
			assert.deepEqual(
				lines(0).filter((_, index) => index !== 6),
				plan(todos).filter((_, index) => index !== 6),
			);
		}
	});

	it('reads the body if there are no todos', () => {
		assert.equal(planAt(path, plan(['todos: []'])), 'cursor-plan: Frost guard, todo (derived), 0/1, no unit');
		const written = ['---', 'name: ""', 'todos: []', '---', '# Warn of frost', '', '**Status:** Done'];
		assert.equal(planAt(path, written), 'cursor-plan: Warn of frost, done (written), 0/0, no unit');
	});
});

describe('Claude Code plans', () => {
	it('are listed even without boxes and a status', () => {
		assert.equal(
			planAt('.claude/plans/brave-otter.md', ['# Warn of frost', '', '## Steps']),
			'claude-plan: Warn of frost, unset (written), 0/0, no unit',
		);
		assert.include(planAt('.claude/plans/archive/brave-otter.md', ['# Warn']), 'claude-plan: Warn, archived (derived)');
		assert.match(planAt('.claude/plans/README.md', ['# Plans', '', '- [ ] a', '- [ ] b', '- [ ] c']), /^none/);
	});
});

describe('ccpm', () => {
	it('reads epics and tasks, whose written status takes precedence', () => {
		assert.equal(
			planAt('.claude/epics/frost-guard/epic.md', [
				'---',
				'name: frost-guard',
				'status: backlog',
				'progress: 40%',
				'---',
				'# Epic: frost-guard',
			]),
			'ccpm-epic: frost-guard, todo (written), 0/0, no unit',
		);
		const task = ['---', 'name: Add the probe', 'status: closed', 'depends_on: [12]', '---', '# Task: Add the probe', '- [ ] It warns'];
		assert.equal(planAt('.claude/epics/frost-guard/13.md', task), 'ccpm-task: Add the probe, done (written), 0/1, no unit');
		assert.match(planAt('.claude/epics/frost-guard/execution-status.md', ['# Log']), /^none/);
		const older = ['# Task 5: Add the probe', '', '```yaml', 'status: not_started', '```', '', '- [ ] It warns'];
		assert.equal(
			planAt('.claude/epics/archived/frost-guard/5.md', older),
			'ccpm-task: Task 5: Add the probe, archived (derived), 0/1, no unit',
		);
	});
});

describe('decision records and memory banks', () => {
	it('are identified by folder and number, and by folder and name', () => {
		assert.equal(
			planAt('docs/adr/0007-use-yaml.md', ['# 7. Use YAML', '', '## Status', '', 'Accepted']),
			'decision-record: 7. Use YAML, done (written), 0/0, no unit',
		);
		assert.include(planAt('rfcs/0007-use-yaml.md', ['# Use YAML']), 'decision-record: Use YAML, unset');
		assert.match(planAt('docs/adr/README.md', ['# Decisions']), /^none/);
		assert.include(
			planAt('memory-bank/progress.md', ['# Progress', '', '- [x] Bed', '- [ ] Frost']),
			'memory-bank: Progress, in-progress (derived), 1/2',
		);
		assert.match(planAt('memory-bank/activeContext.md', ['- [x] a', '- [ ] b', '- [ ] c']), /^none/);
	});
});

describe('plans that were moved away', () => {
	const boxes = ['# Tasks', '', '- [x] T001 Dig'];

	it('are still plans of spec-kit and Kiro, and one unit, in an archive beside the others', () => {
		assert.equal(
			planAt('specs/archive/003-herb-garden/tasks.md', boxes),
			'spec-kit-tasks: Herb garden, archived (derived), 1/1, specs/archive/003-herb-garden',
		);
		assert.equal(
			planAt('.kiro/specs/_archived/herb-garden/requirements.md', ['# Requirements Document']),
			'kiro-requirements: Herb garden, archived (derived), 0/0, .kiro/specs/_archived/herb-garden',
		);
		assert.equal(
			planAt('.kiro/specs/done/herb-garden/tasks.md', ['# Implementation Plan', '- [ ] 1. Dig']),
			'kiro-tasks: Herb garden, done (derived), 0/1, .kiro/specs/done/herb-garden',
		);
	});

	it('are tasks of Backlog.md in a folder for each epic', () => {
		assert.include(
			planAt('backlog/tasks/epics/epic-2/task-9 - Dig.md', ['---', 'id: task-9', 'title: Dig', 'status: To Do', '---']),
			'backlog-md-task: Dig, todo (written)',
		);
	});
});

describe('titles of plans in other languages', () => {
	it('come without the words for the kind of document', () => {
		for (const [heading, path] of [
			['機能仕様書: 庭', 'specs/001-garden/spec.md'],
			['变更：花园', 'openspec/changes/garden/proposal.md'],
			['Specifica della funzionalità: Orto', 'specs/001-garden/spec.md'],
			['Специфікація: Сад', 'specs/001-garden/spec.md'],
		] as const) {
			assert.equal(documentAt(path, [`# ${heading}`]).title.text, heading.split(/[:：] ?/u)[1]);
		}
	});
});
