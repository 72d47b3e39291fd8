import { assert } from 'chai';
import type { FieldName } from '../../../../src/document/model/fieldName';
import { parse } from '../../../../src/document/read/parse';
import { setField } from '../../../../src/document/edit/setField';
import { applyEdits } from '../../../../src/document/model/text';

/** The lines after setting a field, or the reason of the refusal. */
function set(lines: readonly string[], name: FieldName, value: string): string[] | string {
	const text = lines.join('\n');
	const result = setField(parse(text), name, value);
	return result.refusal ? result.refusal.code : applyEdits(text, result.edits).split('\n');
}

/** The header line of a document after its status was set to `value`. */
function header(line: string, value: string, name: FieldName = 'status'): string {
	const after = set(['# T', '', line, '', 'Text.'], name, value);
	return typeof after === 'string' ? `refused: ${after}` : (after[2] ?? '');
}

/** The front matter line of a document after one key was set. */
function yaml(line: string, value: string, name: FieldName = 'status'): string {
	const after = set(['---', 'id: 1', line, 'last: x', '---', '# T'], name, value);
	return typeof after === 'string' ? `refused: ${after}` : after.slice(2, -3).join('\n');
}

describe('setField', () => {
	const body: readonly (readonly [string, string, string])[] = [
		['**Status**: Draft', 'Done', '**Status**: Done'],
		['**Status:** Draft  ', 'In Progress', '**Status:** In Progress  '],
		['- **Status**: Draft', 'Done', '- **Status**: Done'],
		['* **Status:**   Draft', 'Done', '* **Status:**   Done'],
		['> **Status**: Draft', 'Done', '> **Status**: Done'],
		['Status: Draft', 'Done', 'Status: Done'],
		['- Status: Draft\\', 'Done', '- Status: Done\\'],
		['**Status: Draft**', 'Done', '**Status: Done**'],
		['*Status: Draft*', 'Done', '*Status: Done*'],
		['## Status: Draft', 'Done', '## Status: Done'],
		['## Status: Draft ##', 'Done', '## Status: Done ##'],
		['✅ **Status**: Done', 'Draft', '✅ **Status**: Draft'],
		['**Status**: ✅ COMPLETED - Ready for content', 'ACTIVE', '**Status**: ACTIVE'],
		['**Status**: `draft`', 'done', '**Status**: `done`'],
		['**Status**: **Draft**', 'Done', '**Status**: **Done**'],
		['**Status**: Draft <!-- or Done -->', 'Done', '**Status**: Done <!-- or Done -->'],
		['**Status**: Draft | **Owner**: Ann', 'Done', '**Status**: Done | **Owner**: Ann'],
		['**Status:** Draft · **Owner:** Ann  ', 'Done', '**Status:** Done · **Owner:** Ann  '],
		['**Owner**: Ann | **Status**: Draft<br>', 'Done', '**Owner**: Ann | **Status**: Done<br>'],
		['**Status**:', 'Done', '**Status**: Done'],
		['**Status**:  ', 'Done', '**Status**: Done  '],
		['**Status:**', 'Done', '**Status:** Done'],
		['**Status**: | **Owner**: Ann', 'Done', '**Status**: Done | **Owner**: Ann'],
		['**Status**: [Todo | Done]  ', 'Done', '**Status**: Done  '],
		['**Status:** Planning / In Progress / Completed', 'Completed', '**Status:** Completed'],
		['**Status**: Draft', '', '**Status**: '],
		['**Status: Draft**', '', '**Status:**'],
		['**Status**: [ ] Draft [x] Review [ ] Done', 'Done', '**Status**: [ ] Draft [ ] Review [x] Done'],
		['**Status**: [ ] Draft [x] Review [ ] Done', 'Blocked', 'refused: no-choice'],
		['**Status**: Draft', 'a\nb', 'refused: value'],
		['**Status**: Draft', 'a\u0000b', 'refused: value'],
		['**Status**: Draft', 'a\u2028b', 'refused: value'],
		['**Status**: Draft', 'a <!-- b', 'refused: value'],
		['**Status**: Draft', 'Done\\', 'refused: value'],
		['**Status**: Draft', 'Done | **Owner**: Eve', 'refused: value'],
		['**Status**: Draft', 'x'.repeat(2000), 'refused: value'],
		['Nothing', 'Done', 'refused: no-field'],
	];
	for (const [before, value, after] of body) {
		it(`${before} set to ${JSON.stringify(value.slice(0, 30))} is ${after}`, () => assert.equal(header(before, value), after));
	}

	const frontMatter: readonly (readonly [string, string, string])[] = [
		['status: draft', 'done', 'status: done'],
		['status:   draft   # draft, done', 'done', 'status:   done   # draft, done'],
		['status: "draft"', 'in progress', 'status: "in progress"'],
		["status: 'draft' # why", "won't do", "status: 'won''t do' # why"],
		['status: "draft"', 'a "b" \\c', 'status: "a \\"b\\" \\\\c"'],
		['"status": draft', 'done', '"status": done'],
		['status:', 'done', 'status: done'],
		['status: ', 'done', 'status: done '],
		['status: # todo, done', 'done', 'status: done # todo, done'],
		['status: ~', 'done', 'status: done'],
		['status: [todo | done]', 'done', 'status: done'],
		['status: draft', '@bob', 'status: "@bob"'],
		['status: draft', 'Foo: bar', 'status: "Foo: bar"'],
		['status: draft', 'yes', 'status: "yes"'],
		['status: draft', '1.10', 'status: "1.10"'],
		['status: draft', '007', 'status: "007"'],
		['status: draft', '12:30', 'status: "12:30"'],
		['status: draft', 'a #b', 'status: "a #b"'],
		['status: draft', '- a', 'status: "- a"'],
		['status: draft', '[a]', 'status: "[a]"'],
		['status: draft', 'a#b, c:d - 1.5', 'status: a#b, c:d - 1.5'],
		['status: draft', '12', 'status: 12'],
		['status: draft', '2026-01-08', 'status: 2026-01-08'],
		['status: draft', '', 'status: '],
		['status: draft', 'a\nb', 'refused: value'],
		['status: [ann, bob]', 'done', 'refused: not-a-scalar'],
		['status: { a: b }', 'done', 'refused: not-a-scalar'],
		['status: |\n  a\n  b', 'done', 'refused: not-a-scalar'],
		['status: >-\n  a', 'done', 'refused: not-a-scalar'],
		['status:\n  - a', 'done', 'refused: not-a-scalar'],
		['status:\n  draft', 'done', 'refused: not-a-scalar'],
		['status: a\n  b', 'done', 'refused: not-a-scalar'],
		['status: &s draft', 'done', 'refused: not-a-scalar'],
		['status: !!str draft', 'done', 'refused: not-a-scalar'],
		['other: &s draft\nstatus: *s', 'done', 'refused: not-a-scalar'],
		['? status\n: draft', 'done', 'refused: not-a-scalar'],
	];
	for (const [before, value, after] of frontMatter) {
		it(`${JSON.stringify(before)} set to ${JSON.stringify(value)} is ${JSON.stringify(after)}`, () =>
			assert.equal(yaml(before, value), after));
	}

	it('refuses in a front matter that cannot be read, in TOML, and in a flow mapping', () => {
		assert.equal(set(['---', 'title: Foo: bar', 'status: draft', '---', '**Status**: Draft'], 'status', 'done'), 'front-matter-invalid');
		assert.equal(set(['+++', 'status = "draft"', '+++', '# T'], 'status', 'done'), 'toml');
		assert.equal(set(['---', '{status: draft, id: 1}', '---', '# T'], 'status', 'done'), 'not-a-scalar');
	});

	it('sets front matter and body under one name together, each in its case', () => {
		assert.deepEqual(
			set(['---', 'status: active # now', '---', '# T', '', '**Status:** ACTIVE  ', '**Owner:** Ann'], 'status', 'completed'),
			['---', 'status: completed # now', '---', '# T', '', '**Status:** COMPLETED  ', '**Owner:** Ann'],
		);
		assert.deepEqual(
			set(
				['---', 'last_updated: 2026-01-08', '---', '# T', '', '## A', '', '---', '', '**Last Updated:** 2026-01-07'],
				'modified',
				'2026-03-02',
			),
			['---', 'last_updated: 2026-03-02', '---', '# T', '', '## A', '', '---', '', '**Last Updated:** 2026-03-02'],
		);
	});

	it('leaves another word for the field alone when it says something else', () => {
		assert.deepEqual(set(['# T', '', '- **Assignee**: Ann', '- **Owner**: Bob'], 'assignee', 'Eve'), [
			'# T',
			'',
			'- **Assignee**: Eve',
			'- **Owner**: Bob',
		]);
		assert.deepEqual(set(['# T', '', '- **Assignee**: Ann', '- **Owner**: Ann'], 'assignee', 'Eve'), [
			'# T',
			'',
			'- **Assignee**: Eve',
			'- **Owner**: Eve',
		]);
	});

	it('changes nothing that is so already, and only the field that is not', () => {
		assert.deepEqual(setField(parse('# T\n\n**Status**: Done'), 'status', ' Done '), { edits: [] });
		assert.equal(setField(parse('---\nstatus: done\n---\n# T\n\n**Status**: Draft'), 'status', 'done').edits?.length, 1);
	});

	it("never takes the status of a part, of code or of a comment for the document's", () => {
		const lines = [
			'# T',
			'',
			'**Owner**: Ann',
			'',
			'<!-- **Status**: a -->',
			'',
			'## Tasks',
			'',
			'### Phase 1',
			'',
			'**Status**: Draft',
			'',
			'```',
			'Status: x',
			'```',
		];
		assert.equal(set(lines, 'status', 'Done'), 'no-field');
	});

	it('keeps the columns of a table that has them, and the tight cells of one that has none', () => {
		const aligned = [
			'# T',
			'',
			'| Field    | Value       |',
			'| -------- | ----------- |',
			'| Status   | Draft       |',
			'| Priority | High        |',
		];
		assert.equal(set(aligned, 'status', 'In Progress')[4], '| Status   | In Progress |');
		assert.equal(set(aligned, 'status', 'Ready for Work')[4], '| Status   | Ready for Work |');
		assert.equal(set(aligned, 'status', 'x')[4], '| Status   | x           |');
		const tight = ['# T', '', '|Field|Value|', '|---|---|', '|Status|Draft|', '|Owner||'];
		assert.equal(set(tight, 'status', 'a | b')[4], '|Status|a \\| b|');
		assert.equal(set(tight, 'assignee', 'Ann')[5], '|Owner| Ann |');
		const columns = ['# T', '', '| Status | Priority |', '|---|---|', '| Draft | High |'];
		assert.equal(set(columns, 'priority', 'Low')[4], '| Draft | Low |');
	});

	it('sets the value below a heading, and moves the tick among boxes there', () => {
		assert.deepEqual(set(['# T', '', '## Status', '', 'Accepted', '', '## Context'], 'status', 'Superseded'), [
			'# T',
			'',
			'## Status',
			'',
			'Superseded',
			'',
			'## Context',
		]);
		assert.equal(set(['# T', '', '## Status', '', 'Accepted'], 'status', '- a'), 'value');
		const boxes = ['# T', '', '## Status', '', '- [ ] Draft', '- [X] Review', '- [ ] Done', '', '- [x] Else'];
		assert.deepEqual(set(boxes, 'status', 'done'), [
			'# T',
			'',
			'## Status',
			'',
			'- [ ] Draft',
			'- [ ] Review',
			'- [x] Done',
			'',
			'- [x] Else',
		]);
		assert.equal(set(boxes, 'status', 'Blocked'), 'no-choice');
	});
});
