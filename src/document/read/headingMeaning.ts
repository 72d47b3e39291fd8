import { headingLexicon, labelKey, type HeadingSign } from '../language/lexicon';
import { builtInLabel, type FieldName } from '../model/fieldName';
import { unspacedStart } from '../model/phraseMeaning';
import type { HeadingMeaning, SectionKind } from '../model/model';
import { headingWords, isAsciiLetter, isDigit, normalizeLabel } from '../model/plainText';
import {
	FORM_PHRASES,
	GATE_PHRASES,
	GENERAL_ENDS,
	INSTRUCTIONS,
	METADATA_HEADINGS,
	NUMBERED_PARTS,
	PART_PHRASES,
	QUESTION_PHRASES,
} from './headingPhrases';

/** `## Status: Done` is above the document's own fields as `## Status` is. */
const STATUS_HEADING = /^(?:current |overall |project )?status ?[:–—-]/u;
/** What follows the name of a part: a number, a letter, a Roman number, or its title. */
const PART_NUMBER = / ?\d| [a-z]\b| [ivx]+\b| ?[:#–—-]/u;
const NUMBER_NEXT = new RegExp(`^(?:${PART_NUMBER.source})`, 'u');
/** A numbered part, a list of parts, or an id such as `T1` or `ab-2`. */
const PART = new RegExp(
	`^(?:(?:${NUMBERED_PARTS.join('|')})s?(?:${PART_NUMBER.source})|(?:${PART_PHRASES.join('|')})(?![a-z0-9_])|[a-z]{1,6}-?\\d)`,
	'u',
);
/** Names of lists of files to change, and of files to create. */
const MODIFY =
	/^(?:existing )?(?:files?|documents?|docs)(?: that need| which need)? (?:to (?:be )?)?(?:modif(?:y|ied)|updated?|changed?|edit(?:ed)?)$|^(?:modified|existing|changed|updated) files$/u;
const CREATE = /^(?:new )?(?:files?|documents?|docs) to (?:be )?(?:created?|add(?:ed)?)$|^new files$/u;
const MILESTONES = /\bmilestones$|^milestones\b/u;

/** What a heading says about its section, by its words alone. Linear in the heading's length. */
export function headingMeaning(text: string): HeadingMeaning {
	return new MeaningOfName(normalizeLabel(headingWords(text)));
}

/** Finds out what is asked for, since most headings are asked for little. */
class MeaningOfName implements HeadingMeaning {
	#said: ReadonlySet<Said> | undefined;
	#sign: FoundSign | undefined;

	constructor(readonly name: string) {}

	get kind(): SectionKind | undefined {
		const said = this.#phrases();
		return INSTRUCTIONS.has(this.name)
			? 'instruction'
			: said.has('question')
				? 'question'
				: said.has('gate')
					? 'gate'
					: kindOf(this.#foundSign().sign);
	}

	get isMetadata(): boolean {
		if (METADATA_HEADINGS.has(this.name) || STATUS_HEADING.test(this.name)) {
			return true;
		}
		const { sign, isWhole } = this.#foundSign();
		return sign === 'metadata' && isWhole;
	}

	get isPart(): boolean {
		return PART.test(this.name) || this.#foundSign().sign === 'part';
	}

	get isGeneral(): boolean {
		return GENERAL_ENDS.some(end => this.name.endsWith(end));
	}

	get fieldName(): FieldName | undefined {
		return builtInLabel(this.name)?.name;
	}

	get lists(): 'create' | 'modify' | undefined {
		const namesFiles = this.name.includes('file') || this.name.includes('doc');
		return namesFiles && MODIFY.test(this.name) ? 'modify' : namesFiles && CREATE.test(this.name) ? 'create' : undefined;
	}

	get isMilestones(): boolean {
		return this.name.includes('milestones') && MILESTONES.test(this.name);
	}

	get showsForm(): boolean {
		return this.#phrases().has('form');
	}

	#phrases(): ReadonlySet<Said> {
		return (this.#said ??= phrasesIn(this.name));
	}

	#foundSign(): FoundSign {
		return (this.#sign ??= headingSign(this.name) ?? NO_SIGN);
	}
}

type Said = 'question' | 'gate' | 'form';

/** The phrases of each kind, by their first word. */
const PHRASES: ReadonlyMap<string, readonly { readonly phrase: string; readonly says: Said }[]> = (() => {
	const phrases = new Map<string, { readonly phrase: string; readonly says: Said }[]>();
	const add = (says: Said, list: readonly string[]): void => {
		for (const phrase of list) {
			const first = phrase.slice(0, wordEnd(phrase, 0));
			phrases.set(first, [...(phrases.get(first) ?? []), { phrase, says }]);
		}
	};
	add('question', QUESTION_PHRASES);
	add('gate', GATE_PHRASES);
	add('form', FORM_PHRASES);
	return phrases;
})();

const NOTHING_SAID: ReadonlySet<Said> = new Set();

/** What the phrases in a name say, wherever there is no ASCII letter, digit or underscore right before or after one. */
function phrasesIn(name: string): ReadonlySet<Said> {
	let said: Set<Said> | undefined;
	for (let at = 0; at < name.length;) {
		const end = wordEnd(name, at);
		if (end > at) {
			for (const { phrase, says } of PHRASES.get(name.slice(at, end)) ?? []) {
				if (name.startsWith(phrase, at) && !isWordCharacter(name.charCodeAt(at + phrase.length))) {
					said = (said ?? new Set()).add(says);
				}
			}
		}
		at = end + 1;
	}
	return said ?? NOTHING_SAID;
}

/** Where the ASCII letters, digits and underscores that begin at an offset end. */
function wordEnd(text: string, at: number): number {
	let end = at;
	while (isWordCharacter(text.charCodeAt(end))) {
		end++;
	}
	return end;
}

interface FoundSign {
	readonly sign: HeadingSign | undefined;
	/** The sign is the whole heading. */
	readonly isWhole: boolean;
}

const NO_SIGN: FoundSign = { sign: undefined, isWhole: false };

/** Longest signs, in words and, without blanks between words, in characters. */
const MAX_SIGN_WORDS = 5;
const MAX_SIGN = 10;

let starts: ReadonlySet<string> | undefined;

/** The first words of all signs; few headings begin with one. */
function signStarts(): ReadonlySet<string> {
	starts ??= new Set([...headingLexicon().keys()].map(key => key.split(' ')[0] ?? key));
	return starts;
}

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
	const blank = key.indexOf(' ');
	if (!signStarts().has(blank < 0 ? key : key.slice(0, blank))) {
		return undefined;
	}
	const words = key.split(' ');
	for (let count = Math.min(words.length, MAX_SIGN_WORDS); count > 0; count--) {
		const sign = known.get(words.slice(0, count).join(' '))?.meaning;
		const isWhole = count === words.length;
		const rest = key.slice(words.slice(0, count).join(' ').length);
		if (sign !== undefined && (sign === 'part' ? NUMBER_NEXT.test(rest) : isWhole || count > 1)) {
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

/** False for the `NaN` beyond the ends of a text. */
function isWordCharacter(code: number): boolean {
	return isAsciiLetter(code) || isDigit(code) || code === 95;
}
