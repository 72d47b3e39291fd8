import { en } from '../language/en';
import { foldWord } from '../language/foldWord';
import type { Language } from '../language/language';
import { levelLexicon, statusLexicon, type Lexicon } from '../language/lexicon';
import { traitsOf } from '../model/fieldForm';
import { languagesOfLabel } from '../model/fieldName';
import type { Field, TaskDocument } from '../model/model';
import { headPhrase, normalizeValue } from '../model/plainText';

/**
 * The language that a document's fields are written in: the one with the most of its labels and status and priority
 * words; English where there is none, and where another has no more than English.
 */
export function documentLanguage(document: TaskDocument): Language {
	return best([en], votes(document), en);
}

/**
 * The language for a status or priority: that of its present word, else that of the document. Where a word belongs to
 * several languages, the document's labels decide.
 */
export function valueLanguage(document: TaskDocument, field: Field | undefined): Language {
	const counted = votes(document);
	const own = field?.isSet ? languagesOfValue(field) : [];
	return own.length > 0 ? best(own, counted, own[0] ?? en, own) : best([en], counted, en);
}

function best(
	first: readonly Language[],
	counted: ReadonlyMap<Language, number>,
	otherwise: Language,
	among: readonly Language[] = [...first, ...counted.keys()],
): Language {
	return among.reduce((found, language) => ((counted.get(language) ?? 0) > (counted.get(found) ?? 0) ? language : found), otherwise);
}

/** How many labels and words of each language a document has. */
function votes({ fields }: TaskDocument): ReadonlyMap<Language, number> {
	const counted = new Map<Language, number>();
	for (const field of fields.filter(({ name }) => name !== undefined)) {
		// Keys in front matter are English even where the document is not.
		const ofLabel = traitsOf(field).sibling === 'key' ? [] : languagesOfLabel(field.label);
		for (const language of [...ofLabel, ...languagesOfValue(field)]) {
			counted.set(language, (counted.get(language) ?? 0) + 1);
		}
	}
	return counted;
}

function languagesOfValue({ name, value, isSet }: Field): readonly Language[] {
	return !isSet
		? []
		: name === 'status'
			? languagesOfWord(value, statusLexicon())
			: name === 'priority'
				? languagesOfWord(value, levelLexicon())
				: [];
}

/** The languages of the longest known words at the beginning of a value. */
function languagesOfWord<Meaning>(value: string, words: Lexicon<Meaning>): readonly Language[] {
	const head = foldWord(headPhrase(normalizeValue(value)));
	const known = words.get(head);
	if (known) {
		return known.languages;
	}
	const parts = head.split(' ');
	for (let count = Math.min(parts.length - 1, 5); count > 0; count--) {
		const entry = words.get(parts.slice(0, count).join(' '));
		if (entry) {
			return entry.languages;
		}
	}
	for (let length = Math.min(head.length - 1, 12); length > 0; length--) {
		const entry = words.get(head.slice(0, length)) ?? words.get(head.slice(-length));
		if (entry?.languages.some(({ isUnspaced }) => isUnspaced)) {
			return entry.languages;
		}
	}
	return [];
}
