import { assert } from 'chai';
import { isTaskDocument } from '../../../src/catalog/entry';
import { documentAt, planAt } from './planOf';

const boxes = ['# Garden', '', '- [x] Dig', '', '- [ ] Plant', '- [ ] Water'];

describe('plans that only their boxes identify', () => {
	it('are identified by three boxes and a word in the path, in any language', () => {
		for (const path of [
			'docs/plans/garden.md',
			'garden-plan.md',
			'docs/GardenRoadmap.md',
			'notes/to-do garden.md',
			'epics/garden.md',
			'docs/release-checklist.md',
			'docs/aufgaben/garten.md',
			'docs/garten-pläne.md',
			'docs/план-сада.md',
			'文档/花园计划.md',
			'tâches/jardin.md',
		]) {
			assert.equal(planAt(path, boxes), 'boxes: Garden, in-progress (derived), 1/3, no unit', path);
			assert.isTrue(isTaskDocument(documentAt(path, boxes)), path);
		}
	});

	it('are identified by three boxes and a priority, or the number of a user story', () => {
		assert.equal(
			planAt('docs/garden.md', ['# Garden', '', '**Priority**: High', ...boxes.slice(1)]),
			'boxes: Garden, in-progress (derived), 1/3, no unit',
		);
		assert.match(planAt('docs/garden.md', ['# Garden', '', '**Priority**: High', '', '- [x] Dig']), /^none/);
		assert.match(planAt('docs/guides/garden.md', ['# Garden', '', '**Priority**: High', ...boxes.slice(1)]), /^none/, 'a guide');
		assert.match(planAt('README.md', ['# Garden', '', '**Priority**: High', ...boxes.slice(1)]), /^none/);
		assert.include(planAt('.ralph/specs/US-002-garden.md', boxes), 'boxes: Garden');
		assert.match(planAt('docs/about-us-garden.md', boxes), /^none/);
	});

	it('need three boxes outside code, and a path with a word for plans', () => {
		assert.match(planAt('docs/plans/garden.md', boxes.slice(0, 5)), /^none/);
		assert.match(planAt('docs/plans/garden.md', ['```', ...boxes, '```']), /^none/);
		assert.match(planAt('docs/garden.md', boxes), /^none/);
		assert.match(planAt('docs/explanations/planet.md', boxes), /^none/);
	});

	it('exclude guides, prompts, templates and the like', () => {
		for (const path of [
			'plans/README.md',
			'plans/CHANGELOG.md',
			'docs/guides/plan.md',
			'docs/planning-guide.md',
			'docs/task-runbook.md',
			'skills/plan/SKILL.md',
			'.claude/skills/plan/reference.md',
			'.claude/commands/plan.md',
			'.claude/agents/task-planner.md',
			'.github/prompts/plan.prompt.md',
			'prompts/tasks.prompt.md',
			'docs/plan-template.md',
			'test/fixtures/plans/a.md',
			'AGENTS.md',
			'.specify/memory/constitution.md',
			'.cursor/rules/tasks.md',
			'.github/ISSUE_TEMPLATE/task.md',
		]) {
			assert.isFalse(isTaskDocument(documentAt(path, boxes)), path);
		}
	});

	it('need no boxes in an agent’s folder, with a date, or with a name and parts that say plan', () => {
		const parts = ['# Garden', '', '## Phase 1: Dig', '', 'Dig.', '', '## 2. Phase 2 – Water'];
		for (const [path, lines] of [
			['.opencode/plans/witty-garden.md', ['# Garden']],
			['docs/plans/2026-05-01-garden.md', ['# Garden']],
			['docs/GARDEN_PLAN.md', parts],
			['docs/garden-roadmap.md', parts],
			['docs/garten-umsetzungsplan.md', ['# Garden', '## Schritt 1: Graben', '## Schritt 2: Gießen']],
			['docs/花园实施计划.md', ['# Garden', '## 第一阶段：挖', '## 第二阶段：浇水']],
		] as const) {
			assert.include(planAt(path, lines), 'boxes: Garden, unset (written), 0/0', path);
			assert.isTrue(isTaskDocument(documentAt(path, lines)), path);
		}
		for (const [path, lines] of [
			['docs/plans/garden.md', ['# Garden']],
			['docs/GARDEN_PLAN.md', ['# Garden', '## Prices', '## Taskbar 1']],
			['docs/garden.md', parts],
			['docs/plans/README.md', parts],
			['.claude/skills/plans/2026-05-01-plan.md', parts],
		] as const) {
			assert.match(planAt(path, lines), /^none/, path);
		}
	});

	it('are archived or done in a folder that people move them to', () => {
		assert.include(planAt('plans/archive/garden.md', boxes), 'archived (derived), 1/3');
		assert.include(planAt('docs/tasks/completed/garden.md', boxes), 'done (derived), 1/3');
		assert.include(planAt('docs/plans/archive-search/garden.md', boxes), 'in-progress (derived)');
		assert.include(planAt('docs/superpowers/plans/archived/garden.md', boxes), 'archived (derived)');
	});

	it('keep a written status', () => {
		assert.equal(
			planAt('plans/garden.md', [boxes[0] ?? '', '', '**Status:** Blocked', ...boxes.slice(1)]),
			'boxes: Garden, blocked (written), 1/3, no unit',
		);
	});
});

describe('documents that describe a project or explain something', () => {
	const lines = ['# Deployment', '', '**Status**: In progress', '', 'Call the deployment twice.'];

	it('are not task documents, even with a status', () => {
		for (const path of [
			'README.md',
			'packages/api/README.md',
			'README.zh-CN.md',
			'README_ja.md',
			'docs/README_FILTER_BUILDER.md',
			'CONTRIBUTING_pt-br.md',
			'SUPPORT.md',
			'docs/DEPLOYMENT_GUIDE.md',
			'docs/ai/CORE_INSTRUCTIONS.md',
			'docs/runbooks/restore.md',
			'.claude/plans/PLAN_TEMPLATE.md',
			'docs/adr-template.md',
			'.kilocode/skills/plan/task.md',
			'fixtures/board/issues/a.md',
			'backend/tests/fixtures/docs/stories/1-2-lamps.md',
			'.planning/codebase/TESTING.md',
			'.bmad/bmm/workflows/2-plan-workflows/prd/checklist.md',
			'packages/app/bmad/core/tasks/plan.md',
			'.bmad-game-dev/checklists/story-checklist.md',
		]) {
			assert.isFalse(isTaskDocument(documentAt(path, lines)), path);
		}
	});

	it('are not task documents if they are code of a template engine', () => {
		assert.isFalse(isTaskDocument(documentAt('plans/weekly.md', ['<%*', 'status: "active",', '%>', ...lines])));
	});

	it('are not task documents if they only speak of a priority', () => {
		assert.isFalse(isTaskDocument(documentAt('docs/enums.md', ['# Enums', '', '## Task Priority', '', 'How urgent a task is.'])));
		assert.isTrue(isTaskDocument(documentAt('docs/garden.md', ['# Garden', '', '## Priority', '', 'High'])));
		assert.isTrue(isTaskDocument(documentAt('docs/garden.md', ['# Garden', '', '**Priority:** Purple'])));
	});

	it('differ from work on them', () => {
		for (const path of [
			'tasks/write-user-guide.md',
			'docs/guided-tour.md',
			'backlog/12-deployment-guide.md',
			'docs/email-template.md',
			'docs/deployment.md',
		]) {
			assert.isTrue(isTaskDocument(documentAt(path, lines)), path);
		}
	});
});

describe('documents with instructions for agents', () => {
	it('are not task documents, even with invalid front matter or a status', () => {
		const broken = ['---', 'name: planner', 'description: Use when: planning', '---', '# Planner'];
		assert.isFalse(isTaskDocument(documentAt('.claude/agents/planner.md', broken)));
		assert.isFalse(isTaskDocument(documentAt('docs/planner.md', broken)));
		assert.isFalse(isTaskDocument(documentAt('.claude/commands/pm/status.md', ['---', 'status: draft', '---'])));
	});
});
