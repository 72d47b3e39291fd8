import { en } from '../language/en';
import { foldWord, isAscii } from '../language/foldWord';
import { WORK_LEVELS, type WorkLevel } from '../language/language';
import { levelLexicon } from '../language/lexicon';
import { headPhrase, normalizeValue } from './plainText';
import { memoize } from '../../util/memoize';
import { unspacedStart } from './phraseMeaning';

/** The canonical priorities, highest first. */
export const LEVELS = [...WORK_LEVELS, 'other', 'unset'] as const;
export type Level = (typeof LEVELS)[number];

/** English first, as for stages. */
const LEVEL_OF_WORD: ReadonlyMap<string, WorkLevel> = new Map(
	Object.entries(en.priorities).flatMap(([level, words]) => words.map(word => [word, level as WorkLevel] as const)),
);
const LONGEST_LEVEL_WORDS = 3;
/** Of languages without blanks, in characters. */
const LONGEST_WORD = 8;

/**
 * Scales beside the usual words, highest level first. Their words mean a level only as the whole value of a priority:
 * elsewhere `M` is a size and `2` a number.
 */
const SCALES: readonly (readonly (readonly [string, Level])[])[] = [
	[
		['0', 'critical'],
		['1', 'high'],
		['2', 'medium'],
		['3', 'low'],
	],
	[
		['H', 'high'],
		['M', 'medium'],
		['L', 'low'],
	],
	[
		['Must', 'high'],
		['Should', 'medium'],
		['Could', 'low'],
	],
	[
		['Must Have', 'high'],
		['Should Have', 'medium'],
		['Could Have', 'low'],
	],
];

const LEVEL_ON_SCALE: ReadonlyMap<string, Level> = new Map([
	...SCALES.flat().map(([word, level]) => [word.toLowerCase(), level] as const),
	['4', 'low'],
	['5', 'low'],
]);

/** The words of the scale that a priority is from; undefined for the usual words. */
export function scaleOf(words: string): readonly string[] | undefined {
	return SCALES.map(scale => scale.map(([word]) => word)).find(scale => scale.some(word => word.toLowerCase() === words.toLowerCase()));
}

/**
 * The level a written priority means, in any of the languages: `P1-HIGH`, `🔴 Critical`, `LOW (Post-Beta)`, `Medium-High` (its first word), `2`.
 * A text that begins with no known word is `other`, an empty one `unset`. Never throws.
 */
export const levelOf = memoize((text: string): Level => {
	const normalized = normalizeValue(text);
	if (normalized === '') {
		return text.trim() === '' ? 'unset' : 'other';
	}
	const onScale = LEVEL_ON_SCALE.get(normalized);
	if (onScale !== undefined) {
		return onScale;
	}
	const head = headPhrase(normalized.replace(/^(?:priority|prio)[: ]+/u, ''));
	return byWords(head, LEVEL_OF_WORD) ?? foreignLevel(foldWord(head)) ?? 'other';
});

function byWords(head: string, levels: { get(word: string): WorkLevel | undefined }): WorkLevel | undefined {
	const words = head.split(' ');
	for (let count = Math.min(words.length, LONGEST_LEVEL_WORDS); count > 0; count--) {
		const level = levels.get(words.slice(0, count).join(' '));
		if (level !== undefined) {
			return level;
		}
	}
	return undefined;
}

/** The longest word of another language at the beginning of a folded phrase; a single character only as the whole word. */
function foreignLevel(head: string): WorkLevel | undefined {
	const known = levelLexicon();
	if (isAscii(head) || !unspacedStart(head)) {
		return byWords(head, { get: word => known.get(word)?.meaning });
	}
	const [word = ''] = head.split(' ');
	for (let length = Math.min(word.length, LONGEST_WORD); length > 0; length--) {
		const level = known.get(head.slice(0, length))?.meaning;
		if (level !== undefined && (length > 1 || word.length === 1 || /^.(?:优先|優先)/u.test(word))) {
			return level;
		}
	}
	return known.get(head)?.meaning;
}

/** Whether the text is a known priority word and nothing else. */
export function isPriorityWord(text: string): boolean {
	const normalized = normalizeValue(text);
	return LEVEL_OF_WORD.has(normalized) || levelLexicon().has(foldWord(normalized));
}
