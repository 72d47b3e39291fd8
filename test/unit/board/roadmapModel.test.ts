import { assert } from 'chai';
import { taskDocuments } from '../../../src/catalog/catalog';
import type { CardField } from '../../../src/board/cardField';
import { roadmapModel, type Roadmap } from '../../../src/board/roadmapModel';
import type { Zoom } from '../../../src/board/zoom';
import { catalogOf, type Texts } from '../catalog/catalogOf';
import { optionsFor } from './options';

const TEXTS: Texts = {
	'both.md': ['---', 'status: in progress', 'created: 2026-11-01', 'due: 2026-11-20', '---', '# Both'],
	'from.md': ['---', 'status: todo', 'created: 2026-11-10', '---', '# From'],
	'to.md': ['---', 'status: todo', 'due: 2026-12-24', '---', '# To', '## Milestones', '- [ ] Draft (2026-12-01)'],
	'over.md': ['---', 'status: done', 'created: 2026-10-01', 'modified: 2026-10-05', '---', '# Over'],
	'none.md': ['---', 'status: todo', '---', '# None'],
	'turned.md': ['---', 'status: todo', 'created: 2026-12-05', 'due: 2026-12-01', '---', '# Turned'],
};

function roadmapOf(texts = TEXTS, groupBy?: CardField, zoom: Zoom = 'quarter'): Roadmap {
	const catalog = catalogOf(texts);
	return roadmapModel(taskDocuments(catalog), { ...optionsFor(catalog), groupBy, zoom });
}

/** `title start..end signs`, in days from today. */
function shown({ groups, today }: Roadmap): readonly string[] {
	return groups.flatMap(({ label, rows }) =>
		rows.map(
			row =>
				`${label === '' ? '' : `${label}: `}${row.title} ${row.isStartOpen ? '~' : ''}${row.start - today}..${row.end - today}${row.isEndOpen ? '~' : ''}` +
				`${row.milestone ? ` ◆${row.milestone.day - today}` : ''}${row.late === undefined ? '' : ` ${row.late}`}`,
		),
	);
}

describe('roadmapModel', () => {
	it('draws a bar from the created date to the due date or the day it was finished', () => {
		assert.deepEqual(shown(roadmapOf()), [
			'Over -58..-54',
			'Both -27..-8 overdue by 8 days',
			'From -18..14~',
			'Turned 3..7',
			'To ~12..26 ◆3',
		]);
		assert.strictEqual(roadmapOf().undated, 1);
	});

	it('groups its rows', () => {
		assert.deepEqual(shown(roadmapOf(TEXTS, 'stage')), [
			'To Do: From -18..14~',
			'To Do: Turned 3..7',
			'To Do: To ~12..26 ◆3',
			'In Progress: Both -27..-8 overdue by 8 days',
			'Done: Over -58..-54',
		]);
	});

	it('begins a week before the first bar and has lines for weeks, months, and quarters', () => {
		const { from, today, days, ticks } = roadmapOf();
		assert.deepEqual([from, today], ['2026-09-24', 65]);
		assert.isAtLeast(days, today + 26);
		assert.deepEqual(
			ticks.filter(({ isMajor }) => isMajor).map(({ day, label }) => [day, label]),
			[
				[7, 'Oct 2026'],
				[38, 'Nov 2026'],
				[68, 'Dec 2026'],
				[99, 'Jan 2027'],
			].filter(([day]) => Number(day) < days),
		);
		assert.deepEqual(roadmapOf(TEXTS, undefined, 'month').ticks.slice(0, 2), [
			{ day: 4, label: '28', isMajor: false },
			{ day: 7, label: 'Oct 2026', isMajor: true },
		]);
		assert.include(
			roadmapOf(TEXTS, undefined, 'year')
				.ticks.filter(({ isMajor }) => isMajor)
				.map(({ label }) => label),
			'Oct 2026',
		);
	});

	it('stays within three years of today, whatever year is written', () => {
		const roadmap = roadmapOf({ 'a.md': ['---', 'status: todo', 'created: 0206-11-01', 'due: 9206-11-01', '---', '# A'] });
		assert.deepEqual(shown(roadmap), ['A -1095..1095']);
		assert.isBelow(roadmap.days, 2300);
	});
});
