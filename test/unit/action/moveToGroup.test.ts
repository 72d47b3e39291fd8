import { assert } from 'chai';
import { canMoveTo, moveToGroup, type TargetGroup } from '../../../src/action/moveToGroup';
import type { Grouping } from '../../../src/catalog/group/grouping';
import { labelLookup } from '../../../src/document/model/fieldName';
import { parse } from '../../../src/document/read/parse';
import { readDocument } from '../../../src/format/readDocument';
import { applied } from './applied';

const options = {
	lookup: labelLookup(undefined),
	eol: '\n',
	now: { date: { year: 2026, month: 11, day: 28 }, hour: 9, minute: 0, second: 0, offsetMinutes: 0 },
};
const to = (grouping: Grouping, key: string, text?: string): TargetGroup => ({ grouping, key, text });

/** The lines of a document after moving it; or the code of the refusal. */
function moved(lines: readonly string[], ...groups: readonly TargetGroup[]): readonly string[] | string | undefined {
	const document = parse(lines.join('\n'));
	const after = applied(document, moveToGroup(document, groups, options));
	return after && 'code' in after ? after.code : (after as readonly string[]);
}

describe('moveToGroup', () => {
	it("writes the document's own word for a stage and a priority, in one step", () => {
		assert.deepEqual(moved(['# A', '', '**Status:** IN_PROGRESS', '**Priority:** P2'], to('stage', 'done'), to('priority', 'high')), [
			'# A',
			'',
			'**Status:** DONE',
			'**Priority:** P1',
		]);
		assert.deepEqual(moved(['---', 'status: in arbeit', '---'], to('stage', 'done')), ['---', 'status: erledigt', '---']);
	});

	it('changes nothing in a document that is a member', () => {
		const lines = ['---', 'status: wip', 'priority: urgent', 'assignee: Ann', 'due: 2026-11-25', '---'];
		const groups = [
			to('stage', 'in-progress'),
			to('priority', 'critical'),
			to('assignee', 'ann', 'ann'),
			to('dueWeek', '2026-11-23'),
			to('none', ''),
		];
		assert.deepEqual(moveToGroup(parse(lines.join('\n')), groups, options).edits, []);
	});

	it('writes a written status, an assignee, a sprint and a category, and adds fields that are missing', () => {
		assert.deepEqual(
			moved(
				['---', 'status: open', 'assignee: "@ole" # for now', '---'],
				to('status', '0 wip', 'In Progress'),
				to('assignee', 'ann', 'Ann Lee'),
				to('sprint', 'sprint 2', 'Sprint 2'),
				to('category', 'ui', 'UI'),
			),
			['---', 'status: in progress', 'assignee: "Ann Lee" # for now', 'sprint: Sprint 2', 'category: UI', '---'],
		);
	});

	it('writes the word alone when the groups are by stage and by status', () => {
		assert.deepEqual(moved(['# A', '', '**Status:** Open'], to('stage', 'done'), to('status', 'in progress', 'In Progress')), [
			'# A',
			'',
			'**Status:** In Progress',
		]);
	});

	it('empties a field for a group without a value, and adds none', () => {
		assert.deepEqual(moved(['---', 'status: open', 'assignee: Ann', '---'], to('assignee', ''), to('sprint', ''), to('dueWeek', '')), [
			'---',
			'status: open',
			'assignee: ',
			'---',
		]);
	});

	it('moves the due date to the same weekday of another week, in its own format', () => {
		assert.deepEqual(moved(['# A', '', '**Status:** Open', '**Due:** November 25, 2026'], to('dueWeek', '2026-12-07')), [
			'# A',
			'',
			'**Status:** Open',
			'**Due:** December 9, 2026',
		]);
		assert.deepEqual(moved(['---', 'status: open', '---'], to('dueWeek', '2026-12-07')), ['---', 'status: open', 'due: 2026-12-11', '---']);
	});

	it('writes a due date that is new in the format of the other dates, and keeps the time of one', () => {
		assert.deepEqual(moved(['# A', '', '**Status:** Open', '**Created:** November 25, 2026'], to('dueWeek', '2026-12-07')), [
			'# A',
			'',
			'**Status:** Open',
			'**Created:** November 25, 2026',
			'**Due:** December 11, 2026',
		]);
		assert.deepEqual(moved(['---', 'status: open', 'due: 2026-11-25T08:30:00Z', '---'], to('dueWeek', '2026-12-07')), [
			'---',
			'status: open',
			'due: 2026-12-09T08:30:00Z',
			'---',
		]);
	});

	it('refuses a document of which a value would have to be invented, and then changes nothing', () => {
		const plan = readDocument('# Implementation Plan\n\n- [ ] 1. Dig\n', { path: '.kiro/specs/pond/tasks.md' });
		assert.equal(moveToGroup(plan, [to('stage', 'done')], options).refusal?.code, 'stage-derived');
		assert.equal(
			moved(['---', 'status: draft # draft | final', 'priority: low', '---'], to('priority', 'high'), to('stage', 'blocked')),
			'no-word',
		);
	});

	it('is only offered for what a document says of itself', () => {
		assert.deepEqual(
			(
				['stage', 'status', 'priority', 'family', 'unit', 'folder', 'assignee', 'sprint', 'category', 'dueWeek', 'parent', 'none'] as const
			).filter(grouping => canMoveTo({ grouping, key: 'x' })),
			['stage', 'status', 'priority', 'assignee', 'sprint', 'category', 'dueWeek', 'none'],
		);
		assert.isFalse(canMoveTo({ grouping: 'stage', key: 'other' }));
	});
});
