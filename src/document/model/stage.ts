import { WORK_STAGES, type WorkStage } from '../language/language';
import { en } from '../language/en';
import { foldWord, isAscii } from '../language/foldWord';
import { partLexicon, statusLexicon } from '../language/lexicon';
import { headPhrase, normalizeValue } from './plainText';
import { memoize } from '../../util/memoize';
import { phraseMeaning, unspacedStart } from './phraseMeaning';

/** The canonical steps of work, in the order they are shown. */
export const STAGES = [...WORK_STAGES, 'other', 'unset'] as const;
export type Stage = (typeof STAGES)[number];

/** Whether the work is over: done or archived. */
export function isOverStage(stage: Stage): boolean {
	return stage === 'done' || stage === 'archived';
}

/** Signs that mean a stage where no word says more; of several, the first row's counts. */
const SIGNS: readonly (readonly [WorkStage, RegExp])[] = [
	['done', /[✅✔☑✓🎉]/u],
	['in-progress', /[🚧🔄🏗🔨🛠]/u],
	['todo', /[⏳📋📝🆕💡⬜☐]/u],
	['in-review', /[👀🔍🔎]/u],
	['blocked', /[⏸🚫⛔🛑]/u],
	['archived', /[🗑🗄📦]/u],
];

/** English first: most values are, and its words keep their meaning whatever other languages have. */
const STAGE_OF_PHRASE: ReadonlyMap<string, WorkStage> = new Map(
	Object.entries(en.statuses).flatMap(([stage, words]) => words.map(word => [word, stage as WorkStage] as const)),
);
const LONGEST_PHRASE_WORDS = 4;

/** Words before a status that do not change its meaning: `fully implemented`, `now active`. */
const ADVERB = /^(?:fully|successfully|currently|now|already|all|everything|officially|is|still|actively|100 ?%|the) /u;
/** `All planned tasks completed successfully`: the words between don't count, unless they are doubts. */
const ALL_DONE = /^all (?:[\p{L}-]{1,20} ){1,4}(?:completed?|done|finished|implemented|fixed|resolved)(?= |$)/u;
/** A share instead of a word: `80%`, `100% complete`. */
const SHARE = /^(\d{1,3}) ?%(?: (?:complete|completed|done|finished|implemented)\b|$| ?[-–—(,;|])/u;
/** A version before the status: `v2 — Approved`. */
const VERSION = /^v\d{1,3}(?:\.\d{1,3}){0,2} ?[-–—:] /u;
/** A share before a word, also with the sign in front as in Turkish. */
const SHARE_OF = /^(?:% ?(\d{1,3})|(\d{1,3}) ?%)(?: (\p{L}[^]*))?$/u;
/** Two statuses: `approved and implemented`. */
const BOTH = /^([^&+]{2,40}?) (?:and|&|\+) (.+)$/u;
/** The part being worked on before the status word: `Phase 2 - In Progress`. */
const PART =
	/^(?:phase|step|stage|sprint|iteration|milestone|part) [\da-z.]{1,4} ?[-–—:,]? (?=in progress|in review|blocked|on hold|active|paused|started|planning|ongoing)/u;

/**
 * The stage a written status means, in any of the languages. Ignores case, emphasis, emoji, check marks and everything
 * after the known words; a text that begins with no known words is `other`, an empty one `unset`. Of several boxes
 * (`[ ] Draft [x] Done`) the ticked one counts. Never throws; linear in the text's length.
 */
export const stageOf = memoize((text: string): Stage => {
	const value = tickedChoice(text) ?? text;
	if (value.trim() === '') {
		return 'unset';
	}
	const normalized = normalizeValue(value);
	return normalized === '' ? stageOfSign(value) : (stageOfShare(normalized) ?? stageOfPhrase(normalized) ?? stageOfRemark(normalized));
});

function stageOfSign(value: string): Stage {
	return SIGNS.find(([, signs]) => signs.test(value))?.[0] ?? 'other';
}

function stageOfShare(normalized: string): Stage | undefined {
	const match = SHARE.exec(normalized);
	if (match !== null) {
		return stageOfNumber(Number(match[1]));
	}
	const before = /\d/u.test(normalized.slice(0, 3)) ? SHARE_OF.exec(headPhrase(normalized)) : null;
	const words = before?.[3];
	return before !== null && (words === undefined || stageOfPhrase(words) === 'done')
		? stageOfNumber(Number(before[1] ?? before[2]))
		: undefined;
}

function stageOfNumber(share: number): Stage {
	return share >= 100 ? 'done' : share > 0 ? 'in-progress' : 'todo';
}

/** The longest known phrase at the beginning decides, else the phrase's end. */
function stageOfPhrase(normalized: string): Stage | undefined {
	let head = headPhrase(normalized.slice((VERSION.exec(normalized) ?? PART.exec(normalized))?.[0].length ?? 0));
	const whole = isAscii(head) ? undefined : foreignStage(head);
	if (whole !== undefined) {
		return whole;
	}
	const [allDone] = ALL_DONE.exec(head) ?? [];
	if (allDone?.split(' ').some(word => DOUBTS.has(word)) === false) {
		return 'done';
	}
	while (ADVERB.test(head) && !STAGE_OF_PHRASE.has(head)) {
		head = head.replace(ADVERB, '');
	}
	const both = stageOfBoth(normalized);
	if (both !== undefined) {
		return both;
	}
	const words = head.split(' ');
	for (let count = Math.min(words.length, LONGEST_PHRASE_WORDS); count > 0; count--) {
		const stage = STAGE_OF_PHRASE.get(words.slice(0, count).join(' '));
		if (stage !== undefined) {
			return stage;
		}
	}
	return statusLexicon().get(foldWord(head))?.meaning ?? stageOfEnd(words) ?? foreignStage(head);
}

/** `Approved & Implemented`: of two statuses, the second counts if it says that the work is over. */
function stageOfBoth(normalized: string): Stage | undefined {
	const [, first = '', second = ''] = BOTH.exec(normalized) ?? [];
	const stage = STAGE_OF_PHRASE.has(first) ? STAGE_OF_PHRASE.get(headPhrase(second)) : undefined;
	return stage !== undefined && isOverStage(stage) ? stage : undefined;
}

function foreignStage(head: string): Stage | undefined {
	return phraseMeaning(foldWord(head), isPartOf);
}

/** `Strategy Phase - Ready for Implementation`: where the words before a dash say nothing, those behind it do. */
function stageOfRemark(normalized: string): Stage {
	const head = headPhrase(normalized);
	const remark = /^ ?[-–—→:|] ?/u.exec(normalized.slice(head.length));
	const words = head.split(' ');
	if (remark === null || words.length > MAX_SUBJECT_WORDS || words.some(word => DOUBTS.has(word))) {
		return 'other';
	}
	const behind = headPhrase(normalized.slice(head.length + remark[0].length));
	return STAGE_OF_PHRASE.get(behind) ?? statusLexicon().get(foldWord(behind))?.meaning ?? 'other';
}

/** Words before a dash that may name what the status behind it is about. */
const MAX_SUBJECT_WORDS = 4;
/** Last words of a phrase such as `analysis complete`. */
const DONE_ENDS: ReadonlySet<string> = new Set(en.ends.done);
/** Words for a part of the work: `phase 2 complete` leaves work to do. */
const PARTS: ReadonlySet<string> = new Set(
	['phase', 'step', 'stage', 'sprint', 'iteration', 'milestone', 'part', 'week', 'wave', 'batch'].flatMap(word => [word, `${word}s`]),
);
/** Words that take back what a last word says, or speak of the future. */
const DOUBTS: ReadonlySet<string> = new Set(en.doubts);
/** What is complete before the work begins: `task breakdown complete`. */
const PREPARATION: ReadonlySet<string> = new Set(['breakdown', 'planning', 'plan', 'specification', 'spec', 'design', 'requirements']);
const MAX_SENTENCE_WORDS = 7;

/**
 * The stage of a short phrase that ends with a status word: `analysis complete`, `investigation in progress`. When it is
 * about a part of the work (`phases 1-3 complete`, `3/5 done`), the work is in progress.
 */
function stageOfEnd(words: readonly string[]): Stage | undefined {
	const end = words.at(-2) === 'and' ? words.length - 2 : words.length;
	const phrase = words.slice(0, end);
	const last = phrase.at(-1) ?? '';
	if (phrase.length < 2 || phrase.length > MAX_SENTENCE_WORDS || phrase.some(word => DOUBTS.has(word))) {
		return undefined;
	}
	const before = phrase.at(-2);
	if (last === 'progress' && before === 'in') {
		return 'in-progress';
	}
	if (last === 'review' && (before === 'in' || before === 'under')) {
		return 'in-review';
	}
	if (!DONE_ENDS.has(last)) {
		return undefined;
	}
	return isPart(phrase) ? 'in-progress' : PREPARATION.has(before ?? '') ? 'todo' : 'done';
}

function isPart([first = '', second = '', third = '']: readonly string[]): boolean {
	const share = /^(\d{1,6})\/(\d{1,6})$/u.exec(second === 'of' ? `${first}/${third}` : first);
	return share ? Number(share[1]) < Number(share[2]) : PARTS.has(first) && /^(?:\d|[a-z]$)/u.test(second);
}

/** Whether a folded phrase is about a part of the work, in other languages than English. */
function isPartOf(phrase: string): boolean {
	if (unspacedStart(phrase)) {
		return UNSPACED_PART.test(phrase);
	}
	const [first = '', second = ''] = phrase.split(' ');
	return isPart([first, second]) || (partLexicon().has(first) && /^(?:\d|[a-z]$)/u.test(second));
}

const UNSPACED_PART =
	/^(?:(?:phase|step|sprint|stage|p|m|阶段|階段|步骤|步驟|里程碑|フェーズ|ステップ|スプリント|단계|스프린트|第) ?[\d一二三四五六七八九十]|\d{1,3} ?(?:단계|阶段|階段))/u;

/** Whether the text is a known status phrase, in any language, and nothing else. */
export function isStatusWord(text: string): boolean {
	const normalized = normalizeValue(text);
	return STAGE_OF_PHRASE.has(normalized) || statusLexicon().has(foldWord(normalized));
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
