import { assert } from 'chai';
import { parse } from '../../../src/document/read/parse';
import { applyEdits } from '../../../src/document/model/text';
import { doneOffers, hasOpenItems, takeOffer, type DoneOffer } from '../../../src/action/doneOffers';
import { NOW } from '../template/moment';

const offersOf = (text: string): readonly DoneOffer[] => doneOffers(parse(text), NOW, text.includes('\r\n') ? '\r\n' : '\n');
const kinds = (...lines: readonly string[]): string =>
	offersOf(lines.join('\n'))
		.map(offer => ('label' in offer ? `${offer.kind} ${offer.label}` : offer.kind))
		.join(', ');

/** The text with all that is offered as edits. */
function taken(text: string): string {
	return offersOf(text).reduce((now, { kind }) => {
		const offer = offersOf(now).find(candidate => candidate.kind === kind);
		return offer && 'edits' in offer ? applyEdits(now, offer.edits) : now;
	}, text);
}

const TRACKING = [
	'# Calmer Alerts',
	'',
	'## Enhancement Overview',
	'',
	'**Priority:** high',
	'',
	'---',
	'',
	'## Implementation Tracking',
	'',
	'### Current Status',
	'- **Phase:** completed',
];
const REVIEW = [
	'## Post-Implementation Review',
	'',
	'### Actual Results vs. Expectations',
	'[The numbers from Success Metrics again: expected, reached, and why they differ]',
	'',
	'### Lessons Learned',
	'[What to do again next time, and what not]',
	'',
	'### Future Improvements',
	'[What this work made visible or possible, and where it is written down]',
];
const FOOTER = ['**Template Version:** 1.0', '**Last Updated:** 2026-01-02', '**Maintained By:** Ann'];

describe('hasOpenItems', () => {
	it('counts open and begun items of every section, except optional ones', () => {
		const has = (items: string): boolean => hasOpenItems(parse(`# A\n\n**Status:** Done\n\n${items}`));
		assert.isFalse(has('- [x] One\n- [ ] Load testing (if applicable)\n'));
		assert.isFalse(has('Words.\n'));
		assert.isTrue(has('- [x] One\n- [ ] Two\n'));
		assert.isTrue(has('- [x] One\n- [/] Two\n'));
		assert.isTrue(has('- [x] One\n\n## Definition of Done\n\n- [ ] Reviewed\n'));
	});
});

describe('doneOffers', () => {
	it('offers the remaining steps of each family', () => {
		assert.equal(kinds(...TRACKING), 'review-section');
		assert.equal(
			kinds('# Enhancement Task: A', '', '## Task Information', '- **Status**: COMPLETED', '- **Completed**: [Date]'),
			'completion-date Completed',
		);
		assert.equal(
			kinds(
				'# Task: A',
				'',
				'**Document Type**: Implementation Task  ',
				'**Status**: Done  ',
				'',
				'## Notes & References',
				'text',
				'',
				'---',
				'',
				'**Review Date**: [When someone will look at this again]  ',
				'**Completion Target**: [When this should be finished]',
			),
			'review-date Review Date, completion-date Completion Target',
		);
		assert.equal(
			kinds(
				'# A - Implementation Plan',
				'',
				'**Status:** Completed',
				'',
				'## Timeline Estimates',
				'',
				'| Phase | Estimated Time | Actual Time |',
				'|---|---|---|',
				'| Phase 1 | 3 hours | - |',
				'| **Total** | 3 hours | - |',
			),
			'actual-time',
		);
		assert.equal(
			kinds('---', 'status: done', 'date_created: 2026-01-01', 'date_completed:', '---', '# A'),
			'completion-date date_completed',
		);
		assert.equal(kinds('---', 'status: done', 'date_created: 2026-01-01', '---', '# A'), '');
	});

	it('offers nothing that is done already, and nothing in a template', () => {
		assert.equal(kinds(...TRACKING, '', '## 9. Post-Implementation Review', '', 'Good.'), '');
		assert.equal(kinds('# A', '', '**Status**: Done', '**Completed**: 2026-01-02', '**Review Date**: May 2027'), '');
		assert.equal(kinds('# A', '', '**Status**: Done', '**Progress**: [X% complete]', '**Completed by**: [Name]'), '');
		assert.equal(kinds('---', 'category: template', 'status: done', 'completed:', '---', '# A'), '');
		assert.equal(kinds('---', 'status: done', 'completed: @x', '---', '# A'), '');
	});

	it("writes the date in the document's format", () => {
		assert.equal(
			taken('---\nstatus: done\ncompleted: "" # the day\n---\n# A\n'),
			'---\nstatus: done\ncompleted: "2026-11-20" # the day\n---\n# A\n',
		);
		assert.equal(
			taken('# A\r\n\r\n**Status**: Done  \r\n**Created**: January 8, 2026  \r\n**Closed on**: [Date]  \r\n'),
			'# A\r\n\r\n**Status**: Done  \r\n**Created**: January 8, 2026  \r\n**Closed on**: November 20, 2026  \r\n',
		);
		assert.equal(
			taken('| Field | Value |\n|---|---|\n| Status | Done |\n| Completed | DD.MM.YYYY |\n'),
			'| Field | Value |\n|---|---|\n| Status | Done |\n| Completed | 20.11.2026 |\n',
		);
	});

	it('adds the review at the end, before the footer lines', () => {
		assert.equal(taken(TRACKING.join('\n')), [...TRACKING, '', ...REVIEW].join('\n'));
		assert.equal(taken([...TRACKING, ''].join('\r\n')), [...TRACKING, '', ...REVIEW, ''].join('\r\n'));
		assert.equal(
			taken([...TRACKING, '', '---', '', ...FOOTER].join('\n')),
			[...TRACKING, '', '---', '', ...REVIEW, '', '---', '', ...FOOTER].join('\n'),
		);
		assert.equal(
			taken([...TRACKING, '', '---', '', ...FOOTER, '', '---', '', '## Usage Instructions', '', '1. Copy'].join('\n')),
			[...TRACKING, '', '---', '', ...REVIEW, '', '---', '', ...FOOTER, '', '---', '', '## Usage Instructions', '', '1. Copy'].join('\n'),
		);
	});

	it('finds its own review again, so that it is not offered twice', () => {
		const text = taken([...TRACKING, '', '---', '', ...FOOTER].join('\n'));
		assert.equal(taken(text), text);
		assert.equal(parse(text).modified, '2026-01-02');
	});

	it('applies to the current text, or not at all', () => {
		const text = '# A\n\n**Status:** Done\n**Completed:** [Date]\n';
		const offer = offersOf(text).find(({ kind }) => kind === 'completion-date');
		assert.isDefined(offer);
		const moved = parse(`Words.\n\n${text}`);
		assert.equal(
			applyEdits(moved.text, takeOffer(moved, offer, NOW, '\n').edits ?? []),
			`Words.\n\n${text}`.replace('[Date]', '2026-11-20'),
		);
		assert.deepEqual(takeOffer(parse(text.replace('[Date]', '2026-01-01')), offer, NOW, '\n'), { edits: [] });
	});
});
