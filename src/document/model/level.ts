import { headPhrase, normalizeValue } from './plainText';
import { memoize } from '../../util/memoize';

/** The canonical priorities, highest first. */
export const LEVELS = ['critical', 'high', 'medium', 'low', 'other', 'unset'] as const;
export type Level = (typeof LEVELS)[number];

/** What each level is called, normalized; no word is in two rows. */
const LEVEL_WORDS: Readonly<Record<Exclude<Level, 'other' | 'unset'>, readonly string[]>> = {
	critical: ['critical', 'crit', 'urgent', 'blocker', 'highest', 'very high', 'p0', 'immediate', 'emergency', 'showstopper', 'top'],
	high: ['high', 'p1', 'major', 'important', 'hi', 'elevated'],
	medium: ['medium', 'med', 'mid', 'p2', 'normal', 'moderate', 'default', 'standard', 'average', 'middle', 'regular'],
	low: ['low', 'lowest', 'very low', 'p3', 'p4', 'p5', 'minor', 'trivial', 'nice to have', 'nicetohave', 'optional', 'lo', 'someday'],
};

const LEVEL_OF_WORD: ReadonlyMap<string, Level> = new Map(
	Object.entries(LEVEL_WORDS).flatMap(([level, words]) => words.map(word => [word, level as Level] as const)),
);
const LONGEST_LEVEL_WORDS = 3;

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
 * The level a written priority means: `P1-HIGH`, `🔴 Critical`, `LOW (Post-Beta)`, `Medium-High` (its first word), `2`.
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
	const words = headPhrase(normalized.replace(/^(?:priority|prio)[: ]+/u, '')).split(' ');
	for (let count = Math.min(words.length, LONGEST_LEVEL_WORDS); count > 0; count--) {
		const level = LEVEL_OF_WORD.get(words.slice(0, count).join(' '));
		if (level !== undefined) {
			return level;
		}
	}
	return 'other';
});

/** Whether the text is a known priority word and nothing else. */
export function isPriorityWord(text: string): boolean {
	return LEVEL_OF_WORD.has(normalizeValue(text));
}
