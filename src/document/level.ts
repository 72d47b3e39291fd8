import { headPhrase, normalizeValue } from './plainText';
import { remembered } from './remembered';

/** The canonical priorities, most pressing first. */
export const LEVELS = ['critical', 'high', 'medium', 'low', 'other', 'unset'] as const;
export type Level = (typeof LEVELS)[number];

const WORDS: Readonly<Record<Exclude<Level, 'other' | 'unset'>, string>> = {
	critical: 'critical|crit|urgent|blocker|highest|very high|p0|immediate|emergency|showstopper|top',
	high: 'high|p1|major|important|hi|elevated',
	medium: 'medium|med|mid|p2|normal|moderate|default|standard|average|middle|regular',
	low: 'low|lowest|very low|p3|p4|p5|minor|trivial|nice to have|nicetohave|optional|lo|someday',
};

const LEVEL_OF_WORD: ReadonlyMap<string, Level> = new Map(
	Object.entries(WORDS).flatMap(([level, words]) => words.split('|').map((word) => [word, level as Level] as const)),
);

/** What means a level only as the whole value of a priority, for elsewhere it says other things: `M` is a size, `2` a number. */
const WHOLE_VALUES: ReadonlyMap<string, Level> = new Map([
	...['critical', 'high', 'medium', 'low', 'low', 'low'].map((level, number) => [String(number), level as Level] as const),
	['h', 'high'], ['m', 'medium'], ['l', 'low'],
	['must have', 'high'], ['must', 'high'], ['should have', 'medium'], ['should', 'medium'], ['could have', 'low'], ['could', 'low'],
]);

/**
 * The level a written priority means: `P1-HIGH`, `🔴 Critical`, `LOW (Post-Beta)`, `Medium-High` (its first word), `2`.
 * A text that begins with no known word is `other`, an empty one `unset`. Never throws.
 */
export const levelOf = remembered((text: string): Level => {
	const normalized = normalizeValue(text);
	if (normalized === '') {
		return text.trim() === '' ? 'unset' : 'other';
	}
	const whole = WHOLE_VALUES.get(normalized);
	if (whole !== undefined) {
		return whole;
	}
	const words = headPhrase(normalized.replace(/^(?:priority|prio)[: ]+/u, '')).split(' ');
	for (let count = Math.min(words.length, 3); count > 0; count--) {
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
