import { assert } from 'chai';
import { checkDocument } from '../../../src/document/check/checkDocument';
import { documentAt } from './planOf';

/** The placeholders that are reported in a plan. */
function left(path: string, ...lines: readonly string[]): readonly (string | number | undefined)[] {
	return checkDocument(documentAt(path, lines))
		.filter(({ code }) => code === 'placeholder-left')
		.map(({ parameters }) => parameters.text);
}

describe("placeholders of tools' templates", () => {
	it('are reported in a story, but no citations and macros', () => {
		assert.deepEqual(
			left(
				'docs/stories/2.1.story.md',
				...['# Story 2.1: Lamps', '', 'Status: done', '', '## Dev Agent Record', '', '### Agent Model Used', ''],
				...['{{agent_model_name_version}}', '', '- [Source: docs/lamps.md]', '- {{macros.options}}', '- [Agent 3 finding]'],
			),
			['{{agent_model_name_version}}'],
		);
	});

	it('are reported in tasks of a feature, but no other brackets', () => {
		assert.deepEqual(
			left(
				'specs/003-lamps/tasks.md',
				...['# Tasks: [FEATURE NAME]', '', '**Status**: In Progress', '', '- [ ] T001 [P] [US1] Light it', '- [Describe the harbour]'],
			),
			['[FEATURE NAME]'],
		);
	});

	it('are not reported before the work has begun', () => {
		assert.deepEqual(left('docs/stories/2.1.story.md', '# Story 2.1: Lamps', '', 'Status: draft', '', '{{agent_model_name_version}}'), []);
	});
});
