import { assert } from 'chai';
import { labelLookup } from '../../../../src/document/model/fieldName';
import { levelOf } from '../../../../src/document/model/level';
import { stageOf } from '../../../../src/document/model/stage';

// What English words meant before other languages were read. Words may be added; none may change its meaning.

const STAGES = {
	done: `
		done|complete|completed|completion|finished|finish|achieved|implemented|implementation complete
		implementation completed|fully implemented|integrated|migrated|applied|fixed|fix applied|resolved|solved
		closed|answered|decided|shipped|released|merged|landed|deployed|deployed to production|delivered|published
		installed|launched|final|finalized|finalised|accepted|ratified|adopted|enacted|signed off|reviewed|verified
		validated|tested|created and tested|passed|pass|passing|success|successful|operational|production
		production ready|in production|live|stable|ready for production|ready for release|ready for deployment
		ready for use|ready to use|ready to ship|ready to deploy`,
	'in-progress': `
		in progress|inprogress|progress|in process|active|actively developed|ongoing|on track|wip|work in progress
		working|working on it|in work|doing|started|begun|resumed|reopened|re opened|continuing|continuous|running
		development|in development|under development|development phase|dev|developing|in dev|implementing
		implementation|in implementation|implementation phase|implementation in progress|under construction|building
		coding|executing|in execution|execution|underway|under way|in flight|in transition|current sprint|iterating
		partial|partially complete|partially completed|partially done|partially implemented|partly done
		partly implemented|mostly complete|mostly completed|mostly done|nearly complete|nearly done|almost complete
		almost done|incomplete|not complete|not completed|not done|not finished|unfinished|under investigation|testing
		investigating|migrating|refactoring|fixing|debugging|deployment|deploying|in deployment|rolling out|rollout`,
	todo: `
		todo|to do|to be done|to start|open|new|created|initial|unassigned|backlog|backlogged|icebox|pending|queued
		queue|upcoming|next|next up|later|future|scheduled|planned|planning|plan|in planning|planning phase|draft
		drafting|drafted|in draft|rough draft|provisional|proposed|proposal|requested|submitted|approved|prioritized
		ready|ready to start|ready to begin|ready to implement|ready to execute|ready for implementation
		ready for development|ready for dev|ready for work|ready for execution|implementable|not started
		not yet started|not begun|not implemented|not yet implemented|unstarted|awaiting implementation
		pending implementation|awaiting start|idea|ideas|ideation|concept|conceptual|investigate|triage|triaged
		needs triage|refined|groomed|selected|selected for development|design|design phase|in design|designing
		designed|specified|specification|spec|scoped|research|researching|discovery|exploring`,
	'in-review': `
		in review|review|under review|reviewing|being reviewed|review phase|peer review|needs review|need review
		ready for review|review needed|review requested|for review|awaiting review|pending review|waiting for review
		awaiting feedback|feedback|needs approval|ready for approval|awaiting approval|pending approval
		waiting for approval|for approval|code review|in code review|code complete|ready to merge|ready for merge
		pr open|pr opened|pr submitted|pr review|in pr|open pr|pull request|pull request open|qa|in qa|ready for qa
		ready for testing|ready for test|ready to test|needs testing|in test|in testing|under test
		user acceptance testing|uat|acceptance testing|verification|in verification|verifying|needs verification
		validation|in validation|validating|last call|final comment period|fcp|request for comments|rfc
		open for comment|open for comments|discussion|in discussion|under discussion|under consideration
		under evaluation|candidate|release candidate`,
	blocked: `
		blocked|blocking|blocked by|stalled|stuck|impeded|paused|pause|on hold|onhold|hold|holding|held|waiting
		waiting on|waiting for|awaiting|suspended|deferred|postponed|parked|snoozed|delayed|stagnant|inactive|frozen
		dormant`,
	archived: `
		archived|archive|historical|history|legacy|expired|outdated|retired|terminated|cancelled|canceled|cancel
		rejected|reject|declined|not accepted|invalid|withdrawn|superseded|superseded by|replaced|replaced by|obsolete
		obsoleted|deprecated|moved|moved to|abandoned|dropped|discarded|removed|scrapped|skipped|killed|wont do
		wont fix|wontfix|wontdo|will not do|will not fix|closed wont fix|not planned|no longer needed
		no longer relevant|not needed|not doing|duplicate|duplicate of|closed as duplicate`,
};

const LEVELS = {
	critical: `
		critical|crit|urgent|blocker|highest|very high|p0|immediate|emergency|showstopper|top|0`,
	high: `
		high|p1|major|important|hi|elevated|1|h|must|must have`,
	medium: `
		medium|med|mid|p2|normal|moderate|default|standard|average|middle|regular|2|m|should|should have`,
	low: `
		low|lowest|very low|p3|p4|p5|minor|trivial|nice to have|nicetohave|optional|lo|someday|3|4|5|l|could
		could have`,
};

const LABELS = {
	status: `
		status|current status|task status|project status|document status|overall status|plan status|feature status
		item status|issue status|ticket status|story status|implementation status|state|stage|doc status|rfc status
		adr status|development status`,
	priority: `
		priority|prio|task priority|priority level|overall priority|importance`,
	created: `
		created|date created|created date|creation date|created at|created on|date|created time|opened|date opened
		filed|reported|date reported|drafted|written|date proposed|initial date|added|date added`,
	modified: `
		last updated|updated|date modified|modified|last modified|date updated|updated at|updated date|updated on
		last update|modified date|modified at|modified on|last change|last changed|last edited|lastmod
		last modified date|last updated on|last updated at|update date|edited|last updated date|last mod`,
	assignee: `
		assignee|assigned to|owner|assignees|assigned|owners|task owner|responsible|responsible person|dri|owned by
		assigned agent|assignee s|owner s|assigned developer`,
	title: `
		title|task title|feature title|enhancement title`,
	id: `
		id|task id|item id|issue id|ticket id|ticket|story id|feature id|enhancement id|document id|plan id|identifier
		task number|bug id`,
	type: `
		type|document type|task type|item type|issue type|kind|doc type`,
	category: `
		category|area|component|module|domain`,
	due: `
		due|due date|deadline|target date|completion target|target completion|target completion date|review date
		due on|expected completion|eta|target|estimated completion`,
	sprint: `
		sprint|milestone|iteration|release|sprint number|target sprint|target release|fix version`,
	feature: `
		feature|parent|parent feature|epic|parent task|parent issue|parent story`,
	estimate: `
		estimate|estimated time|estimated effort|effort|story points|points|size|estimation|time estimate
		estimated duration|effort estimate|estimated hours|duration|complexity`,
	blockedBy: `
		blocked by|depends on|waiting on|waits for|requires|prerequisites|prerequisite|blocked on`,
	blocks: `
		blocks|blocking|is blocking|unblocks|required by`,
	related: `
		related|related to|related tasks|see also|related task|related issues|related documents|related docs`,
	dependencies: `
		dependencies|dependency`,
	progress: `
		progress|completion|percent complete|overall progress|completed percentage`,
	tags: `
		tags|labels|keywords|tag|label`,
};

/** The words of each row with their meaning. */
function pairs(table: Readonly<Record<string, string>>): [string, string][] {
	return Object.entries(table).flatMap(([meaning, words]) => words.split(/[|\n]/u).flatMap(word => pair(word.trim(), meaning)));
}

function pair(word: string, meaning: string): [string, string][] {
	return word === '' ? [] : [[word, meaning]];
}

describe('English keeps its readings', () => {
	it('of status words', () => {
		const expected = pairs(STAGES);
		assert.isAbove(expected.length, 350);
		assert.deepEqual(
			expected.map(([word]) => [word, stageOf(word)]),
			expected,
		);
	});

	it('of priority words', () => {
		const expected = pairs(LEVELS);
		assert.isAbove(expected.length, 50);
		assert.deepEqual(
			expected.map(([word]) => [word, levelOf(word)]),
			expected,
		);
	});

	it('of labels', () => {
		const lookup = labelLookup(undefined);
		const expected = pairs(LABELS);
		assert.isAbove(expected.length, 180);
		assert.deepEqual(
			expected.map(([label]) => [label, lookup(label)?.name]),
			expected,
		);
	});
});
