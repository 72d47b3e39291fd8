import type { WorkStage } from '../language/language';
import { adverbLexicon, doubtsOf, endLexicon, statusLexicon, type Entry, type Lexicon } from '../language/lexicon';

const LONGEST_PHRASE_WORDS = 5;
const LONGEST_END_WORDS = 3;
const MAX_SENTENCE_WORDS = 8;
/** Longest words of languages without blanks, and longest phrases whose end decides, in characters. */
const LONGEST_WORD = 12;
const MAX_SENTENCE = 30;
/** Letters of Chinese, Japanese and Korean. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]/u;

/** Whether a text has letters of a language that is read character by character. */
export function unspacedStart(text: string): boolean {
	return UNSPACED.test(text);
}

/**
 * The stage of a folded phrase in any language: as a whole, by its first words (`en revision por pares`), or by its last
 * (`架构设计完成`). Where the end says done and the phrase is about a part of the work, it is in progress. Undefined when
 * no word is known.
 */
export function phraseMeaning(head: string, isPart: (phrase: string) => boolean): WorkStage | undefined {
	const whole = statusLexicon().get(head)?.meaning;
	return whole ?? (unspacedStart(head) ? unspacedMeaning(head, isPart) : spacedMeaning(head, isPart));
}

function spacedMeaning(head: string, isPart: (phrase: string) => boolean): WorkStage | undefined {
	let words = head.split(' ');
	while (words.length > 1 && adverbLexicon().has(words[0] ?? '')) {
		words = words.slice(1);
	}
	const start = startOf(words);
	const isActivity = start?.stage === 'in-progress' || start?.stage === 'in-review';
	if (start !== undefined && (start.count === words.length || !isActivity)) {
		return start.stage;
	}
	// `Umsetzung abgeschlossen`: an activity that has ended.
	const end = stageOfEnd(words, head, isPart);
	return start !== undefined && end !== 'done' ? start.stage : end;
}

/** The longest status at the beginning, and its words. */
function startOf(words: readonly string[]): { readonly stage: WorkStage; readonly count: number } | undefined {
	for (let count = Math.min(words.length, LONGEST_PHRASE_WORDS); count > 0; count--) {
		const stage = statusLexicon().get(words.slice(0, count).join(' '))?.meaning;
		if (stage !== undefined) {
			return { stage, count };
		}
	}
	return undefined;
}

function stageOfEnd(words: readonly string[], head: string, isPart: (phrase: string) => boolean): WorkStage | undefined {
	if (words.length < 2 || words.length > MAX_SENTENCE_WORDS) {
		return undefined;
	}
	for (let count = Math.min(words.length - 1, LONGEST_END_WORDS); count > 0; count--) {
		const end = endLexicon().get(words.slice(-count).join(' '));
		if (end) {
			return isDoubted(words.slice(0, -count), end) ? undefined : ofPart(end.meaning, isPart(head));
		}
	}
	return undefined;
}

function isDoubted(words: readonly string[], { languages }: Entry<WorkStage>): boolean {
	return languages.some(language => words.some(word => doubtsOf(language).has(word)));
}

function ofPart(stage: WorkStage, isPart: boolean): WorkStage {
	return stage === 'done' && isPart ? 'in-progress' : stage;
}

/** The end decides (`レビュー完了`), unless the beginning is one such as `未` that takes it back. */
function unspacedMeaning(head: string, isPart: (phrase: string) => boolean): WorkStage | undefined {
	const start = longest(head, statusLexicon(), (text, length) => text.slice(0, length));
	const end = head.length > MAX_SENTENCE ? undefined : longest(head, endLexicon(), (text, length) => text.slice(-length));
	if (end === undefined || end.languages.some(language => language.isUnspaced && startsWithDoubt(head, doubtsOf(language)))) {
		return start?.meaning;
	}
	return ofPart(end.meaning, isPart(head));
}

function startsWithDoubt(head: string, doubts: ReadonlySet<string>): boolean {
	for (const doubt of doubts) {
		if (head.startsWith(doubt)) {
			return true;
		}
	}
	return false;
}

/** The longest part of a text that is a word of an unspaced language. */
function longest<Meaning>(
	text: string,
	words: Lexicon<Meaning>,
	partOf: (text: string, length: number) => string,
): Entry<Meaning> | undefined {
	for (let length = Math.min(text.length, LONGEST_WORD); length > 0; length--) {
		const entry = words.get(partOf(text, length));
		if (entry?.languages.some(({ isUnspaced }) => isUnspaced)) {
			return entry;
		}
	}
	return undefined;
}
