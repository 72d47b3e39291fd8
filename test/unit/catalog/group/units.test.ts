import { assert } from 'chai';
import type { Entry } from '../../../../src/catalog/entry';
import { unitMembers, withUnits } from '../../../../src/catalog/group/units';
import { entryOf } from '../entryOf';

const FOLDER = 'specs/001-frost-guard';

function specKit(tasks: readonly string[], folder = FOLDER): readonly Entry[] {
	return [
		entryOf(`${folder}/plan.md`, ['# Implementation Plan: Frost Guard', '', '**Date**: 2026-03-02']),
		entryOf(`${folder}/spec.md`, ['# Feature Specification: Frost Guard', '', '**Status**: Draft', '', '- [x] Reviewed']),
		entryOf(`${folder}/tasks.md`, ['# Tasks: Frost Guard', '', '## Phase 1', '', ...tasks]),
	];
}

describe('the rows of units', () => {
	it('are one for the documents of a unit, with the stage and the progress of its tasks', () => {
		const other = entryOf('todo.md', ['---', 'status: todo', '---', '# Alone']);
		const members = specKit(['- [x] T001 Read the sensor', '- [ ] T002 Warn']);
		const rows = withUnits([...members, other]);
		assert.lengthOf(rows, 2);
		const [unit] = rows;
		assert.deepEqual(
			unit && unitMembers(unit)?.map(({ path }) => path),
			['spec', 'plan', 'tasks'].map(name => `${FOLDER}/${name}.md`),
		);
		assert.strictEqual(rows[1], other);
		assert.isUndefined(unitMembers(other));
		assert.strictEqual(unit?.title, 'Frost Guard');
		assert.strictEqual(unit?.uri, `file:///work/${FOLDER}/tasks.md`);
		assert.deepEqual(unit?.status, { text: undefined, stage: 'in-progress', isDerived: true });
		assert.deepEqual(unit?.progress.work, { done: 1, total: 2 });
		// The specification still says Draft.
		assert.strictEqual(members[1]?.status.text, 'Draft');
	});

	it('are done when all tasks are, and to do when none has begun', () => {
		assert.strictEqual(withUnits(specKit(['- [x] T001 Read']))[0]?.status.stage, 'done');
		assert.strictEqual(withUnits(specKit(['- [ ] T001 Read']))[0]?.status.stage, 'todo');
	});

	it('have the written stage as long as there are no tasks', () => {
		const [plan, spec] = specKit([]);
		const [unit] = withUnits([plan, spec] as readonly Entry[]);
		assert.deepEqual(unit?.status, { text: 'Draft', stage: 'todo' });
		assert.strictEqual(unit?.uri, spec?.uri);
	});

	it('stay the same objects as long as their documents do, in any list', () => {
		const members = specKit(['- [ ] T001 Read']);
		const [unit] = withUnits(members);
		assert.strictEqual(withUnits([...members, entryOf('x.md', ['**Status**: todo'])])[0], unit);
		const [changed] = withUnits([...members.slice(0, 2), ...specKit(['- [x] T001 Read']).slice(2)]);
		assert.notStrictEqual(changed, unit);
		assert.strictEqual(changed?.status.stage, 'done');
	});

	it('leave the only document of a unit as it is, and keep units of other folders apart', () => {
		const [plan] = specKit([]);
		const others = specKit(['- [ ] T001 Dig'], 'specs/002-pond');
		const rows = withUnits([plan as Entry, ...others]);
		assert.strictEqual(rows[0], plan);
		assert.deepEqual(
			rows.map(row => unitMembers(row)?.length),
			[undefined, 3],
		);
	});

	it('are in progress when only some of several plans are done, and named after their folder', () => {
		const plan = (number: string): Entry =>
			entryOf(`.planning/phases/01-first-light/01-${number}-PLAN.md`, ['---', 'phase: 1', '---', '', '<objective>']);
		const [first, second] = [plan('01'), plan('02')];
		const finished: Entry = { ...first, status: { text: undefined, stage: 'done', isDerived: true } };
		const [unit] = withUnits([finished, second]);
		assert.strictEqual(unit?.status.stage, 'in-progress');
		assert.strictEqual(unit?.title, 'First light');
	});

	it('have the highest priority and the earliest due date of their documents', () => {
		const [plan, spec, tasks] = specKit(['- [ ] T001 Read']) as readonly [Entry, Entry, Entry];
		const [unit] = withUnits([
			{ ...plan, priority: { text: 'P3', level: 'low' }, due: '2026-05-01' },
			{ ...spec, priority: { text: 'P1', level: 'high' }, due: '2026-04-01' },
			tasks,
		]);
		assert.deepEqual(unit?.priority, { text: 'P1', level: 'high' });
		assert.strictEqual(unit?.due, '2026-04-01');
	});

	it('are the given list itself when there are no units', () => {
		const entries = [entryOf('todo.md', ['**Status**: todo'])];
		assert.strictEqual(withUnits(entries), entries);
	});
});
