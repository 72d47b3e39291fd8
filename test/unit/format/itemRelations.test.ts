import { assert } from 'chai';
import { itemRelations, openDependencies, startableItems } from '../../../src/format/itemRelations';
import { documentAt } from './planOf';

/** `id: dependencies` of each item that has some. */
function dependenciesOf(path: string, lines: readonly string[]): string[] {
	return itemRelations(documentAt(path, lines)).flatMap(({ id = 'no id', dependencies }) =>
		dependencies.length === 0 ? [] : [`${id}: ${dependencies.map(({ name }) => name).join(', ')}`],
	);
}

const SPEC_KIT = 'specs/003-herb-garden/tasks.md';
const KIRO = '.kiro/specs/herb-garden/tasks.md';

describe('relations between items', () => {
	it('are read from what spec-kit tasks say they depend on', () => {
		assert.deepEqual(
			dependenciesOf(SPEC_KIT, [
				'# Tasks: Herb Garden',
				'',
				'- [x] T011 [P] Read the probe',
				'- [ ] T012 [P] Store values in src/store.py',
				'- [ ] **T013** [US1] Warn in src/warn.py (depends on T011, T012)',
				'- [ ] T014 Draw a chart, depends on T012 and T013.',
				'- [ ] T015 Water (depends on T011–T014)',
				'  and dry',
				'- [ ] T016 Write docs',
				'  - Dependencies: T015',
				'- [ ] T017 Merge (requires T016 models, T011)',
			]),
			['T013: T011, T012', 'T014: T012, T013', 'T015: T011, T012, T013, T014', 'T016: T015', 'T017: T016'],
		);
	});

	it('are read from the list of dependencies, between tasks and phases, and only where both are named', () => {
		const lines = [
			'# Tasks: Herb Garden',
			'',
			'## Phase 1: Setup (Shared Infrastructure)',
			'',
			'- [x] T001 Plan',
			'',
			'## Phase 2: Foundational',
			'',
			'- [ ] T002 Dig',
			'- [ ] T003 Fill',
			'',
			'## Phase 3: User Story 1 - Alerts (Priority: P1)',
			'',
			'- [ ] T004 Warn',
			'',
			'## Phase 4: Polish',
			'',
			'**Depends on**: Phase 3 (US1) - alerts must work',
			'',
			'- [ ] T005 Shine',
			'',
			'## Dependencies & Execution Order',
			'',
			'- **Setup (Phase 1)**: No dependencies - can start immediately',
			'- **Foundational (Phase 2)**: Depends on Setup completion - BLOCKS all user stories',
			'- **User Story 1 (P1)**: Can start after Foundational (Phase 2) - no dependencies on other stories',
			'- **Polish (Final Phase)**: Depends on all desired user stories being complete',
			'- All tasks are independent except T003 depends on T002.',
			'- T004 does not depend on T001, and may depend on T003.',
			'- T004 blocks T005',
			'',
			'```',
			'T001 depends on T005',
			'```',
		];
		assert.deepEqual(dependenciesOf(SPEC_KIT, lines), ['T002: Phase 1', 'T003: Phase 1, T002', 'T004: Phase 2', 'T005: Phase 3, T004']);
		const document = documentAt(SPEC_KIT, lines);
		assert.deepEqual(
			startableItems(document).map(index => document.items[index]?.text),
			['T002 Dig'],
		);
		assert.deepEqual(
			openDependencies(document, 4).map(({ name, items }) => [name, items]),
			[
				['Phase 3', [3]],
				['T004', [3]],
			],
		);
		assert.deepEqual(openDependencies(document, 1), []);
	});

	it('are read from the older order of tests before implementation, and in other languages', () => {
		assert.deepEqual(
			dependenciesOf(SPEC_KIT, [
				'- [ ] T001 Test',
				'- [ ] T002 Dig',
				'- [ ] T003 Fill (dipende da T002)',
				'- [ ] T004 给水（依赖 T003）',
				'- [ ] T005 Полити (залежить від T004)',
				'',
				'## Dependencies',
				'- Tests (T001) before implementation (T002-T003)',
			]),
			['T002: T001', 'T003: T002, T001', 'T004: T003', 'T005: T004'],
		);
	});

	it('are none where a name is unknown, or belongs to several items', () => {
		assert.deepEqual(
			dependenciesOf(SPEC_KIT, [
				'- [ ] T001 Dig',
				'- [ ] T001 Dig again',
				'- [ ] T002 Fill (depends on T001)',
				'- [ ] T003 Warn (depends on T099)',
			]),
			[],
		);
		assert.deepEqual(dependenciesOf('notes/plan.md', ['- [ ] T001 Dig', '- [ ] T002 Fill (depends on T001)', '- [ ] T003 Rest']), []);
	});

	it('are read from the lines below the tasks of Kiro and cc-sdd', () => {
		const lines = [
			'# Implementation Plan',
			'',
			'- [ ] 1. Read the sensor',
			'- [x] 1.1 Sample every minute',
			'  - bullet with 1.3 volts',
			'  - _Requirements: 1.1, 2.3_',
			'- [ ] 1.2 (P) Store',
			'  - _Depends: 1.1_',
			'  - _Requisiti: 3.1_',
			'- [ ] 2. Warn',
			'  - _Depends: 1_',
			'  - [ ] 2.1 Send mail',
			'    - _Depends: 1.1, 1.2_',
			'  - [ ]* 2.2 Property test',
			'  - [ ] 2.3 Document, depends on 2.2 of the library',
		];
		const document = documentAt(KIRO, lines);
		assert.deepEqual(dependenciesOf(KIRO, lines), ['1.2: 1.1', '2: 1', '2.1: 1.1, 1.2', '2.3: 2.2']);
		assert.deepEqual(
			itemRelations(document).flatMap(({ id, requirements }) =>
				requirements.length > 0 ? [`${id ?? ''}: ${requirements.join(', ')}`] : [],
			),
			['1.1: 1.1, 2.3', '1.2: 3.1'],
		);
		assert.deepEqual(
			itemRelations(document).map(({ isParallel }) => isParallel),
			[false, false, true, false, false, false, false],
		);
		// Task 1 is done when its parts are, although they are not indented.
		assert.deepEqual(
			startableItems(document).map(index => document.items[index]?.text),
			['1.2 (P) Store'],
		);
		const stored = documentAt(KIRO, [...lines.slice(0, 6), '- [x] 1.2 (P) Store', ...lines.slice(7)]);
		assert.deepEqual(
			startableItems(stored).map(index => stored.items[index]?.text),
			['2.1 Send mail', '2.2 Property test', '2.3 Document, depends on 2.2 of the library'],
		);
		assert.deepEqual(
			openDependencies(document, 4).map(({ name }) => name),
			['1.2', '1'],
		);
	});

	it('are those of the todos of Cursor and of the phases of a roadmap', () => {
		assert.deepEqual(
			dependenciesOf('.cursor/plans/frost.plan.md', [
				'---',
				'name: Frost',
				'todos:',
				'  - id: probe',
				'    content: Add the probe',
				'    status: completed',
				'  - id: warn',
				'    content: Warn',
				'    status: pending',
				'    dependencies: [probe, gone]',
				'---',
			]),
			['warn: probe'],
		);
		assert.deepEqual(
			dependenciesOf('.planning/ROADMAP.md', [
				'# Roadmap: Garden OS',
				'',
				'- [x] **Phase 1: Probe** - reads',
				'- [ ] **Phase 2: Frost guard** - warns',
				'',
				'### Phase 1: Probe',
				'**Depends on**: Nothing',
				'',
				'### Phase 2: Frost guard',
				'**Depends on**: Phase 1',
				'',
				'- [ ] 02-01: Warn',
			]),
			['Phase 2: Phase 1'],
		);
	});

	it('are read in other languages, with their words for “and” and for phases', () => {
		for (const [depends, and] of [
			['depends on ', ' and '],
			['залежить від ', ' і '],
			['зависит от ', ' и '],
			['依赖 ', '和'],
			['依赖：', '与'],
		] as const) {
			const lines = ['# Tasks', '', '- [ ] T001 A', '- [ ] T002 B', `- [ ] T003 C (${depends}T001${and}T002)`];
			assert.deepEqual(dependenciesOf(SPEC_KIT, lines), ['T003: T001, T002'], depends);
		}
		assert.deepEqual(
			dependenciesOf(SPEC_KIT, ['# 任务', '', '- [ ] T001创建目录', '- [ ] T002编写测试', '- [ ] T003实现（依赖：T001与T002完成）']),
			['T003: T001, T002'],
			'without spaces',
		);
		assert.deepEqual(
			dependenciesOf(SPEC_KIT, [
				'# 任务',
				'',
				'## 阶段1：准备',
				'',
				'- [ ] T001 创建目录',
				'',
				'## 阶段2：核心',
				'',
				'**依赖**：阶段1完成',
				'',
				'- [ ] T002 编写测试',
			]),
			['T002: Phase 1'],
		);
		assert.deepEqual(
			dependenciesOf(SPEC_KIT, [
				'# Tareas',
				'',
				'## Fase 1: A',
				'',
				'- [ ] T001 A',
				'',
				'## Fase 2: B',
				'',
				'**Depends on**: Fase 1',
				'',
				'- [ ] T002 B',
			]),
			['T002: Phase 1'],
		);
	});
});
