import { headPhrase, normalizeValue } from './plainText';
import { memoize } from '../../util/memoize';

/** The canonical steps of work, in the order they are shown. */
export const STAGES = ['todo', 'in-progress', 'in-review', 'blocked', 'done', 'archived', 'other', 'unset'] as const;
export type Stage = (typeof STAGES)[number];

/** The phrases of each stage as people write them (counts in real repositories decided which), normalized. */
const PHRASES: Readonly<Record<Exclude<Stage, 'other' | 'unset'>, string>> = {
	todo: `todo|to do|to be done|open|new|backlog|backlogged|planned|planning|plan|in planning|draft|drafting|drafted|in draft|rough draft|proposed|proposal|pending|queued|queue|
		ready|ready to start|ready for implementation|ready for development|ready for work|ready to implement|ready for execution|ready to execute|ready to begin|ready for dev|
		not started|not yet started|not begun|not implemented|not yet implemented|unstarted|idea|ideas|ideation|concept|conceptual|future|upcoming|next|next up|later|scheduled|requested|
		approved|triage|triaged|needs triage|design|design phase|in design|designing|planning phase|research|researching|discovery|exploring|specified|specification|spec|designed|scoped|
		icebox|unassigned|created|initial|investigate|submitted|refined|groomed|selected|selected for development|provisional|implementable|prioritized|to start|awaiting implementation|pending implementation|awaiting start`,
	'in-progress': `in progress|inprogress|progress|in process|active|actively developed|wip|work in progress|working|working on it|ongoing|started|begun|doing|in development|development|
		under development|development phase|dev|developing|in dev|implementing|implementation|in implementation|implementation phase|implementation in progress|under construction|executing|in execution|execution|underway|under way|
		in flight|in work|building|coding|current sprint|partial|partially complete|partially completed|partially done|partially implemented|partly done|partly implemented|mostly complete|mostly completed|
		mostly done|nearly complete|nearly done|almost complete|almost done|incomplete|not complete|not completed|not done|not finished|on track|continuing|continuous|iterating|testing|
		deployment|deploying|in deployment|rolling out|rollout|investigating|resumed|reopened|re opened|running|in transition|migrating|refactoring|fixing|debugging|unfinished`,
	'in-review': `in review|review|under review|reviewing|being reviewed|needs review|need review|needs approval|ready for review|review needed|review requested|awaiting review|awaiting approval|awaiting feedback|pending review|pending approval|
		waiting for review|waiting for approval|for review|for approval|peer review|code review|in code review|pr open|pr opened|pr submitted|pr review|in pr|open pr|pull request|pull request open|in qa|qa|ready for qa|ready for testing|ready for test|ready to test|
		in test|in testing|under test|in verification|verifying|in validation|validating|validation|verification|needs testing|needs verification|last call|final comment period|fcp|request for comments|rfc|in discussion|discussion|under discussion|
		open for comment|open for comments|feedback|ready to merge|ready for merge|ready for approval|user acceptance testing|uat|acceptance testing|candidate|release candidate|review phase|under consideration|under evaluation|code complete`,
	blocked: `blocked|blocking|blocked by|paused|pause|on hold|onhold|hold|holding|held|waiting|waiting on|waiting for|awaiting|stalled|stuck|suspended|deferred|postponed|parked|stagnant|inactive|frozen|dormant|snoozed|delayed|impeded`,
	done: `done|complete|completed|completion|finished|finish|implemented|implementation complete|implementation completed|fully implemented|fixed|fix applied|resolved|solved|closed|shipped|released|merged|deployed|delivered|final|finalized|finalised|
		accepted|reviewed|verified|validated|tested|passed|pass|passing|success|successful|operational|production|production ready|in production|live|stable|achieved|landed|published|installed|signed off|
		ratified|adopted|decided|answered|enacted|launched|integrated|migrated|applied|created and tested|ready for production|ready for release|ready for deployment|ready for use|ready to use|ready to ship|ready to deploy|deployed to production`,
	archived: `archived|archive|cancelled|canceled|cancel|rejected|reject|withdrawn|superseded|superseded by|replaced|replaced by|obsolete|obsoleted|deprecated|abandoned|dropped|declined|discarded|removed|retired|wont do|wont fix|wontfix|wontdo|
		will not do|will not fix|not planned|no longer needed|no longer relevant|not needed|not doing|duplicate|duplicate of|moved|moved to|closed as duplicate|closed wont fix|invalid|expired|historical|history|legacy|terminated|outdated|scrapped|skipped|killed|not accepted`,
};

const STAGE_OF_PHRASE: ReadonlyMap<string, Stage> = new Map(
	Object.entries(PHRASES).flatMap(([stage, phrases]) => phrases.split('|').map(phrase => [phrase.trim(), stage as Stage] as const)),
);
const LONGEST_PHRASE_WORDS = 4;

/** Words before a status that say nothing of it: `fully implemented`, `now active`. */
const ADVERB = /^(?:fully|successfully|currently|now|already|all|everything|officially|is|still|actively|100 ?%|the) /u;

/** Signs used alone, where no word says more. */
const STAGE_OF_SIGN: readonly (readonly [RegExp, Stage])[] = [
	[/[✅✔☑✓🎉]/u, 'done'],
	[/[🚧🔄🏗🔨🛠]/u, 'in-progress'],
	[/[⏳📋📝🆕💡⬜☐]/u, 'todo'],
	[/[👀🔍🔎]/u, 'in-review'],
	[/[⏸🚫⛔🛑]/u, 'blocked'],
	[/[🗑🗄📦]/u, 'archived'],
];

/**
 * The stage a written status means. Emphasis, emoji, check marks, case and whatever stands after the known words are
 * not looked at; a text that begins with no known words is `other`. An empty text is `unset`. Of several boxes
 * (`[ ] Draft [x] Done`) the ticked one counts. Never throws; linear in the text's length.
 */
export const stageOf = memoize((text: string): Stage => {
	const value = tickedChoice(text) ?? text;
	const normalized = normalizeValue(value);
	if (normalized === '') {
		return value.trim() === '' ? 'unset' : (STAGE_OF_SIGN.find(([sign]) => sign.test(value))?.[1] ?? 'other');
	}
	const percent = /^(\d{1,3}) ?%(?: (?:complete|completed|done|finished|implemented)\b|$| ?[-–—(,;|])/u.exec(normalized);
	if (percent) {
		const share = Number(percent[1]);
		return share >= 100 ? 'done' : share > 0 ? 'in-progress' : 'todo';
	}
	// `Phase 2 - In Progress`: the part that is worked on stands before the word.
	const part =
		/^(?:phase|step|stage|sprint|iteration|milestone|part) [\da-z.]{1,4} ?[-–—:,]? (?=in progress|in review|blocked|on hold|active|paused|started|planning|ongoing)/u.exec(
			normalized,
		);
	let head = headPhrase(part ? normalized.slice(part[0].length) : normalized);
	while (ADVERB.test(head) && !STAGE_OF_PHRASE.has(head)) {
		head = head.replace(ADVERB, '');
	}
	const words = head.split(' ');
	for (let count = Math.min(words.length, LONGEST_PHRASE_WORDS); count > 0; count--) {
		const stage = STAGE_OF_PHRASE.get(words.slice(0, count).join(' '));
		if (stage !== undefined) {
			return stage;
		}
	}
	return 'other';
});

/** Whether the text is a known status word and nothing else. */
export function isStatusWord(text: string): boolean {
	return STAGE_OF_PHRASE.has(normalizeValue(text));
}

/** The label of the only ticked box of a line of boxes; undefined when there are no boxes or not exactly one is ticked. */
export function tickedChoice(text: string): string | undefined {
	if (!/\[[ xX]\]|[☐☑☒]/u.test(text)) {
		return undefined;
	}
	const parts = text.slice(0, 400).split(/(\[[ xX]\]|[☐☑☒])/u);
	const ticked: string[] = [];
	for (let index = 1; index < parts.length; index += 2) {
		if (!/^\[ \]$|☐/u.test(parts[index] ?? '')) {
			ticked.push(parts[index + 1] ?? '');
		}
	}
	return parts.length > 3 && ticked.length === 1 ? ticked[0] : undefined;
}
