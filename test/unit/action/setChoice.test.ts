import { assert } from 'chai';
import { setChoice, setNamedChoice, setNextChoice } from '../../../src/action/setChoice';
import { readDocument } from '../../../src/format/readDocument';
import { parse } from '../../../src/document/read/parse';
import { applied } from './applied';

const of = (...lines: readonly string[]) => parse(lines.join('\n'));
const task = of('# Task', '', '**Status:** IN_PROGRESS', '**Priority:** P1');
const template = parse('# Task\n\n**Status:** Draft\n', { path: 'templates/task.md' });

describe('setChoice', () => {
	it("writes the chosen word, or the document's own word of the same meaning", () => {
		assert.deepEqual(applied(task, setChoice(task, 'status', { text: 'DONE', meaning: 'done' }, '\n')), [
			'# Task',
			'',
			'**Status:** DONE',
			'**Priority:** P1',
		]);
		assert.deepEqual(applied(task, setChoice(task, 'status', { text: '✅ Completed', meaning: 'done' }, '\n')), [
			'# Task',
			'',
			'**Status:** DONE',
			'**Priority:** P1',
		]);
		assert.deepEqual(setChoice(task, 'priority', { text: 'high', meaning: 'high' }, '\n').edits, []);
	});

	it('returns the chosen word', () => {
		const result = setChoice(task, 'status', { text: 'Completed', meaning: 'done' }, '\n');
		assert.deepEqual(result.refusal ?? result.choice, { text: 'DONE', meaning: 'done' });
	});

	it('refuses a meaning that the document has no word for, and templates', () => {
		const choice = of('---', 'status: draft # draft | final', '---');
		assert.deepEqual(setChoice(choice, 'status', { text: 'Blocked', meaning: 'blocked' }, '\n').refusal, {
			code: 'no-word',
			field: 'status',
			meaning: 'blocked',
		});
		assert.deepEqual(setChoice(template, 'status', { text: 'Done', meaning: 'done' }, '\n').refusal, { code: 'is-template' });
	});

	it('adds a missing field in the style of the other fields', () => {
		const cases: readonly (readonly [lines: readonly string[], added: string])[] = [
			[['---', 'id: 1', '---', '# A'], 'priority: High'],
			[['---', 'Id: 1', '---', '# A'], 'Priority: High'],
			[['# A', '', '**Owner:** Ines', ''], '**Priority:** High'],
		];
		for (const [lines, added] of cases) {
			const document = of(...lines);
			assert.include(
				applied(document, setChoice(document, 'priority', { text: 'high', meaning: 'high' }, '\n')) as readonly string[],
				added,
			);
		}
	});
});

describe('a status in a plan that a tool parses', () => {
	const tasks = readDocument('# Tasks: Garden\n\n- [ ] T001 dig\n', { path: 'specs/001-garden/tasks.md' });

	it('is never added', () => {
		assert.deepEqual(setChoice(tasks, 'status', { text: 'Done', meaning: 'done' }, '\n').refusal, { code: 'stage-derived' });
		assert.deepEqual(setNamedChoice(tasks, 'status', 'done', '\n').refusal, { code: 'stage-derived' });
		assert.deepEqual(setNextChoice(tasks, 'status', 'next', '\n').refusal, { code: 'stage-derived' });
		assert.deepEqual(setNamedChoice(tasks, 'priority', 'high', '\n').refusal, { code: 'no-place' });
	});

	it('is set if it exists, and added to a plan that no tool parses', () => {
		const spec = readDocument('# Feature Specification: Garden\n\n**Status**: Draft\n', { path: 'specs/001-garden/spec.md' });
		assert.deepEqual(applied(spec, setNamedChoice(spec, 'status', 'in progress', '\n')), [
			'# Feature Specification: Garden',
			'',
			'**Status**: In Progress',
			'',
		]);
		const free = readDocument('# Garden\n\n- [ ] a\n- [ ] b\n- [ ] c\n', { path: 'plans/garden.md' });
		assert.isDefined(setChoice(free, 'status', { text: 'Done', meaning: 'done' }, '\n').edits);
	});
});

describe('setNamedChoice', () => {
	it("accepts the document's own words, ignoring case, and words that mean the same", () => {
		for (const word of ['DONE', 'done', 'Completed', '✅ finished']) {
			assert.deepEqual(
				applied(task, setNamedChoice(task, 'status', word, '\n')),
				['# Task', '', '**Status:** DONE', '**Priority:** P1'],
				word,
			);
		}
		assert.deepEqual(applied(task, setNamedChoice(task, 'priority', 'low', '\n')), [
			'# Task',
			'',
			'**Status:** IN_PROGRESS',
			'**Priority:** P3',
		]);
		const boxes = of('# A', '', '**Status**: [x] Draft [ ] Review [ ] Done');
		assert.deepEqual(applied(boxes, setNamedChoice(boxes, 'status', 'complete', '\n')), [
			'# A',
			'',
			'**Status**: [ ] Draft [ ] Review [x] Done',
		]);
	});

	it('refuses other words and lists the known ones', () => {
		assert.deepEqual(setNamedChoice(task, 'status', ' purple ', '\n').refusal, {
			code: 'unknown-status-word',
			word: 'purple',
			known: ['TODO', 'IN_PROGRESS', 'IN_REVIEW', 'BLOCKED', 'DONE', 'ARCHIVED'],
		});
		assert.deepEqual(setNamedChoice(task, 'priority', '', '\n').refusal, {
			code: 'unknown-priority-word',
			word: '',
			known: ['P0', 'P1', 'P2', 'P3'],
		});
		assert.deepEqual(setNamedChoice(template, 'status', 'done', '\n').refusal, { code: 'is-template' });
	});
});

describe('setNextChoice', () => {
	it('moves forward and backward', () => {
		assert.deepEqual(applied(task, setNextChoice(task, 'status', 'next', '\n')), [
			'# Task',
			'',
			'**Status:** IN_REVIEW',
			'**Priority:** P1',
		]);
		assert.deepEqual(applied(task, setNextChoice(task, 'priority', 'previous', '\n')), [
			'# Task',
			'',
			'**Status:** IN_PROGRESS',
			'**Priority:** P0',
		]);
	});

	it('refuses a missing field, an unknown word, and templates', () => {
		assert.deepEqual(
			[
				setNextChoice(of('# A'), 'status', 'next', '\n').refusal,
				setNextChoice(of('# A'), 'priority', 'next', '\n').refusal,
				setNextChoice(of('# A', '', '**Status:** purple'), 'status', 'next', '\n').refusal,
				setNextChoice(of('# A', '', '**Priority:** purple'), 'priority', 'next', '\n').refusal,
				setNextChoice(template, 'status', 'next', '\n').refusal,
			],
			[
				{ code: 'no-status' },
				{ code: 'no-priority' },
				{ code: 'no-next-status', word: 'purple' },
				{ code: 'no-next-priority', word: 'purple' },
				{ code: 'is-template' },
			],
		);
	});
});
