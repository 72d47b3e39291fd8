import { assert } from 'chai';
import backlogItem from '../../../src/template/bundled/backlog-item.md';
import enhancementTask from '../../../src/template/bundled/enhancement-task.md';
import enhancementTracking from '../../../src/template/bundled/enhancement-tracking.md';
import implementationPlan from '../../../src/template/bundled/implementation-plan.md';
import implementationTask from '../../../src/template/bundled/implementation-task.md';
import backlogItemOutline from '../../fixtures/bundled-outlines/backlog-item.md';
import enhancementTaskOutline from '../../fixtures/bundled-outlines/enhancement-task.md';
import enhancementTrackingOutline from '../../fixtures/bundled-outlines/enhancement-tracking.md';
import implementationPlanOutline from '../../fixtures/bundled-outlines/implementation-plan.md';
import implementationTaskOutline from '../../fixtures/bundled-outlines/implementation-task.md';
import { outline } from './outline';

interface Facts {
	readonly text: string;
	/** What outline.ts makes of the family's reference document. */
	readonly outline: string;
	readonly headings: number;
	/** Task list items, and inline boxes, which aren't task list items. */
	readonly items: number;
	readonly inlineBoxes: number;
	/** Lines `---`, the front matter's two included. */
	readonly ruleLines: number;
	readonly hardBreaks: number;
	readonly fences: readonly string[];
	/** Every line that offers a choice, literally. */
	readonly choices: readonly string[];
	/** Items whose words are the family's own. */
	readonly fixedItems: readonly string[];
}

const FAMILIES: Readonly<Record<string, Facts>> = {
	'enhancement-task': {
		text: enhancementTask,
		outline: enhancementTaskOutline,
		headings: 16,
		items: 28,
		inlineBoxes: 0,
		ruleLines: 0,
		hardBreaks: 0,
		fences: [],
		choices: ['- **Priority**: [High/Medium/Low]', '- **Status**: [PLANNED/ACTIVE/PAUSED/COMPLETED/REVIEWED/ARCHIVED]'],
		fixedItems: [
			'Analysis of current implementation',
			'Design enhanced solution',
			'Implement core changes',
			'Optimize performance',
			'Update tests',
			'Update documentation',
			'Backward compatibility maintained',
			'Migration plan defined',
			'Database changes documented',
			'API changes documented',
			'Unit tests updated',
			'Integration tests updated',
			'Performance tests created',
			'User acceptance testing',
			'Load testing (if applicable)',
			'Staged rollout strategy',
			'Feature flags (if applicable)',
			'Monitoring plan',
			'Rollback procedure',
		],
	},
	'enhancement-tracking': {
		text: enhancementTracking,
		outline: enhancementTrackingOutline,
		headings: 53,
		items: 31,
		inlineBoxes: 3,
		ruleLines: 17,
		hardBreaks: 0,
		fences: [],
		choices: [
			'**Category:** [architecture|security|performance|scalability|usability|monitoring|testing|documentation]',
			'**Priority:** [critical|high|medium|low|nice-to-have]',
			'**Estimated Effort:** [hours|days|weeks] (team size: X engineers)',
			'**Technical Risk:** [low|medium|high|very-high]',
			'**Approved for implementation:** [ ] Yes [ ] No [ ] Deferred',
			'- **Phase:** [planning|development|testing|deployment|completed]',
		],
		fixedItems: [
			...Array.from({ length: 4 }, () => ['Task 1', 'Task 2', 'Task 3']).flat(),
			'`[Path of the guide]` - Implementation guide',
			'`[Path of the architecture page]` - Architecture documentation',
			'`[Path of the runbook]` - Operational procedures',
			'`[Path of the overview of capabilities]` - Update current capabilities',
			'`[Path of the project tracker]` - Add to roadmap',
			'`[Path of the changelog]` - Document implementation',
			'`[Path of the roadmap]` - Update roadmap',
			'Test plans and procedures',
			'Performance benchmarking procedures',
			'Integration testing requirements',
			'Architecture review completed',
			'Security review completed',
			'Performance review completed',
			'Product owner approval',
			'Engineering lead approval',
			'Operations approval',
		],
	},
	'implementation-task': {
		text: implementationTask,
		outline: implementationTaskOutline,
		headings: 49,
		items: 16,
		inlineBoxes: 0,
		ruleLines: 1,
		hardBreaks: 16,
		fences: ['```typescript', '```', '```http', '```'],
		choices: [
			'**Status**: [Todo | In Progress | In Review | Done | Blocked]  ',
			'   - **Type**: [New/Modified/Deleted]',
			'   - **Type**: [New/Modified/Deleted]',
		],
		fixedItems: [
			'Code implemented and tested',
			'Code reviewed and approved',
			'Documentation updated (if needed)',
			'Deployed to appropriate environment',
			'All acceptance criteria met',
			'All test cases passing',
			'No critical bugs identified',
			'Code follows team standards',
			'Performance requirements met',
			'Security requirements satisfied',
			'Code reviewed and approved',
			'Documentation updated',
			'Deployed successfully',
		],
	},
	'implementation-plan': {
		text: implementationPlan,
		outline: implementationPlanOutline,
		headings: 35,
		items: 15,
		inlineBoxes: 0,
		ruleLines: 1,
		hardBreaks: 0,
		fences: [],
		choices: [
			'**Status:** Planning / In Progress / Completed',
			'**Estimated Effort:** S/M/L/XL',
			'**Dependencies:** None / [Other Phase]',
			'**Estimated Effort:** S/M/L/XL',
		],
		fixedItems: ['Task 1', 'Task 2', 'API documentation', 'User guide', 'Developer docs', 'README updates'],
	},
	'backlog-item': {
		text: backlogItem,
		outline: backlogItemOutline,
		headings: 25,
		items: 0,
		inlineBoxes: 0,
		ruleLines: 2,
		hardBreaks: 0,
		fences: [],
		choices: [],
		fixedItems: [],
	},
};

const CHOICE = /\[ \] \w+ \[ \]|\[[\w-]+(?: ?\| ?[\w -]+){2,}\]|\[\w+(?:\/\w+){2,}\]|:\*\* \w+(?: \/ [\w [\]]+)+$|:\*\* S\/M\/L\/XL$/;
/** A name with a capital inside, as products and companies have. */
const BRAND = /\b(?!DevOps\b|KPIs\b|EntityName\b)[A-Z][a-z]*[A-Z][A-Za-z]*[a-z][A-Za-z]*\b/;

describe('The bundled templates', () => {
	for (const [name, facts] of Object.entries(FAMILIES)) {
		const lines = facts.text.split('\n');

		describe(name, () => {
			it("has the family's headings, labels, boxes, rules, tables and blank lines in order", () => {
				assert.equal(outline(facts.text), facts.outline);
			});

			it('has the numbers counted in the reference', () => {
				const items = lines.filter(line => /^ *(?:[-*+]|\d+[.)]) \[ \] /.test(line));
				assert.deepEqual(
					{
						headings: outline(facts.text)
							.split('\n')
							.filter(line => /^#/.test(line)).length,
						items: items.length,
						inlineBoxes: (facts.text.match(/\[ \]/g) ?? []).length - items.length,
						ruleLines: lines.filter(line => line === '---').length,
						hardBreaks: lines.filter(line => line.endsWith('  ')).length,
						fences: lines.filter(line => line.startsWith('```')),
					},
					{
						headings: facts.headings,
						items: facts.items,
						inlineBoxes: facts.inlineBoxes,
						ruleLines: facts.ruleLines,
						hardBreaks: facts.hardBreaks,
						fences: facts.fences,
					},
				);
			});

			it("offers the family's choices in its own spelling", () => {
				assert.deepEqual(
					lines.filter(line => CHOICE.test(line)),
					facts.choices,
				);
			});

			it('keeps the words of the fixed items', () => {
				const unbracketed = lines
					.map(line => /^ *(?:-|\d+\.) \[ \] (.*)$/.exec(line)?.[1]?.trim() ?? '')
					.filter(words => words !== '' && !/^\[|: \[/.test(words));
				assert.deepEqual(unbracketed, facts.fixedItems);
			});

			it('ends with one line ending, has no stray spaces and names no brand', () => {
				assert.match(facts.text, /[^\s]\n$/);
				assert.notMatch(facts.text, /\r|\t|[^ ] \n| {3}\n/);
				assert.notMatch(facts.text, BRAND);
			});
		});
	}

	it('marks instructions in forms that can be recognized', () => {
		assert.match(
			backlogItem,
			/^---\nstatus: todo\ndate_created: YYYY-MM-DD\ndate_modified: YYYY-MM-DD\n---\n\n<!--\nBACKLOG ITEM TEMPLATE\n/,
		);
		assert.match(enhancementTracking, /^---\nstatus: active\nlast_updated: YYYY-MM-DD\ncategory: template\n---\n/);
		assert.match(enhancementTracking, /\n\*\*Purpose:\*\* .+\n\n\*\*Usage:\*\* .+\n\n---\n/);
		assert.include(enhancementTracking, '\n**Template Version:** 1.0\n**Last Updated:** YYYY-MM-DD\n**Maintained By:** [Team name]\n');
		assert.match(
			enhancementTracking,
			/\n---\n\n## Usage Instructions\n[^#]+\n\*\*Naming Convention:\*\* `enhancement-\[category\]-\[brief-name\]\.md`\n\*\*Example:\*\* `enhancement-[a-z]+-[a-z-]+\.md`\n$/,
		);
	});

	it('repeats no prompt within a family, except for the same kind of thing', () => {
		const repeated = Object.values(FAMILIES).flatMap(({ text }) => {
			const prompts = (text.match(/\[[^\][\n]{2,}\](?!:)/g) ?? []).filter(words => /[a-z] [a-z]/.test(words));
			return [...new Set(prompts.filter((words, index) => prompts.indexOf(words) !== index))];
		});
		assert.deepEqual(repeated, ['[Time estimate]', '[Approach name]', '[Time estimate]']);
	});
});
