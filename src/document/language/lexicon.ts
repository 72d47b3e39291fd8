import { expandWord, foldWord } from './foldWord';
import type { LabelName, Language, WorkLevel, WorkStage } from './language';
import { LANGUAGES } from './languages';

/** A word's meaning, and the languages in which it has it. */
export interface Entry<Meaning> {
	readonly meaning: Meaning;
	readonly languages: readonly Language[];
}

/** Words by their key. */
export type Lexicon<Meaning> = ReadonlyMap<string, Entry<Meaning>>;

/** A label's field; `rank` is 0 for the usual label and higher for less specific ones. */
export interface LabelMeaning {
	readonly name: LabelName;
	readonly rank: number;
}

/** What the beginning of a heading says about its section. */
export type HeadingSign = keyof Language['headings'];

/** The words of one kind in all languages, by key. Built when it is first asked for, which most often is for the first document. */
function lexicon<Meaning>(
	wordsOf: (language: Language) => Iterable<readonly [string, Meaning]>,
	isSame: (a: Meaning, b: Meaning) => boolean,
	keyOf: (word: string) => string,
): () => Lexicon<Meaning> {
	let built: Lexicon<Meaning> | undefined;
	return () => {
		if (built === undefined) {
			const entries = new Map<string, { readonly meaning: Meaning; readonly languages: Language[] }>();
			for (const language of LANGUAGES) {
				for (const [words, meaning] of wordsOf(language)) {
					for (const word of spellings(words, language)) {
						const key = keyOf(word);
						const entry = entries.get(key);
						if (entry === undefined) {
							entries.set(key, { meaning, languages: [language] });
						} else if (isSame(entry.meaning, meaning) && !entry.languages.includes(language)) {
							entry.languages.push(language);
						}
					}
				}
			}
			built = entries;
		}
		return built;
	};
}

/** All endings; German also with `ae` for `ä`. */
function spellings(word: string, { code }: Language): readonly string[] {
	const words = expandWord(word);
	return code === 'de' && /[äöüÄÖÜ]/u.test(word) ? [...words, ...words.map(withoutUmlauts)] : words;
}

function withoutUmlauts(word: string): string {
	return word.replace(/[äöü]/giu, letter => `${foldWord(letter)}e`);
}

/** The key of a status or priority word, or of a heading: as normalizeValue gives it, and folded. */
export function wordKey(word: string): string {
	return foldWord(/['’_-]/u.test(word) ? word.replace(/['’]/gu, '').replace(/(?<=[\p{L}\p{N}])[_-](?=[\p{L}\p{N}])/gu, ' ') : word);
}

/** The key of a label: as normalizeLabel gives it, and folded. */
export function labelKey(label: string): string {
	return foldWord(label.includes('-') ? label.replace(/-/gu, ' ') : label);
}

function* rows<Meaning extends string>(table: Readonly<Partial<Record<Meaning, readonly string[]>>>): Generator<[string, Meaning]> {
	for (const meaning in table) {
		for (const word of table[meaning] ?? []) {
			yield [word, meaning];
		}
	}
}

function* single(list: readonly string[]): Generator<[string, true]> {
	for (const word of list) {
		yield [word, true];
	}
}

function* numbered(lists: readonly (readonly string[])[]): Generator<[string, number]> {
	for (const [index, words] of lists.entries()) {
		for (const word of words) {
			yield [word, index];
		}
	}
}

function* labels(language: Language): Generator<[string, LabelMeaning]> {
	for (const [name, list] of Object.entries(language.labels)) {
		for (const [rank, label] of list.entries()) {
			yield [label, { name: name as LabelName, rank }];
		}
	}
}

const isEqual = (a: unknown, b: unknown): boolean => a === b;

export const statusLexicon: () => Lexicon<WorkStage> = lexicon(language => rows(language.statuses), isEqual, wordKey);
export const levelLexicon: () => Lexicon<WorkLevel> = lexicon(language => rows(language.priorities), isEqual, wordKey);
export const endLexicon: () => Lexicon<WorkStage> = lexicon(language => rows(language.ends), isEqual, wordKey);
export const adverbLexicon: () => Lexicon<true> = lexicon(language => single(language.adverbs), isEqual, wordKey);
export const partLexicon: () => Lexicon<true> = lexicon(language => single(language.headings.part), isEqual, wordKey);
export const blankLexicon: () => Lexicon<true> = lexicon(language => single(language.blanks), isEqual, wordKey);
export const nobodyLexicon: () => Lexicon<true> = lexicon(language => single(language.nobody), isEqual, wordKey);
export const headingLexicon: () => Lexicon<HeadingSign> = lexicon(language => rows(language.headings), isEqual, labelKey);
/** Months by number, from 0. */
export const monthLexicon: () => Lexicon<number> = lexicon(language => numbered(language.months), isEqual, foldWord);
/** Weekdays by number, from Sunday as 0. */
export const weekdayLexicon: () => Lexicon<number> = lexicon(language => numbered(language.weekdays), isEqual, foldWord);
export const labelLexicon: () => Lexicon<LabelMeaning> = lexicon(labels, (a, b) => a.name === b.name, labelKey);

const doubts = new Map<Language, ReadonlySet<string>>();

/** The keys of the words that take back what the end of a phrase says. */
export function doubtsOf(language: Language): ReadonlySet<string> {
	let known = doubts.get(language);
	if (known === undefined) {
		known = new Set(language.doubts.map(wordKey));
		doubts.set(language, known);
	}
	return known;
}
