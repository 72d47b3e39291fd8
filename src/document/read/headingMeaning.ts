import { headingLexicon, labelKey, type HeadingSign } from '../language/lexicon';
import { labelLookup } from '../model/fieldName';
import { unspacedStart } from '../model/phraseMeaning';
import type { HeadingMeaning, SectionKind } from '../model/model';
import { headingWords, isAsciiLetter, isDigit, normalizeLabel } from '../model/plainText';
import { memoize } from '../../util/memoize';
import { FORM_PHRASES, GENERAL_ENDS, KIND_PHRASES, METADATA_HEADINGS, NUMBERED_PARTS, PART_PHRASES } from './headingPhrases';

const KINDS = Object.entries(KIND_PHRASES) as readonly (readonly [SectionKind, (typeof KIND_PHRASES)[keyof typeof KIND_PHRASES]])[];

/** `## Status: Done` is above the document's own fields as `## Status` is. */
const STATUS_HEADING = /^(?:current |overall |project )?status ?[:–—-]/u;
/** What follows the name of a part: a number, a letter, a Roman number, or its title. */
const PART_NUMBER = /^(?: ?\d| [a-z]\b| [ivx]+\b| ?[:#–—-])/u;
/** `T1`, `ab-2`, `3`. */
const PART_ID = /^(?:[a-z]{1,6}-?)\d/u;
/** Names of lists of files to change, and of files to create. */
const MODIFY =
	/^(?:existing )?(?:files?|documents?|docs)(?: that need| which need)? (?:to (?:be )?)?(?:modif(?:y|ied)|updated?|changed?|edit(?:ed)?)$|^(?:modified|existing|changed|updated) files$/u;
const CREATE = /^(?:new )?(?:files?|documents?|docs) to (?:be )?(?:created?|add(?:ed)?)$|^new files$/u;
const MILESTONES = /\bmilestones$|^milestones\b/u;

const lookup = labelLookup(undefined);

/** What a heading says about its section, by its words alone. Linear in the heading's length. */
export function headingMeaning(text: string): HeadingMeaning {
	return meaningOf(headingWords(text));
}

const meaningOf = memoize((words: string): HeadingMeaning => {
	const name = normalizeLabel(words);
	const { sign, isWhole = false } = headingSign(name) ?? {};
	return {
		name,
		kind: KINDS.find(([, { isWhole, phrases }]) => (isWhole ? phrases.includes(name) : hasPhrase(name, phrases)))?.[0] ?? kindOf(sign),
		isMetadata: METADATA_HEADINGS.has(name) || STATUS_HEADING.test(name) || (sign === 'metadata' && isWhole),
		isPart: isPart(name) || sign === 'part',
		isGeneral: GENERAL_ENDS.some(end => name.endsWith(end)),
		fieldName: lookup(name)?.name,
		lists: MODIFY.test(name) ? 'modify' : CREATE.test(name) ? 'create' : undefined,
		isMilestones: MILESTONES.test(name),
		showsForm: hasPhrase(name, FORM_PHRASES),
	};
});

interface FoundSign {
	readonly sign: HeadingSign;
	/** The sign is the whole heading. */
	readonly isWhole: boolean;
}

/** Longest signs, in words and, without blanks between words, in characters. */
const MAX_SIGN_WORDS = 5;
const MAX_SIGN = 10;

/** What follows the name of a part in languages without blanks. */
const UNSPACED_NUMBER = /^(?:[ \d一二三四五六七八九十:：.]|$)/u;

/**
 * What the beginning of a heading says in languages other than English; of an unspaced language also its end. A single
 * word says something only as the whole heading: `Validation`, but not `Validation des données`.
 */
function headingSign(name: string): FoundSign | undefined {
	const known = headingLexicon();
	const key = labelKey(name);
	if (unspacedStart(key)) {
		for (let length = Math.min(key.length, MAX_SIGN); length > 0; length--) {
			const start = key.slice(0, length);
			const sign = known.get(start)?.meaning ?? (length > 2 ? endSign(known.get(key.slice(-length))?.meaning) : undefined);
			const isWhole = length === key.length;
			if (sign !== undefined && (sign === 'part' ? UNSPACED_NUMBER.test(key.slice(length)) : isWhole || length > 2)) {
				return { sign, isWhole };
			}
		}
		return undefined;
	}
	const words = key.split(' ');
	for (let count = Math.min(words.length, MAX_SIGN_WORDS); count > 0; count--) {
		const sign = known.get(words.slice(0, count).join(' '))?.meaning;
		const isWhole = count === words.length;
		const rest = key.slice(words.slice(0, count).join(' ').length);
		if (sign !== undefined && (sign === 'part' ? PART_NUMBER.test(rest) : isWhole || count > 1)) {
			return { sign, isWhole };
		}
	}
	return undefined;
}

/** `模块验收标准` is about gates, but `子任务概述` does not describe the document. */
function endSign(sign: HeadingSign | undefined): HeadingSign | undefined {
	return sign === 'gate' || sign === 'question' ? sign : undefined;
}

function kindOf(sign: HeadingSign | undefined): SectionKind | undefined {
	return sign === 'gate' || sign === 'question' ? sign : undefined;
}

function isPart(name: string): boolean {
	return (
		NUMBERED_PARTS.some(part => name.startsWith(part) && isNumber(name.slice(part.length))) ||
		PART_PHRASES.some(phrase => name.startsWith(phrase) && !isWordCharacter(name.charCodeAt(phrase.length))) ||
		PART_ID.test(name)
	);
}

function isNumber(rest: string): boolean {
	return PART_NUMBER.test(rest) || (rest.startsWith('s') && PART_NUMBER.test(rest.slice(1)));
}

/** Whether a name has one of the phrases, with no ASCII letter, digit or underscore right before or after it. */
function hasPhrase(name: string, phrases: readonly string[]): boolean {
	return phrases.some(phrase => {
		for (let at = name.indexOf(phrase); at >= 0; at = name.indexOf(phrase, at + 1)) {
			if (!isWordCharacter(name.charCodeAt(at - 1)) && !isWordCharacter(name.charCodeAt(at + phrase.length))) {
				return true;
			}
		}
		return false;
	});
}

/** False for the `NaN` beyond the ends of a text. */
function isWordCharacter(code: number): boolean {
	return isAsciiLetter(code) || isDigit(code) || code === 95;
}
