import { assert } from 'chai';
import { findPlaceholders } from '../../../src/document/placeholder/findPlaceholders';
import { parse } from '../../../src/document/read/parse';
import { applyEdits } from '../../../src/document/model/text';
import { bundledTemplates } from '../../../src/template/bundled';
import { isRefusal, newDocument } from '../../../src/action/newDocument';
import { makeTemplate } from '../../../src/template/makeTemplate';
import { readTemplate } from '../../../src/template/template';
import { NOW } from './moment';

function template(text: string): string {
	return applyEdits(text, makeTemplate(parse(text)));
}

/** The choices that a template's placeholders offer. */
function choices(text: string): readonly (readonly string[])[] {
	return findPlaceholders(readTemplate(text, { path: 'templates/x.md' }).body.split('\n'))
		.filter(({ kind }) => kind === 'choice')
		.map(placeholder => placeholder.choices);
}

describe('makeTemplate', () => {
	it("turns a document's own values into placeholders and clears marks", () => {
		assert.equal(
			template(
				'# Task: Login form\n\n**Document Type**: Implementation Task  \n**Created**: 2026-01-08  \n**Last Updated**: January 9, 2026  \n**Status**: In Progress  \n**Assignee**: Ann Lee  \n**Sprint**: 12\n\n## Work\n\n- [x] one\n  - [-] two\n- [ ] three\n\nWords stay. **Approved:** [x] Yes [ ] No\n\n### Phase 1\n**Status**: Done\n',
			),
			'# Task: [Title]\n\n**Document Type**: Implementation Task  \n**Created**: YYYY-MM-DD  \n**Last Updated**: [Date]  \n**Status**: [Todo | In Progress | In Review | Done | Blocked]  \n**Assignee**: [Name]  \n**Sprint**: [Sprint number]\n\n## Work\n\n- [ ] one\n  - [ ] two\n- [ ] three\n\nWords stay. **Approved:** [ ] Yes [ ] No\n\n### Phase 1\n**Status**: Done\n',
		);
	});

	it('keeps front matter valid, and writes the choices', () => {
		const made = template(
			'---\ntitle: "Login: form"\nstatus: in progress\npriority: high\nowner: ann\ncreated: \'2026-01-08\'\ntags: [a, b]\n---\n\n# Login: form\n',
		);
		assert.equal(
			made,
			'---\ntitle: "[Title]"\nstatus: [todo | in progress | in review | blocked | done | archived]\npriority: [critical | high | medium | low]\nowner: [Name]\ncreated: \'YYYY-MM-DD\'\ntags: [a, b]\n---\n\n# [Title]\n',
		);
		assert.isTrue(parse(made).frontMatter?.isValid);
		assert.deepEqual(choices(made), [
			['todo', 'in progress', 'in review', 'blocked', 'done', 'archived'],
			['critical', 'high', 'medium', 'low'],
		]);
	});

	it('sets category: template where the family does', () => {
		const made = template(
			'---\nstatus: planning\nlast_updated: 2026-01-08\ncategory: usability\n---\n\n# Offline reading\n\n## Enhancement Overview\n\n**Title:** Offline reading\n\n**Category:** usability\n\n**Priority:** high\n',
		);
		assert.equal(
			made,
			'---\nstatus: active\nlast_updated: YYYY-MM-DD\ncategory: template\n---\n\n# [Title]\n\n## Enhancement Overview\n\n**Title:** [Title]\n\n**Category:** [architecture|security|performance|scalability|usability|monitoring|testing|documentation]\n\n**Priority:** [critical|high|medium|low|nice-to-have]\n',
		);
		assert.isTrue(readTemplate(made).describesItself);
		assert.notInclude(template('---\nstatus: todo\ncategory: ui\n---\n# A\n'), 'template');
	});

	it('keeps tables and emphasis, and skips lists, choices of boxes and unset values', () => {
		assert.equal(
			template('# T\n\n| Field | Value |\n|---|---|\n| Status | Done |\n| Owner | Ann |\n'),
			'# [Title]\n\n| Field | Value |\n|---|---|\n| Status | [Todo/In Progress/In Review/Blocked/Done/Archived] |\n| Owner | [Name] |\n',
		);
		assert.equal(
			template('# T\n\n**Status:** **Done**\n**Due:** TBD\n'),
			'# [Title]\n\n**Status:** **[Todo | In Progress | In Review | Blocked | Done | Archived]**\n**Due:** TBD\n',
		);
	});

	it('changes nothing but dates in an unfilled template', () => {
		for (const { body, title } of bundledTemplates()) {
			const again = template(body);
			assert.equal(template(again), again, title);
			assert.equal(again.split('\n').length, body.split('\n').length);
		}
	});

	for (const bundled of bundledTemplates()) {
		it(`round trip of ${bundled.title}: created, turned into a template, and created again`, () => {
			const answers = { title: 'Faster search', category: 'usability', briefName: 'search' };
			const context = { now: NOW, entries: [], folders: {}, author: 'Ann' };
			const first = newDocument(bundled, answers, context);
			assert.isFalse(isRefusal(first));
			const text = isRefusal(first) ? '' : first.text;
			const made = readTemplate(template(text), { path: 'templates/own.md' });
			assert.equal(made.family, bundled.family);
			const names = (of: string): readonly string[] => choices(of).map(options => options.join('|').toLowerCase());
			if (bundled.family !== 'backlog-item') {
				assert.includeMembers(
					[...names(template(text))],
					[...names(bundled.body).filter(options => /critical|high\|medium\|low|todo|planned|planning\|in/u.test(options))],
				);
			} else {
				assert.deepEqual(choices(template(text)), [['todo', 'in progress', 'done']]);
			}
			const second = newDocument(made, answers, context);
			assert.isFalse(isRefusal(second));
			const again = parse(isRefusal(second) ? '' : second.text);
			const before = parse(text);
			assert.equal(again.title.text, 'Faster search');
			// The status is a choice of the template that nobody has made yet, except for a tracker's, whose template says active.
			assert.equal(again.status.stage, bundled.family === 'enhancement-tracking' ? before.status.stage : 'unset');
			assert.equal(again.created, before.created);
			assert.isFalse(again.isTemplate);
			assert.deepEqual(
				again.sections.map(section => section.text),
				before.sections.map(section => section.text),
			);
		});
	}
});
