import { assert } from 'chai';
import { shownDocument } from '../../../src/action/shownDocument';
import { summarize } from '../../../src/catalog/entry';
import { readDocument } from '../../../src/format/readDocument';
import { parse } from '../../../src/document/read/parse';

const NO_PROBLEMS = { between: new Map(), conventions: new Map(), severities: new Map() };

function shown(lines: readonly string[]) {
	const document = parse(lines.join('\n'), { path: 'docs/lamp.md' });
	return shownDocument(
		document,
		summarize(document, { uri: 'file:///work/docs/lamp.md', folder: 'work', path: 'docs/lamp.md' }),
		NO_PROBLEMS,
	);
}

const noRelations = { id: null, dependsOn: [], waitsFor: [], parallel: false, requirements: [] };

describe('shownDocument', () => {
	it('has the fields, sections, items and boxes of a document, with 1-based lines', () => {
		assert.deepEqual(
			shown([
				'# Mend the lamp',
				'',
				'The lamp is broken.',
				'',
				'**Status:** In Progress',
				'**Priority:** [High/Medium/Low]',
				'**Colour:** red',
				'',
				'- [ ] before',
				'',
				'## Tasks',
				'',
				'- [x] one',
				'  - [~] two',
				'',
				'## Approval',
				'',
				'- [-] three',
				'',
				'Approved: [x] Yes [ ] No',
				'',
				'Seen [ ]',
			]),
			{
				path: 'docs/lamp.md',
				id: null,
				title: 'Mend the lamp',
				family: null,
				template: false,
				status: { text: 'In Progress', stage: 'in-progress', derived: false },
				priority: { text: null, level: 'unset' },
				created: null,
				createdFrom: null,
				modified: null,
				due: null,
				assignee: null,
				unit: null,
				progress: { done: 1, total: 3 },
				problems: [{ code: 'placeholder-left', line: 6, message: 'Blank not filled in: [High/Medium/Low].' }],
				summary: 'The lamp is broken.',
				fields: [
					{ name: 'status', label: 'Status', value: 'In Progress', set: true, line: 5 },
					{ name: 'priority', label: 'Priority', value: '[High/Medium/Low]', set: false, line: 6 },
					{ name: null, label: 'Colour', value: 'red', set: true, line: 7 },
				],
				sections: [
					{ line: 1, level: 1, text: 'Mend the lamp', kind: 'work', progress: { done: 1, total: 3 } },
					{ line: 11, level: 2, text: 'Tasks', kind: 'work', progress: { done: 1, total: 2 } },
					{ line: 16, level: 2, text: 'Approval', kind: 'gate', progress: { done: 0, total: 0 } },
				],
				items: [
					{
						line: 9,
						state: 'open',
						mark: ' ',
						text: 'before',
						section: 0,
						parent: null,
						kind: 'work',
						optional: false,
						...noRelations,
						startable: true,
					},
					{
						line: 13,
						state: 'done',
						mark: 'x',
						text: 'one',
						section: 1,
						parent: null,
						kind: 'work',
						optional: false,
						...noRelations,
						startable: false,
					},
					{
						line: 14,
						state: 'begun',
						mark: '~',
						text: 'two',
						section: 1,
						parent: 13,
						kind: 'work',
						optional: false,
						...noRelations,
						startable: false,
					},
					{
						line: 18,
						state: 'other',
						mark: '-',
						text: 'three',
						section: 2,
						parent: null,
						kind: 'gate',
						optional: false,
						...noRelations,
						startable: false,
					},
				],
				boxes: [
					{ line: 20, checked: true, label: 'Yes', choice: 0 },
					{ line: 20, checked: false, label: 'No', choice: 0 },
					{ line: 22, checked: false, label: '', choice: null },
				],
			},
		);
	});

	it('uses null for items before the first heading', () => {
		assert.deepEqual(
			shown(['Status: Todo', '', '- [ ] one', '', '# A']).items.map(({ section }) => section),
			[null],
		);
	});

	it('says which items of a plan wait for others, and which can be started', () => {
		const path = 'specs/001-lamp/tasks.md';
		const document = readDocument(
			['# Tasks: Lamp', '', '- [ ] T001 [P] Buy (FR-002)', '- [ ] T002 Screw in (depends on T001)'].join('\n'),
			{ path },
		);
		const { items } = shownDocument(document, summarize(document, { uri: `file:///work/${path}`, folder: 'work', path }), NO_PROBLEMS);
		assert.deepEqual(
			items.map(({ id, dependsOn, waitsFor, startable, parallel, requirements }) => ({
				id,
				dependsOn,
				waitsFor,
				startable,
				parallel,
				requirements,
			})),
			[
				{ id: 'T001', dependsOn: [], waitsFor: [], startable: true, parallel: true, requirements: ['FR-002'] },
				{ id: 'T002', dependsOn: ['T001'], waitsFor: ['T001'], startable: false, parallel: false, requirements: [] },
			],
		);
	});
});
