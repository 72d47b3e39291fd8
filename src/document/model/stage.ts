import { headPhrase, normalizeValue } from './plainText';
import { memoize } from '../../util/memoize';
import { STATUS_WORDS, type StageWords } from './statusWords';

/** The canonical steps of work, in the order they are shown. */
export const STAGES = ['todo', 'in-progress', 'in-review', 'blocked', 'done', 'archived', 'other', 'unset'] as const;
export type Stage = (typeof STAGES)[number];

/** A stage without words does not compile. */
const WORDS: Readonly<Record<Exclude<Stage, 'other' | 'unset'>, StageWords>> = STATUS_WORDS;
const WORDS_BY_STAGE = Object.entries(WORDS) as readonly (readonly [Stage, StageWords])[];
const STAGE_OF_PHRASE: ReadonlyMap<string, Stage> = new Map(
	WORDS_BY_STAGE.flatMap(([stage, { phrases }]) => phrases.flat().map(phrase => [phrase, stage] as const)),
);
const LONGEST_PHRASE_WORDS = 4;

/** Words before a status that do not change its meaning: `fully implemented`, `now active`. */
const ADVERB = /^(?:fully|successfully|currently|now|already|all|everything|officially|is|still|actively|100 ?%|the) /u;
/** A share instead of a word: `80%`, `100% complete`. */
const SHARE = /^(\d{1,3}) ?%(?: (?:complete|completed|done|finished|implemented)\b|$| ?[-–—(,;|])/u;
/** A version before the status: `v2 — Approved`. */
const VERSION = /^v\d{1,3}(?:\.\d{1,3}){0,2} ?[-–—:] /u;
/** The part being worked on before the status word: `Phase 2 - In Progress`. */
const PART =
	/^(?:phase|step|stage|sprint|iteration|milestone|part) [\da-z.]{1,4} ?[-–—:,]? (?=in progress|in review|blocked|on hold|active|paused|started|planning|ongoing)/u;

/**
 * The stage a written status means. Ignores case, emphasis, emoji, check marks and everything after the known words; a
 * text that begins with no known words is `other`, an empty one `unset`. Of several boxes (`[ ] Draft [x] Done`) the
 * ticked one counts. Never throws; linear in the text's length.
 */
export const stageOf = memoize((text: string): Stage => {
	const value = tickedChoice(text) ?? text;
	if (value.trim() === '') {
		return 'unset';
	}
	const normalized = normalizeValue(value);
	return normalized === '' ? stageOfSign(value) : (stageOfShare(normalized) ?? stageOfPhrase(normalized));
});

function stageOfSign(value: string): Stage {
	return WORDS_BY_STAGE.find(([, { signs }]) => signs.test(value))?.[0] ?? 'other';
}

function stageOfShare(normalized: string): Stage | undefined {
	const match = SHARE.exec(normalized);
	const share = Number(match?.[1]);
	return match === null ? undefined : share >= 100 ? 'done' : share > 0 ? 'in-progress' : 'todo';
}

/** The longest known phrase at the beginning decides. */
function stageOfPhrase(normalized: string): Stage {
	let head = headPhrase(normalized.slice((VERSION.exec(normalized) ?? PART.exec(normalized))?.[0].length ?? 0));
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
	return stageOfEnd(words);
}

/** Last words of a phrase such as `analysis complete`. */
const DONE_ENDS: ReadonlySet<string> = new Set([
	...['complete', 'completed', 'done', 'finished', 'implemented'],
	...['fixed', 'resolved', 'deployed', 'merged', 'shipped', 'released', 'delivered'],
]);
/** Words for a part of the work: `phase 2 complete` leaves work to do. */
const PARTS: ReadonlySet<string> = new Set(
	['phase', 'step', 'stage', 'sprint', 'iteration', 'milestone', 'part', 'week', 'wave', 'batch'].flatMap(word => [word, `${word}s`]),
);
/** Words that take back what a last word says, or speak of the future. */
const DOUBTS: ReadonlySet<string> = new Set([
	...['not', 'no', 'never', 'none', 'nothing', 'isnt', 'arent', 'partially', 'partly', 'mostly', 'almost', 'nearly', 'half'],
	...['to', 'be', 'will', 'would', 'should', 'must', 'can', 'cannot', 'needs', 'need', 'pending', 'awaiting', 'remaining'],
	...['if', 'when', 'until', 'once', 'before', 'after', 'unless', 'or'],
]);
/** What is complete before the work begins: `task breakdown complete`. */
const PREPARATION: ReadonlySet<string> = new Set(['breakdown', 'planning', 'plan', 'specification', 'spec', 'design', 'requirements']);
const MAX_SENTENCE_WORDS = 7;

/**
 * The stage of a short phrase that ends with a status word: `analysis complete`, `investigation in progress`. When it is
 * about a part of the work (`phases 1-3 complete`, `3/5 done`), the work is in progress.
 */
function stageOfEnd(words: readonly string[]): Stage {
	const end = words.at(-2) === 'and' ? words.length - 2 : words.length;
	const phrase = words.slice(0, end);
	const last = phrase.at(-1) ?? '';
	if (phrase.length < 2 || phrase.length > MAX_SENTENCE_WORDS || phrase.some(word => DOUBTS.has(word))) {
		return 'other';
	}
	if (last === 'progress' && phrase.at(-2) === 'in') {
		return 'in-progress';
	}
	if (!DONE_ENDS.has(last)) {
		return 'other';
	}
	return isPart(phrase) ? 'in-progress' : PREPARATION.has(phrase.at(-2) ?? '') ? 'todo' : 'done';
}

function isPart([first = '', second = '', third = '']: readonly string[]): boolean {
	const share = /^(\d{1,6})\/(\d{1,6})$/u.exec(second === 'of' ? `${first}/${third}` : first);
	return share ? Number(share[1]) < Number(share[2]) : PARTS.has(first) && /^(?:\d|[a-z]$)/u.test(second);
}

/** Whether the text is a known status phrase and nothing else. */
export function isStatusWord(text: string): boolean {
	return STAGE_OF_PHRASE.has(normalizeValue(text));
}

/** The label of the ticked box in a line of several boxes; undefined for fewer boxes, and unless exactly one is ticked. */
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
