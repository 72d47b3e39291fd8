import { assert } from 'chai';
import backlogItem from '../../../../src/template/bundled/backlog-item.md';
import enhancementTracking from '../../../../src/template/bundled/enhancement-tracking.md';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';
import { removeInstructions } from '../../../../src/document/placeholder/leftInstructions';
import { placeholdersIn } from '../../../../src/template/placeholdersIn';
import { stripInstructions } from '../../../../src/template/stripInstructions';

function removed(text: string): string {
	return applyEdits(text, removeInstructions(parse(text)));
}

describe('removeInstructions', () => {
	it("takes out of a copy of a family's template what making a document leaves out", () => {
		for (const template of [backlogItem, enhancementTracking]) {
			assert.strictEqual(removed(template), stripInstructions(template, { sections: [] }));
		}
	});

	it('deletes lines and changes no other character', () => {
		const text =
			'\uFEFF---\r\nstatus: todo\r\n---\r\n\r\n<!--\r\nHow to use this template: copy it.\r\n-->\r\n\r\n# Offline reading  \r\n\r\ntext\r\n\r\n---\r\n\r\n## Usage Instructions\r\n\r\n1. Copy this template\r\n';
		assert.strictEqual(removed(text), '\uFEFF---\r\nstatus: todo\r\n---\r\n\r\n# Offline reading  \r\n\r\ntext\r\n');
		assert.deepEqual(
			removeInstructions(parse(text)).map(({ newText }) => newText),
			['', ''],
		);
	});

	it('adds no line end where there is none', () => {
		assert.strictEqual(removed('# A\n\n**Status:** Todo\n\n## Usage\n\nCopy this template.'), '# A\n\n**Status:** Todo');
	});

	it('is nothing to do the second time', () => {
		for (const template of [backlogItem, enhancementTracking]) {
			assert.deepEqual(removeInstructions(parse(removed(template))), []);
		}
	});

	it('leaves what a document says of its own subject', () => {
		for (const text of [
			'# A\n\n**Status:** Todo\n\n## Usage\n\nRun `lantern --help`.\n',
			'# A\n\n**Status:** Todo\n**Purpose:** Keep articles for journeys.\n',
			'# A\n\n**Status:** Todo\n**Usage:** twice a day\n',
			'# A\n\n**Status:** Todo\n\n**File name:** `report.csv`\nExample: one\n',
			'<!-- markdownlint-disable -->\n# A\n\n**Status:** Todo\n',
			'# A\n\n**Status:** Todo\n\n```md\n## Usage Instructions\n\nCopy this template\n```\n',
		]) {
			assert.strictEqual(removed(text), text);
		}
	});
});

describe('placeholdersIn', () => {
	it("leaves an author's own brackets alone, unless the document is new", () => {
		const labels = (status: string): string[] =>
			placeholdersIn(
				parse(
					`# Login\n\n**Status:** ${status}\n**Owner:** [Name]\n\nThe queue is full [Source: plan.md].\n\n- [Backend] Drain it [P2]\n- [Anything]\n`,
				),
			).map(({ label }) => label);
		assert.deepEqual(labels('Todo'), ['Name']);
		assert.deepEqual(labels('[Todo | Done]'), ['Todo | Done', 'Name', 'Backend', 'Anything']);
	});

	it('knows the samples of the family and leaves out instructions', () => {
		const count = (text: string, path: string): number => placeholdersIn(parse(text, { path })).length;
		assert.strictEqual(
			count(
				'# [Task Name] - Implementation Plan\n\n**Status:** Planning\n\n### Phase 1\n1. [ ] Task 1\n2. [ ] Ours\n\n## Usage Instructions\n\n1. Fill in the [Title of it] of this template\n',
				'a.md',
			),
			2,
		);
		assert.strictEqual(
			count(backlogItem, 'backlog/_template.md'),
			count(stripInstructions(backlogItem, { sections: [] }), 'backlog/_template.md'),
		);
	});
});
