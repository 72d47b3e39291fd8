import { assert } from 'chai';
import { taskDocuments } from '../../../src/catalog/catalog';
import { withUnits } from '../../../src/catalog/group/units';
import { boardModel, type Board } from '../../../src/board/boardModel';
import type { CardField } from '../../../src/board/cardField';
import { catalogOf, uriOf, type Texts } from '../catalog/catalogOf';
import { optionsFor } from './options';

const TEXTS: Texts = {
	'pier.md': ['---', 'status: todo', 'priority: low', 'assignee: ann', 'sprint: Sprint 10', '---', '# Pier `Lamps`'],
	'map.md': [
		'---',
		'status: In Progress',
		'priority: high',
		'assignee: Ann',
		'due: 2026-11-25',
		'sprint: Sprint 2',
		'---',
		'# Map',
		'- [x] a',
		'- [ ] b',
	],
	'buoy.md': ['---', 'status: todo', 'priority: high', 'blocked by: map.md', '---', '# Buoy'],
	'quay.md': ['---', 'status: wibble', 'priority: maybe', '---', '# Quay'],
	'specs/001-x/spec.md': ['# Feature Specification: Frost', '', '**Status**: Draft'],
	'specs/001-x/tasks.md': ['# Tasks: Frost', '', '## Setup', '', '- [x] T001 Wire', '', '- [ ] T002 Ring'],
};

function boardOf(columns: CardField, lanes?: CardField, texts = TEXTS): Board {
	const catalog = catalogOf(texts);
	return boardModel(withUnits(taskDocuments(catalog)), { ...optionsFor(catalog), columns, lanes });
}

/** `label: titles` of each column, by lane. */
function shown(board: Board): readonly string[] {
	const titles = new Map(board.cards.map(({ id, title }) => [id, title]));
	return board.lanes.flatMap(({ label, cells }) =>
		board.columns.flatMap((column, index) => {
			const ids = cells[index] ?? [];
			return ids.length === 0 ? [] : [`${label === '' ? '' : `${label} / `}${column.label}: ${ids.map(id => titles.get(id)).join(', ')}`];
		}),
	);
}

describe('boardModel', () => {
	it('has a column for each stage of work, empty or not, and the most urgent card first', () => {
		const board = boardOf('stage');
		assert.deepEqual(
			board.columns.map(({ label, canTake }) => `${label}${canTake ? '' : ' (fixed)'}`),
			['To Do', 'In Progress', 'In Review', 'Blocked', 'Done', 'Other Status (fixed)'],
		);
		assert.deepEqual(shown(board), ['To Do: Buoy, Pier Lamps', 'In Progress: Map, Frost', 'Other Status: Quay']);
	});

	it('sorts by the first day on which something is due', () => {
		const texts: Texts = {
			'early.md': [
				'---',
				'status: todo',
				'due: 2026-12-01',
				'---',
				'# Early',
				'',
				'## Milestones',
				'',
				'- [ ] Late step (due: 2026-12-20)',
			],
			'middle.md': ['---', 'status: todo', 'due: 2026-12-10', '---', '# Middle'],
		};
		const early = catalogOf(texts).entries.find(({ title }) => title === 'Early');
		assert.deepEqual([early?.due, early?.nextDue], ['2026-12-01', '2026-12-20']);
		assert.deepEqual(shown(boardOf('stage', undefined, texts)), ['To Do: Early, Middle']);
	});

	it('groups by other fields, ignoring case, with documents without a value last', () => {
		assert.deepEqual(shown(boardOf('assignee')), ['Ann: Map, Pier Lamps', 'Unassigned: Buoy, Quay, Frost']);
		assert.deepEqual(shown(boardOf('sprint')), ['Sprint 2: Map', 'Sprint 10: Pier Lamps', 'No Sprint: Buoy, Quay, Frost']);
		assert.deepEqual(shown(boardOf('priority')), ['High: Map, Buoy', 'Low: Pier Lamps', 'Other Priority: Quay', 'No Priority: Frost']);
		assert.deepEqual(shown(boardOf('status')), ['todo: Buoy, Pier Lamps', 'In Progress: Map', 'wibble: Quay', 'No Status: Frost']);
		const units = boardOf('unit');
		assert.deepEqual(shown(units).at(0), 'specs/001-x: Frost');
		assert.isFalse(units.columns.some(({ canTake }) => canTake));
	});

	it('has lanes only for values that documents have', () => {
		assert.deepEqual(shown(boardOf('stage', 'priority')), [
			'High / To Do: Buoy',
			'High / In Progress: Map',
			'Low / To Do: Pier Lamps',
			'Other Priority / Other Status: Quay',
			'No Priority / In Progress: Frost',
		]);
	});

	it('says of a card what is known', () => {
		const { cards } = boardOf('stage');
		assert.deepEqual(
			cards.find(({ title }) => title === 'Map'),
			{
				id: uriOf('map.md'),
				title: 'Map',
				path: 'map.md',
				folder: undefined,
				isUnit: false,
				family: undefined,
				stage: 'in-progress',
				stageLabel: 'In Progress',
				status: 'In Progress',
				level: 'high',
				priority: 'High',
				assignee: 'Ann',
				progress: { done: 1, total: 2 },
				due: { kind: 'overdue', text: 'overdue by 3 days', date: '2026-11-25' },
				blocked: undefined,
				problems: 0,
			},
		);
		assert.deepEqual(cards.find(({ title }) => title === 'Buoy')?.blocked, 'blocked by Map');
		assert.strictEqual(cards.find(({ title }) => title === 'Quay')?.problems, catalogOf(TEXTS).get(uriOf('quay.md'))?.problems.length);
		assert.strictEqual(cards.find(({ title }) => title === 'Quay')?.priority, 'maybe', 'a word that means no level');
		const unit = cards.find(({ title }) => title === 'Frost');
		assert.deepEqual([unit?.isUnit, unit?.progress], [true, { done: 1, total: 2 }]);
	});

	it('says of no finished document that it is blocked', () => {
		const { cards } = boardOf('stage', undefined, {
			'a.md': ['---', 'status: todo', '---', '# A'],
			'b.md': ['---', 'status: done', 'blocked by: a.md', '---', '# B'],
			'c.md': ['---', 'status: in progress', 'blocked by: a.md', '---', '# C'],
		});
		assert.deepEqual(
			cards.map(({ title, blocked }) => `${title} ${blocked ?? '-'}`),
			['A -', 'B -', 'C blocked by A'],
		);
	});

	it('tells cards of the same title apart by their folders', () => {
		const { cards } = boardOf('stage', undefined, {
			'docs/2025/report.md': ['---', 'status: todo', '---', '# Report'],
			'docs/2026/report.md': ['---', 'status: done', '---', '# `Report`'],
			'docs/2026/plan.md': ['---', 'status: todo', '---', '# Plan'],
		});
		assert.deepEqual(cards.map(({ title, folder }) => `${title} ${folder ?? ''}`.trim()).sort(), ['Plan', 'Report 2025', 'Report 2026']);
	});

	it('sorts cards by the first day on which something is due', () => {
		const card = (title: string, due: string, milestone: string): readonly string[] => [
			'---',
			'status: todo',
			`due: ${due}`,
			'---',
			`# ${title}`,
			`- [ ] Milestone 1: ${milestone} - First draft`,
		];
		const { cards } = boardOf('stage', undefined, {
			'a.md': card('A', '2026-12-10', '2026-12-20'),
			'b.md': card('B', '2026-12-30', '2026-12-15'),
			'c.md': card('C', '2026-12-30', '2026-12-05'),
		});
		assert.deepEqual(
			cards.map(({ title }) => title),
			['C', 'A', 'B'],
		);
	});

	it('has no cards without documents', () => {
		assert.deepEqual(shown(boardOf('stage', undefined, {})), []);
		assert.deepEqual(boardOf('assignee', undefined, {}).columns, []);
	});

	it('puts each of 5,000 cards into one cell', function () {
		this.timeout(20_000);
		const texts = Object.fromEntries(
			Array.from({ length: 5_000 }, (_, index) => [
				`d/${index}.md`,
				[
					'---',
					`status: ${['todo', 'in progress', 'done'][index % 3]}`,
					`priority: ${['high', 'low'][index % 2]}`,
					'---',
					`# Card ${index}`,
				],
			]),
		);
		const { lanes, cards } = boardOf('stage', 'priority', texts);
		const ids = lanes.flatMap(({ cells }) => cells.flat());
		assert.lengthOf(cards, 5_000);
		assert.strictEqual(new Set(ids).size, 5_000);
		assert.lengthOf(ids, 5_000);
	});
});
