import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';
import { archivedWord, priorityChoices, statusChoices } from '../../../../src/document/edit/statusChoices';

const statuses = (...lines: string[]): string =>
	statusChoices(parse(lines.join('\n')))
		.map(({ text }) => text)
		.join(' | ');
const priorities = (...lines: string[]): string =>
	priorityChoices(parse(lines.join('\n')))
		.map(({ text }) => text)
		.join(' | ');

describe('statusChoices', () => {
	it("gives each family's words in its own spelling", () => {
		assert.equal(
			statuses('# Enhancement Task: A', '', '## Task Information', '- **Status**: ACTIVE'),
			'PLANNED | ACTIVE | PAUSED | COMPLETED | REVIEWED | ARCHIVED',
		);
		assert.equal(statuses('---', 'status: todo', 'date_created: 2026-01-01', '---', '# A'), 'todo | in progress | done');
		assert.equal(statuses('# A - Implementation Plan', '', '**Status:** In Progress'), 'Planning | In Progress | Completed');
		assert.equal(
			statuses('# Task: A', '', '**Document Type**: Implementation Task', '**Status**: Blocked'),
			'Todo | In Progress | In Review | Done | Blocked',
		);
		assert.equal(
			statuses(
				'# A',
				'',
				'## Enhancement Overview',
				'',
				'## Implementation Tracking',
				'',
				'### Current Status',
				'- **Phase:** development',
			),
			'planning | development | testing | deployment | completed',
		);
	});

	it('says the stage of each', () => {
		assert.deepEqual(statusChoices(parse('---\nstatus: todo\ndate_created: 2026-01-01\n---\n# A')), [
			{ text: 'todo', stage: 'todo' },
			{ text: 'in progress', stage: 'in-progress' },
			{ text: 'done', stage: 'done' },
		]);
	});

	it('follows the case and the separators of the status that is there', () => {
		assert.equal(
			statuses('# Enhancement Task: A', '', '## Task Information', '- **Status**: Completed'),
			'Planned | Active | Paused | Completed | Reviewed | Archived',
		);
		assert.equal(statuses('---', 'status: in-progress', 'date_created: 2026-01-01', '---', '# A'), 'todo | in-progress | done');
		assert.equal(statuses('# A', '', '**Status**: IN_PROGRESS'), 'TODO | IN_PROGRESS | IN_REVIEW | BLOCKED | DONE | ARCHIVED');
		assert.equal(statuses('# A', '', '**Status**: In progress'), 'Todo | In progress | In review | Blocked | Done | Archived');
		assert.equal(
			statuses('# A', '', '**Status**: ✅ COMPLETE - Ready (v2)'),
			'TODO | IN PROGRESS | IN REVIEW | BLOCKED | COMPLETE | ARCHIVED',
		);
		assert.equal(statuses('# A', '', '**Status**: 🟡 **Draft**'), 'Draft | In Progress | In Review | Blocked | Done | Archived');
	});

	it("keeps the document's own word beside the family's", () => {
		assert.equal(statuses('# A - Implementation Plan', '', '**Status:** Draft'), 'Planning | Draft | In Progress | Completed');
		assert.equal(statuses('# A - Implementation Plan', '', '**Status:** Blocked'), 'Planning | In Progress | Blocked | Completed');
	});

	it("knows the word for what is archived where it is one of the document's own", () => {
		const word = (...lines: string[]): string | undefined => archivedWord(parse(lines.join('\n')));
		assert.equal(word('# Enhancement Task: A', '', '## Task Information', '- **Status**: Completed'), 'Archived');
		assert.equal(word('---', 'status: done # open | done | cancelled', '---'), 'cancelled');
		assert.isUndefined(word('# A - Implementation Plan', '', '**Status:** Completed'));
		assert.isUndefined(word('# A', '', '**Status**: Done'));
	});

	it('has usual words where nothing tells, in lower case for front matter', () => {
		assert.equal(statuses('# A', '', '**Status**:', '**Owner**: Ann'), 'Todo | In Progress | In Review | Blocked | Done | Archived');
		assert.equal(statuses('---', 'status:', '---', '# A'), 'todo | in-progress | in-review | blocked | done | archived');
		assert.equal(statuses('# A', '', '**Status**: Purple'), 'Todo | In Progress | In Review | Blocked | Done | Archived');
		assert.equal(statuses('# A'), 'Todo | In Progress | In Review | Blocked | Done | Archived');
	});

	it('takes the options that stand in the field', () => {
		assert.equal(statuses('# A', '', '**Status**: [Idea | Doing | Shipped]'), 'Idea | Doing | Shipped');
		assert.equal(statuses('# A', '', '**Status:** Planning / In Progress / Completed'), 'Planning | In Progress | Completed');
		assert.equal(statuses('---', 'status: [draft | review | final]', '---', '# A'), 'draft | review | final');
		assert.equal(statuses('# A', '', '**Status**: [ ] Draft [x] Review [ ] Done'), 'Draft | Review | Done');
		assert.equal(statuses('# A', '', '## Status', '', '- [ ] Draft', '- [x] Accepted', '', '## B'), 'Draft | Accepted');
	});

	it('takes the options that a comment lists', () => {
		assert.equal(statuses('---', 'status: draft # draft | review | final', '---', '# A'), 'draft | review | final');
		assert.equal(statuses('---', '# status: draft, review or final', 'status: draft', '---', '# A'), 'draft | review | final');
		assert.equal(statuses('# A', '', '**Status**: Draft <!-- Draft, Review, Final -->'), 'Draft | Review | Final');
		assert.equal(
			statuses(
				'# A',
				'',
				'<!--',
				'Status Options:',
				'- open: new',
				'- doing: somebody is',
				'- closed',
				'',
				'Usage:',
				'1. Copy',
				'-->',
				'',
				'**Status**: open',
			),
			'open | doing | closed',
		);
		assert.equal(statuses('# A', '', '<!-- Valid statuses: open | doing | closed -->', '', 'Status: open'), 'open | doing | closed');
		assert.equal(
			statuses('# A', '', '```', '<!-- Status: open | doing -->', '```', '', '**Status**: Done'),
			'Todo | In Progress | In Review | Blocked | Done | Archived',
		);
	});
});

describe('priorityChoices', () => {
	it("gives the family's or the usual words, styled as the one that is there", () => {
		assert.equal(
			priorities('# Enhancement Task: A', '', '## Task Information', '- **Priority**: high', '- **Status**: ACTIVE'),
			'high | medium | low',
		);
		assert.equal(
			priorities('# Enhancement Task: A', '', '## Task Information', '- **Priority**: Critical', '- **Status**: ACTIVE'),
			'Critical | High | Medium | Low',
		);
		assert.equal(
			priorities('# A', '', '## Enhancement Overview', '', '**Priority:** high'),
			'critical | high | medium | low | nice-to-have',
		);
		assert.equal(priorities('# A', '', '**Priority**: 🔴 CRITICAL (now)'), 'CRITICAL | HIGH | MEDIUM | LOW');
		assert.equal(priorities('# A', '', '**Status**: Done'), 'Critical | High | Medium | Low');
	});

	it('numbers them where the document does', () => {
		assert.equal(priorities('# A', '', '**Priority**: P1'), 'P0 | P1 | P2 | P3');
		assert.equal(priorities('---', 'priority: 1', '---'), '0 | 1 | 2 | 3');
		assert.equal(priorities('---', 'priority: m', '---'), 'h | m | l');
		assert.equal(priorities('# A', '', '**Priority**: should have'), 'must have | should have | could have');
		assert.equal(priorities('# A', '', '**Priority**: MUST'), 'MUST | SHOULD | COULD');
		assert.equal(priorities('---', 'priority: p2', '---', '# A'), 'p0 | p1 | p2 | p3');
		assert.equal(priorities('# A', '', '**Priority**: P1-HIGH'), 'P0-CRITICAL | P1-HIGH | P2-MEDIUM | P3-LOW');
	});

	it('says the level of each, and takes the options of an unfilled field', () => {
		assert.deepEqual(priorityChoices(parse('# A\n\n**Priority**: [High/Medium/Low]')), [
			{ text: 'High', level: 'high' },
			{ text: 'Medium', level: 'medium' },
			{ text: 'Low', level: 'low' },
		]);
		assert.equal(priorities('---', 'priority: medium # low|medium|urgent', '---', '# A'), 'low | medium | urgent');
	});
});
