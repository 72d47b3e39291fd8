import { foldWord } from '../language/foldWord';
import { WORK_LEVELS, WORK_STAGES, type WorkLevel, type WorkStage } from '../language/language';
import { levelOf, type Level } from './level';
import { headPhrase, normalizeValue } from './plainText';
import { stageOf, tickedChoice, type Stage } from './stage';

/** What the status and priority words of a document mean: those of its team first, then those of all languages. */
export interface WordMeanings {
	stageOf(text: string): Stage;
	levelOf(text: string): Level;
}

/** A setting such as `taskDocs.statusWords`, as far as it can be read. */
export interface TeamWords<Meaning extends string> {
	/** The meanings by word, as compared; see normalizeValue. */
	readonly words: ReadonlyMap<string, Meaning>;
	/** The words whose meaning is not one of those that exist. */
	readonly ignored: readonly string[];
}

/** What words mean without a team's own. */
export const COMMON_MEANINGS: WordMeanings = { stageOf, levelOf };

/**
 * Reads `taskDocs.statusWords`: an object from words, in any case, to stages. Other values give no words.
 * @param setting of any type
 */
export function readStatusWords(setting: unknown): TeamWords<WorkStage> {
	return readTeamWords(setting, WORK_STAGES);
}

/** Reads `taskDocs.priorityWords` likewise. */
export function readPriorityWords(setting: unknown): TeamWords<WorkLevel> {
	return readTeamWords(setting, WORK_LEVELS);
}

function readTeamWords<Meaning extends string>(setting: unknown, meanings: readonly Meaning[]): TeamWords<Meaning> {
	const words = new Map<string, Meaning>();
	const ignored: string[] = [];
	for (const [word, value] of isRecord(setting) ? Object.entries(setting) : []) {
		const wanted = typeof value === 'string' ? value.trim().toLowerCase().replace(/[ _]/gu, '-') : '';
		const meaning = meanings.find(candidate => candidate === wanted);
		const key = keyOf(word);
		if (meaning === undefined || key === '') {
			ignored.push(word);
		} else {
			words.set(key, meaning);
		}
	}
	return { words, ignored };
}

/**
 * The value of such a setting with one more word. Keeps all other entries, also those that can't be read; an entry for
 * the same word in another spelling is replaced.
 * @param setting of any type
 */
export function withTeamWord(setting: unknown, word: string, meaning: WorkStage | WorkLevel): Readonly<Record<string, unknown>> {
	const key = keyOf(word);
	const kept = (isRecord(setting) ? Object.entries(setting) : []).filter(([other]) => keyOf(other) !== key);
	return Object.fromEntries([...kept, [word, meaning]]);
}

/** The meanings of words with a team's own, which win over all others. */
export function wordMeanings(statusWords: ReadonlyMap<string, WorkStage>, priorityWords: ReadonlyMap<string, WorkLevel>): WordMeanings {
	return statusWords.size === 0 && priorityWords.size === 0
		? COMMON_MEANINGS
		: {
				stageOf: text => ownMeaning(text, statusWords) ?? stageOf(text),
				levelOf: text => ownMeaning(text, priorityWords) ?? levelOf(text),
			};
}

/** Of the whole value, of what is before its remark, or of the longest words at its beginning. */
function ownMeaning<Meaning>(text: string, words: ReadonlyMap<string, Meaning>): Meaning | undefined {
	if (words.size === 0) {
		return undefined;
	}
	const normalized = foldWord(normalizeValue(tickedChoice(text) ?? text));
	const head = headPhrase(normalized).split(' ');
	let meaning = words.get(normalized);
	for (let count = head.length; meaning === undefined && count > 0; count--) {
		meaning = words.get(head.slice(0, count).join(' '));
	}
	return meaning;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(word: string): string {
	return foldWord(normalizeValue(word));
}
