import { assert } from 'chai';
import { FAMILIES, type FamilyName } from '../../../../src/document/model/family';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';
import { addFields } from '../../../../src/action/convert/addFields';
import type { FieldPlace } from '../../../../src/action/convert/convertResult';
import { NOW } from '../../template/moment';

function converted(text: string, family: FamilyName, place?: FieldPlace): string {
	const result = addFields(parse(text), family, { now: NOW, place, eol: text.includes('\r\n') ? '\r\n' : '\n' });
	return result.refusal ? result.refusal.code : applyEdits(text, result.edits);
}

describe('addFields', () => {
	const notes = '# Dark mode\n\nPeople read at night.\n';

	it('adds the front matter of a backlog item to notes', () => {
		assert.equal(
			converted(notes, 'backlog-item'),
			`---\nstatus: todo\ndate_created: 2026-11-20\ndate_modified: 2026-11-20\n---\n\n${notes}`,
		);
	});

	it('adds the field lines of an enhancement task and an implementation task to notes', () => {
		assert.equal(
			converted(notes, 'enhancement-task'),
			'# Dark mode\n\n- **Task ID:** [YYYY-MM-DD_X_task-name]\n- **Type:** Enhancement\n- **Priority:** [High/Medium/Low]\n- **Estimated Time:** [X hours/days]\n- **Assignee:** [Name/AI Assistant]\n- **Created:** 2026-11-20\n- **Status:** PLANNED\n\nPeople read at night.\n',
		);
		assert.match(
			converted(notes, 'implementation-task'),
			/^# Dark mode\n\n\*\*Document Type:\*\* Implementation Task {2}\n\*\*Created:\*\* 2026-11-20 {2}\n\*\*Last Updated:\*\* 2026-11-20 {2}\n\*\*Status:\*\* Todo {2}\n/u,
		);
	});

	it('takes the title from the first heading', () => {
		assert.include(converted(notes, 'enhancement-tracking'), '**Title:** Dark mode  \n');
	});

	it('writes them in the style of the document, else of the workspace', () => {
		assert.match(
			converted(notes, 'implementation-task', 'frontMatter'),
			/^---\ndocument_type: Implementation Task\ncreated: 2026-11-20\nlast_updated: 2026-11-20\nstatus: Todo\nassignee: \[Name\]\n/u,
		);
		assert.equal(
			converted(notes, 'backlog-item', 'fieldLines').split('\n').slice(0, 7).join('\n'),
			'# Dark mode\n\n**Document Type:** Backlog Item  \n**Status:** todo  \n**Date Created:** 2026-11-20  \n**Date Modified:** 2026-11-20\n',
		);
		assert.match(converted('---\nowner: Ann\n---\n# T\n', 'backlog-item', 'fieldLines'), /^---\nowner: Ann\nstatus: todo\n/u);
		assert.equal(
			converted('# T\n\n**Owner:** Ann\n\nText.\n', 'implementation-plan', 'frontMatter'),
			'# T\n\n**Owner:** Ann  \n**Document Type:** Implementation Plan  \n**Created:** 2026-11-20  \n**Last Updated:** 2026-11-20  \n**Status:** Planning\n\nText.\n',
		);
	});

	it('keeps existing fields, under any label', () => {
		const text = '---\nstate: blocked\nupdated: 2020-01-01\n---\n\n# T\n';
		assert.equal(
			converted(text, 'backlog-item'),
			text.replace('2020-01-01\n', '2020-01-01\ndocument_type: Backlog Item\ndate_created: 2026-11-20\n'),
		);
	});

	it('makes every family recognizable, and changes nothing the second time', () => {
		for (const { name } of FAMILIES) {
			for (const place of ['frontMatter', 'fieldLines'] as const) {
				for (const text of [notes, 'Only words.\n', '', '# T\r\n\r\nText', '---\ntags: [a]\n---\n# T\n\nText.\n']) {
					const once = converted(text, name, place);
					assert.equal(parse(once).family, name, `${name} ${place} ${JSON.stringify(text)}`);
					assert.isFalse(parse(once).isTemplate);
					assert.equal(converted(once, name, place), once);
					assert.isTrue(text.split(/\r?\n/u).every(line => once.includes(line)));
				}
			}
		}
	});

	it('refuses a template', () => {
		const template = parse('# T\n', { path: 'templates/t.md' });
		assert.isTrue(template.isTemplate);
		assert.deepEqual(addFields(template, 'backlog-item', { now: NOW, place: undefined, eol: '\n' }), { refusal: { code: 'is-template' } });
	});

	it('refuses invalid front matter', () => {
		assert.equal(converted('---\na: b: [\n---\n# T\n', 'backlog-item'), 'front-matter-invalid');
		assert.equal(converted('+++\na = 1\n+++\n# T\n', 'backlog-item'), 'toml');
	});
});
