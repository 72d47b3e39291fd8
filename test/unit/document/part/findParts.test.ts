import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';
import { bundledTemplate } from '../../../../src/template/bundled';
import { findParts } from '../../../../src/document/part/findParts';
import { added, allParts, withPart } from './partsOf';

describe('findParts', () => {
	it('a filled phase gives the next without its words, dates, ticks and amounts', () => {
		const text = [
			'# Plan',
			'',
			'## Implementation Phases',
			'',
			'### Phase 1: Rehearsal (2 weeks)',
			'**Estimated Effort:** M',
			'**Dependencies:** None',
			'',
			'**Tasks:**',
			'1. [x] Write the script',
			'2. [x] Run it',
			'',
			'### Phase 2: The Day Itself (3 days)',
			'**Estimated Effort:** L  ',
			'**Dependencies:** Phase 1',
			'**Owner:** Ann',
			'**Start:** 2026-03-01',
			'',
			'We do it on a Sunday,',
			'when nobody is there.',
			'',
			'**Tasks:**',
			'1. [x] Stop the writers',
			'2. [ ] Switch over',
			'3. [ ] Watch',
			'4. [ ] Tell people',
			'',
			'## Notes',
			'',
		].join('\n');
		assert.equal(
			withPart(text, 'Phase 3'),
			text.replace(
				'4. [ ] Tell people\n',
				[
					'4. [ ] Tell people',
					'',
					'### Phase 3: [Name] (X days)',
					'**Estimated Effort:** S/M/L/XL  ',
					'**Dependencies:** Phase 2',
					'**Owner:** [Owner]',
					'**Start:** YYYY-MM-DD',
					'',
					'[Description]',
					'',
					'**Tasks:**',
					'1. [ ] [Task]',
					'2. [ ] [Task]',
					'3. [ ] [Task]',
					'',
				].join('\n'),
			),
		);
	});

	it('keeps the rule between parts, and the footer behind them', () => {
		const text = '# P\n\n## Phase 1: A\n\nOne.\n\n---\n\n## Phase 2: B\n\nTwo.\n\n---\n\n**Last Updated:** 2026-01-01\n';
		assert.equal(
			withPart(text, 'Phase 3'),
			'# P\n\n## Phase 1: A\n\nOne.\n\n---\n\n## Phase 2: B\n\nTwo.\n\n---\n\n## Phase 3: [Name]\n\n[Description]\n\n---\n\n**Last Updated:** 2026-01-01\n',
		);
	});

	it('numbers go on over chapters, unless they begin anew, and a status is to be chosen', () => {
		const text = (second: number): string =>
			`# P\n\n## Done\n\n### Phase 1: A\n**Status:** Done\n\n## Open\n\n### Phase ${second}: B\nwords\n`;
		assert.equal(added(text(2), 'Phase 3'), '\n\n### Phase 3: [Name]\n**Status:** [Todo/In Progress/Done]');
		assert.equal(added(text(1), 'Phase 2'), '\n\n### Phase 2: [Name]\n**Status:** [Todo/In Progress/Done]');
	});

	it('keeps a missing final newline missing', () => {
		assert.equal(
			withPart('# P\n\n## Options\n### Option A: x\nwords\n### Option B: y\nwords', 'Option C'),
			'# P\n\n## Options\n### Option A: x\nwords\n### Option B: y\nwords\n\n### Option C: [Name]\n[Description]',
		);
	});

	it('a checklist item follows the last, in its marker, indentation and number', () => {
		assert.equal(added('## Todo\n\n* [x] one\n* [X] two\n\ntext\n', 'checklistItem'), '\n* [ ] [Task]');
		assert.equal(added('## Todo\n\n1) [x] one\n2) [x] two\n', 'checklistItem'), '\n3) [ ] [Task]');
		assert.equal(added('## Todo\n\n1. [x] one\n1. [ ] two\n', 'checklistItem'), '\n1. [ ] [Task]');
		assert.equal(added('## Todo\n\n- [ ] AC-07: it works\n- [x] AC-08: it stays\n', 'AC-09'), '\n- [ ] AC-09: [Description]');
	});

	it('nested lines follow a number that grows', () => {
		const items = Array.from({ length: 9 }, (_, index) => `${index + 1}. **Step ${index + 1}**: do\n   - **Notes**: x`).join('\n');
		assert.equal(added(`## Development Steps\n\n${items}\n`, 'Step 10'), '\n10. **Step 10**: [Description]\n    - **Notes**: [Notes]');
	});

	it('at a nested item, the nested list comes first', () => {
		const text = '## Work\n\n- [ ] a\n  - [x] b\n- [ ] c\n';
		const [first, second] = findParts(parse(text), 3, '\n').here;
		assert.equal(first?.edit.newText, '\n  - [ ] [Task]');
		assert.equal(second?.edit.newText, '\n- [ ] [Task]');
	});

	it('a filled test case and risk lose their words, not their labels', () => {
		assert.equal(
			added(
				'## Unit Test Cases\n1. **Test Case 1**: Ordinary\n   - **Given**: a user  \n   - **When**: she logs in\n   - **Then**: welcome\n',
				'Test Case 2',
			),
			'\n2. **Test Case 2**: [Description]\n   - **Given**: [Given]  \n   - **When**: [When]\n   - **Then**: [Then]',
		);
		assert.equal(
			added(
				'# T\n\nWords.\n\n## Goal\n\nWords.\n\n## Technical Risks\n- **Token expiry**: users are thrown out\n  - **Mitigation**: refresh\n',
				'risk',
			),
			'\n- **[Risk]**: [Description]\n  - **Mitigation**: [Mitigation]',
		);
		assert.equal(
			added('# T\n\nWords.\n\n## Goal\n\nWords.\n\n## Risks\n- **Risk 1:** It breaks - **Mitigation:** Tests\n', 'Risk 2'),
			'\n- **Risk 2:** [Description] - **Mitigation:** [Mitigation]',
		);
	});

	it('a row keeps columns and bars, and goes before the total', () => {
		const text =
			'## Timeline\n\n| Phase   | Estimated Time | Actual Time |\n|---------|----------------|-------------|\n| Phase 1 | 3 hours        | 2 hours     |\n| Phase 2 | 4 hours        | -           |\n| **Total** | **7 hours**  | **2 hours** |\n';
		assert.equal(withPart(text, 'Phase 3'), text.replace('| **Total**', '| Phase 3 | X hours        | -           |\n| **Total**'));
		assert.equal(
			added('## Risks\n\n| Risk | Impact | Owner |\n|---|---|---|\n| Data loss | High | Ann |\n', 'riskRow'),
			'\n| [Risk]    | [High/Medium/Low] | [Owner] |',
		);
		assert.equal(added('## Risks\n\n| Risk | Impact |\n|---|---|\n', 'riskRow'), '\n| [Risk] | [Impact] |');
	});

	it("offers nothing for the document's own fields, and fixed labels", () => {
		assert.deepEqual(allParts('# T\n\n- **Status**: Done\n- **Owner**: Ann\n'), []);
		assert.deepEqual(allParts('# T\n\n## A\n\n### Related Tasks\n- **Blocked By**: x\n- **Blocks**: y\n'), []);
		assert.deepEqual(allParts('# T\n\n```\n- [ ] code\n### Phase 1\n```\n'), []);
	});

	it('says where: here before elsewhere', () => {
		const document = parse(bundledTemplate('enhancement-tracking').body);
		const line = document.lines.findIndex(text => text.startsWith('**Cons:**'));
		const { here, elsewhere } = findParts(document, line, '\n');
		assert.deepEqual(
			here.map(part => part.name),
			['Option 3'],
		);
		assert.includeMembers(
			elsewhere.map(part => part.name),
			['Phase 5', 'Milestone 4', 'Risk 3'],
		);
	});

	it('gives CRLF where the document has it', () => {
		const part = findParts(parse('## A\r\n\r\n- [x] one\r\n'), 2, '\r\n').here[0];
		assert.equal(applyEdits('## A\r\n\r\n- [x] one\r\n', part ? [part.edit] : []), '## A\r\n\r\n- [x] one\r\n- [ ] [Task]\r\n');
	});
});
