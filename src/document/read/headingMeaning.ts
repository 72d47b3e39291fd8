import { labelLookup } from '../model/fieldName';
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
	return {
		name,
		kind: KINDS.find(([, { isWhole, phrases }]) => (isWhole ? phrases.includes(name) : hasPhrase(name, phrases)))?.[0],
		isMetadata: METADATA_HEADINGS.has(name) || STATUS_HEADING.test(name),
		isPart: isPart(name),
		isGeneral: GENERAL_ENDS.some(end => name.endsWith(end)),
		fieldName: lookup(name)?.name,
		lists: MODIFY.test(name) ? 'modify' : CREATE.test(name) ? 'create' : undefined,
		isMilestones: MILESTONES.test(name),
		showsForm: hasPhrase(name, FORM_PHRASES),
	};
});

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
