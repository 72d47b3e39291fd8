import { assert } from 'chai';
import { FAMILY_HEADS, lines, walk } from './walkChoices';

describe('nextChoice', () => {
	it("goes through each family's statuses in its order and spelling, past what is blocked or paused, and stops at done", () => {
		assert.equal(walk(FAMILY_HEADS['enhancement-task']('PLANNED'), 'status', 3), 'ACTIVE → COMPLETED → ?');
		assert.equal(walk(FAMILY_HEADS['enhancement-tracking']('planning'), 'status', 5), 'development → testing → deployment → completed → ?');
		assert.equal(walk(FAMILY_HEADS['implementation-task']('Todo'), 'status', 4), 'In Progress → In Review → Done → ?');
		assert.equal(walk(FAMILY_HEADS['implementation-plan']('Planning'), 'status', 3), 'In Progress → Completed → ?');
		assert.equal(walk(FAMILY_HEADS['backlog-item']('todo'), 'status', 3), 'in progress → done → ?');
		assert.equal(walk(FAMILY_HEADS['enhancement-task']('ARCHIVED'), 'status', 1), '?');
	});

	it('goes back the same way, and stops at the first', () => {
		assert.equal(
			walk(FAMILY_HEADS['enhancement-task']('ARCHIVED'), 'status', 5, 'previous'),
			'REVIEWED → COMPLETED → ACTIVE → PLANNED → ?',
		);
		assert.equal(walk(FAMILY_HEADS['backlog-item']('done'), 'status', 3, 'previous'), 'in progress → todo → ?');
	});

	it('leads from blocked and paused back into progress', () => {
		assert.equal(walk(FAMILY_HEADS['implementation-task']('Blocked'), 'status', 2), 'In Progress → In Review');
		assert.equal(walk(FAMILY_HEADS['implementation-task']('Blocked'), 'status', 1, 'previous'), 'In Progress');
		assert.equal(walk(FAMILY_HEADS['enhancement-task']('PAUSED'), 'status', 2), 'ACTIVE → COMPLETED');
		assert.equal(walk(lines('# A', '', '**Status**: on hold (until May)'), 'status', 1), 'in progress');
		assert.equal(walk(lines('---', 'status: hold # open | hold | closed', '---'), 'status', 2), 'closed → ?');
	});

	it('keeps to the words, the case, the separators and the signs of strangers', () => {
		assert.equal(walk(lines('# A', '', '**Status**: IN_PROGRESS'), 'status', 3), 'IN_REVIEW → DONE → ?');
		assert.equal(walk(lines('# A', '', '**Status**: ✅ COMPLETE - Ready (v2)'), 'status', 1), '?');
		assert.equal(walk(lines('---', 'status: draft # draft | review | final', '---'), 'status', 3), 'review → final → ?');
		assert.equal(
			walk(lines('# A', '', '**Status**: 🔵 Todo <!-- 🔵 Todo | 🟡 Doing | 🟢 Done -->'), 'status', 3),
			'🟡 Doing → 🟢 Done → ?',
		);
		assert.equal(walk(lines('# A', '', '**Status**: [x] Draft [ ] Review [ ] Done'), 'status', 3), 'Review → Done → ?');
		assert.equal(
			walk(lines('# A', '', '## Status', '', '- [ ] Draft', '- [x] Review', '- [ ] Accepted', '', '## B'), 'status', 2),
			'Accepted → ?',
		);
		assert.equal(walk(lines('## Status', '', 'Proposed', '', '## Context'), 'status', 2), 'In Progress → In Review');
	});

	it('begins with the first where nothing is filled in, and does not guess from unknown words', () => {
		assert.equal(walk(lines('# A', '', '**Status**: [Idea | Doing | Shipped]'), 'status', 1), 'Idea');
		assert.equal(walk(lines('# A', '', '**Status**:'), 'status', 1, 'previous'), 'Todo');
		assert.equal(walk(lines('# A', '', '**Status**: Purple'), 'status', 1), '?');
	});

	it('goes through priorities from the most pressing one down', () => {
		assert.equal(walk(FAMILY_HEADS['enhancement-task']('ACTIVE'), 'priority', 3), 'Medium → Low → High');
		assert.equal(walk(FAMILY_HEADS['enhancement-tracking']('planning'), 'priority', 5), 'high → medium → low → nice-to-have → critical');
		assert.equal(walk(lines('# A', '', '**Status**: Todo', '**Priority**: P1-HIGH'), 'priority', 3), 'P2-MEDIUM → P3-LOW → P0-CRITICAL');
		assert.equal(walk(lines('# A', '', '**Status**: Todo', '**Priority**: Week 1'), 'priority', 1), '?');
	});
});
