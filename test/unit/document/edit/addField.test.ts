import { assert } from 'chai';
import { addField } from '../../../../src/document/edit/addField';
import type { FieldName } from '../../../../src/document/model/fieldName';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';

function add(text: string, name: FieldName, label: string, value: string, eol = '\n'): string {
	const result = addField(parse(text), name, label, value, eol);
	if (result.refusal) {
		return `refused: ${result.refusal.code}`;
	}
	const after = applyEdits(text, result.edits);
	const before = parse(text);
	const now = parse(after);
	assert.deepEqual(
		now.fields.filter(field => field.name === name).map(field => field.value.replaceAll('\\|', '|')),
		[value],
		after,
	);
	assert.deepEqual(
		now.fields.filter(field => field.name !== name).map(field => [field.label, field.value]),
		before.fields.map(field => [field.label, field.value]),
	);
	assert.deepEqual(
		now.sections.map(section => section.text),
		before.sections.map(section => section.text),
	);
	assert.equal(now.title.text, before.title.text);
	return after;
}

describe('addField', () => {
	it('adds a key below the last one', () => {
		assert.equal(
			add('---\nstatus: todo\n---\n# T', 'modified', 'last_updated', '2026-03-02'),
			'---\nstatus: todo\nlast_updated: 2026-03-02\n---\n# T',
		);
		assert.equal(
			add('---\r\nstatus: todo\r\n# end\r\n---\r\n# T', 'assignee', 'owner', '@bob', '\r\n'),
			'---\r\nstatus: todo\r\n# end\r\nowner: "@bob"\r\n---\r\n# T',
		);
		assert.equal(add('---\n  status: todo\n---\n', 'assignee', 'owner', 'Ann'), '---\n  status: todo\n  owner: Ann\n---\n');
		assert.equal(add('---\ntags:\n  - a\n---\n', 'status', 'status', 'todo'), '---\ntags:\n  - a\nstatus: todo\n---\n');
		assert.equal(add('---\n{id: 1}\n---\n', 'status', 'status', 'todo'), 'refused: not-a-scalar');
	});

	it('adds a line in the form of the last one', () => {
		assert.equal(
			add('# T\n\n- **Status**: Done\n- **Owner**: Ann\n\nText', 'modified', 'Last Updated', '2026-03-02'),
			'# T\n\n- **Status**: Done\n- **Owner**: Ann\n- **Last Updated**: 2026-03-02\n\nText',
		);
		assert.equal(add('# T\n\n> **Status:** Done', 'priority', 'Priority', 'High'), '# T\n\n> **Status:** Done\n> **Priority:** High');
		assert.equal(add('# T\n\nStatus: Done\n', 'priority', 'Priority', 'High'), '# T\n\nStatus: Done\nPriority: High\n');
		assert.equal(add('# T\n\n**Status: Done**\n', 'priority', 'Priority', 'High'), '# T\n\n**Status: Done**\n**Priority: High**\n');
		assert.equal(
			add('# T\n\n✅ **Status**: Done | **Owner**: Ann\n', 'priority', 'Priority', 'High'),
			'# T\n\n✅ **Status**: Done | **Owner**: Ann\n**Priority**: High\n',
		);
		assert.equal(
			add('# T\n\n## Task Information\n- **Status**: Done\n\n## Work', 'priority', 'Priority', 'High'),
			'# T\n\n## Task Information\n- **Status**: Done\n- **Priority**: High\n\n## Work',
		);
	});

	it('keeps hard breaks between all lines', () => {
		assert.equal(
			add('# T\r\n\r\n**Status**: Done  \r\n**Owner**: Ann  \r\n', 'priority', 'Priority', 'High', '\r\n'),
			'# T\r\n\r\n**Status**: Done  \r\n**Owner**: Ann  \r\n**Priority**: High  \r\n',
		);
		// The last line of the block had none, and now it is not the last one any more.
		assert.equal(
			add('# T\n\n**Status**: Done  \n**Owner**: Ann\n\nText', 'priority', 'Priority', 'High'),
			'# T\n\n**Status**: Done  \n**Owner**: Ann  \n**Priority**: High\n\nText',
		);
		assert.equal(
			add('# T\n\n**Status**: Done\\\n**Owner**: Ann', 'priority', 'Priority', 'High'),
			'# T\n\n**Status**: Done\\\n**Owner**: Ann\\\n**Priority**: High',
		);
	});

	it('adds a row to a table', () => {
		assert.equal(
			add('# T\n\n| Field  | Value |\n| ------ | ----- |\n| Status | Done  |\n\nText', 'assignee', 'Owner', 'Ann'),
			'# T\n\n| Field  | Value |\n| ------ | ----- |\n| Status | Done  |\n| Owner  | Ann   |\n\nText',
		);
		assert.equal(
			add('# T\n\n|Field|Value|\n|---|---|\n|**Status**|Done|', 'assignee', 'Owner', 'a|b'),
			'# T\n\n|Field|Value|\n|---|---|\n|**Status**|Done|\n|**Owner**|a\\|b|',
		);
		assert.equal(add('# T\n\n| Status | Priority |\n|---|---|\n| Done | High |', 'assignee', 'Owner', 'Ann'), 'refused: no-place');
	});

	it('goes below the lines that belong to the last field', () => {
		assert.equal(
			add('# T\n\n- **Status**: Done\n- **Dependencies**:\n  - a\n  - b\n\nText', 'assignee', 'Owner', 'Ann'),
			'# T\n\n- **Status**: Done\n- **Dependencies**:\n  - a\n  - b\n- **Owner**: Ann\n\nText',
		);
	});

	it('stands below the title where there is no field, apart from what follows', () => {
		assert.equal(add('# T\n\nText', 'status', 'Status', 'Todo'), '# T\n\n**Status**: Todo\n\nText');
		assert.equal(add('# T\nText', 'status', 'Status', 'Todo'), '# T\n\n**Status**: Todo\n\nText');
		assert.equal(add('T\n===\n\nText', 'status', 'Status', 'Todo'), 'T\n===\n\n**Status**: Todo\n\nText');
		assert.equal(add('# T', 'status', 'Status', 'Todo'), '# T\n\n**Status**: Todo');
		assert.equal(add('Text', 'status', 'Status', 'Todo'), '**Status**: Todo\n\nText');
		assert.equal(add('\uFEFFText', 'status', 'Status', 'Todo'), '\uFEFF**Status**: Todo\n\nText');
		assert.equal(add('', 'status', 'Status', 'Todo'), '**Status**: Todo');
	});

	it('never makes a heading of the field and a rule below it', () => {
		assert.equal(add('# T\n---\nText', 'status', 'Status', 'Todo'), '# T\n\n**Status**: Todo\n\n---\nText');
		assert.equal(
			add('# T\n\n- **Owner**: Ann\n---\nText', 'status', 'Status', 'Todo'),
			'# T\n\n- **Owner**: Ann\n- **Status**: Todo\n---\nText',
		);
	});

	it('refuses what is there already or would not be read back', () => {
		assert.equal(add('# T\n\n**Status**: Done', 'status', 'State', 'x'), 'refused: field-exists');
		assert.equal(add('# T', 'status', 'Colour', 'x'), 'refused: label');
		assert.equal(add('# T', 'status', 'Sta\ntus', 'x'), 'refused: label');
		assert.equal(add('# T', 'status', 'Status', 'a\nb'), 'refused: value');
		assert.equal(add('---\ntitle: Foo: bar\n---\n# T', 'status', 'Status', 'x'), 'refused: front-matter-invalid');
	});
	it('puts it below the title where beside the others it would not be heard', () => {
		assert.equal(
			add('- [ ] x\n  id: B-1\nstatus: todo\nlist:\n  - a\n---\n\n# T\n', 'due', 'Due', '2026-03-02'),
			'- [ ] x\n  id: B-1\nstatus: todo\nlist:\n  - a\n---\n\n# T\n\n**Due**: 2026-03-02\n',
		);
		assert.equal(
			add('status: x\n a | b |\n|---|---|\n| c | d |\n\n# T\n', 'due', 'Due', '2026-03-02')
				.split('\n')
				.slice(1, 4)
				.join('\n')
				.includes(' a | b |\n|---|---|'),
			true,
		);
	});

	it("knows the labels of the document that are the user's own", () => {
		const text = '# T\n\nBefinden: offen\nWer: Ann\n\nText\n';
		const document = parse(text, { fieldAliases: { status: ['Befinden'], assignee: ['Wer'] } });
		const { edits } = addField(document, 'due', 'Due', '2026-03-02', '\n');
		assert.equal(applyEdits(text, edits ?? []), '# T\n\nBefinden: offen\nWer: Ann\nDue: 2026-03-02\n\nText\n');
	});
});
