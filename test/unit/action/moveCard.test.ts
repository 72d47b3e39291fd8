import { assert } from 'chai';
import { moveCard, setDay, type CardValue } from '../../../src/action/moveCard';
import { parse } from '../../../src/document/read/parse';
import type { Moment } from '../../../src/document/date/rewriteDate';
import { applied } from './applied';

const NOW: Moment = { date: { year: 2026, month: 11, day: 28 }, hour: 10, minute: 0, second: 0, offsetMinutes: 0 };

function moved(lines: readonly string[], ...values: readonly CardValue[]): ReturnType<typeof applied> {
	const document = parse(lines.join('\n'), { path: 'docs/a.md' });
	return applied(document, moveCard(document, values, '\n'));
}

describe('moveCard', () => {
	it("writes a stage in the document's own word", () => {
		assert.deepEqual(moved(['---', 'status: IN_PROGRESS', '---', '# A'], { field: 'stage', stage: 'done' }), [
			'---',
			'status: DONE',
			'---',
			'# A',
		]);
	});

	it('leaves a document that has the stage already', () => {
		const lines = ['---', 'status: shipped', '---', '# A'];
		assert.deepEqual(moved(lines, { field: 'stage', stage: 'done' }), lines);
	});

	it('writes a status word, a priority, and names', () => {
		const lines = ['---', 'status: todo', 'priority: low', 'assignee: ann', '---', '# A'];
		assert.deepEqual(moved(lines, { field: 'status', word: 'done' }, { field: 'priority', level: 'high' }), [
			'---',
			'status: done',
			'priority: high',
			'assignee: ann',
			'---',
			'# A',
		]);
		assert.deepEqual(moved(lines, { field: 'assignee', text: 'bob' }, { field: 'sprint', text: 'Sprint 2' }), [
			'---',
			'status: todo',
			'priority: low',
			'assignee: bob',
			'sprint: Sprint 2',
			'---',
			'# A',
		]);
		assert.strictEqual((moved(lines, { field: 'assignee', text: '' }) as readonly string[])[3], 'assignee: ');
	});

	it('writes the word alone when a card gets a stage and a status word', () => {
		const lines = ['---', 'status: todo', '---', '# A'];
		assert.deepEqual(moved(lines, { field: 'stage', stage: 'done' }, { field: 'status', word: 'in progress' }), [
			'---',
			'status: in progress',
			'---',
			'# A',
		]);
	});

	it('changes nothing if one of the values is refused', () => {
		const tasks = parse(['# Tasks: Frost', '', '- [ ] T001 Wire'].join('\n'), { path: 'specs/001-x/tasks.md' });
		assert.strictEqual(
			moveCard(tasks, [{ field: 'stage', stage: 'done' }], '\n').refusal?.code,
			moveCard(
				tasks,
				[
					{ field: 'stage', stage: 'done' },
					{ field: 'assignee', text: '' },
				],
				'\n',
			).refusal?.code,
		);
		assert.deepEqual(
			moved(['---', 'status: todo', '---', '# A'], { field: 'assignee', text: 'bob' }, { field: 'status', word: 'wibble' }),
			{
				code: 'unknown-status-word',
				word: 'wibble',
				known: ['todo', 'in progress', 'in review', 'blocked', 'done', 'archived'],
			} as never,
		);
	});
});

describe('setDay', () => {
	function set(lines: readonly string[], name: 'created' | 'due', day: string): ReturnType<typeof applied> {
		const document = parse(lines.join('\n'), { path: 'docs/a.md' });
		return applied(document, setDay(document, name, day, NOW, '\n'));
	}

	it('rewrites a date in its own format', () => {
		assert.deepEqual(set(['# A', '', '**Status**: todo', '**Due**: Dec 24, 2026 (firm)'], 'due', '2027-01-05'), [
			'# A',
			'',
			'**Status**: todo',
			'**Due**: Jan 5, 2027 (firm)',
		]);
	});

	it("adds a missing date in the format of the document's other dates", () => {
		assert.deepEqual(set(['---', 'status: todo', 'created: 01.11.2026', '---', '# A'], 'due', '2026-12-24'), [
			'---',
			'status: todo',
			'created: 01.11.2026',
			'due: 24.12.2026',
			'---',
			'# A',
		]);
	});

	it('refuses a day that does not exist', () => {
		assert.deepEqual(set(['---', 'status: todo', '---', '# A'], 'due', '2026-02-30'), { code: 'value' } as never);
	});
});
