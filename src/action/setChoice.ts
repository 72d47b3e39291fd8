import type { Refusal } from '../document/model/refusal';
import type { Level } from '../document/model/level';
import type { TaskDocument } from '../document/model/model';
import { choicesOf, currentChoice, nextChoice, type Choice } from '../document/edit/nextChoice';
import { normalizeValue } from '../document/model/plainText';
import { mainField } from '../document/edit/setField';
import type { Stage } from '../document/model/stage';
import type { TextEdit } from '../document/model/text';
import { writeChoice } from './writeChoice';

/** A field whose value is chosen from a vocabulary. */
export type ChoiceFieldName = 'status' | 'priority';

/** The edits that write a choice, `[]` if it is set already; or a refusal. */
export type ChoiceResult =
	| { readonly edits: readonly TextEdit[]; readonly choice: Choice; readonly refusal?: undefined }
	| { readonly refusal: Refusal; readonly edits?: undefined };

/**
 * Sets a document's status or priority: to the chosen word if it is one of the document's own, else to its own word of
 * the same meaning. Adds the field if it is missing.
 * @param eol the document's line ending
 */
export function setChoice(document: TaskDocument, field: ChoiceFieldName, chosen: Choice, eol: string): ChoiceResult {
	const refusal = whyNoChoice(document, field);
	if (refusal) {
		return { refusal };
	}
	const choices = choicesOf(document, field);
	const own =
		choices.find(({ text, meaning }) => text === chosen.text && meaning === chosen.meaning) ??
		choices.find(({ meaning }) => meaning === chosen.meaning);
	return own ? write(document, field, own, eol) : { refusal: noWord(field, chosen.meaning) };
}

/**
 * Sets a document's status or priority from a typed word: one of its own words, ignoring case, or a word that means the
 * same as one of them, such as `done` for the document's `COMPLETED`.
 * @param eol the document's line ending
 */
export function setNamedChoice(document: TaskDocument, field: ChoiceFieldName, word: string, eol: string): ChoiceResult {
	const refusal = whyNoChoice(document, field);
	if (refusal) {
		return { refusal };
	}
	const choices = choicesOf(document, field);
	const wanted = normalizeValue(word);
	const meaning = field === 'status' ? document.meanings.stageOf(word) : document.meanings.levelOf(word);
	const own =
		choices.find(({ text }) => text === word.trim()) ??
		(wanted === '' ? undefined : choices.find(({ text }) => normalizeValue(text) === wanted)) ??
		(meaning === 'other' || meaning === 'unset' ? undefined : choices.find(choice => choice.meaning === meaning));
	return own
		? write(document, field, own, eol)
		: {
				refusal: {
					code: field === 'status' ? 'unknown-status-word' : 'unknown-priority-word',
					word: word.trim(),
					known: choices.map(({ text }) => text),
				},
			};
}

/**
 * Moves a document to the next or previous status or priority of its own words; see nextChoice. Doesn't add a missing
 * field.
 * @param eol the document's line ending
 */
export function setNextChoice(document: TaskDocument, field: ChoiceFieldName, direction: 'next' | 'previous', eol: string): ChoiceResult {
	const refusal = whyNoChoice(document, field);
	if (refusal) {
		return { refusal };
	}
	if (!mainField(document, field)) {
		return { refusal: { code: field === 'status' ? 'no-status' : 'no-priority' } };
	}
	const next = nextChoice(document, field, direction);
	return next ? write(document, field, next, eol) : { refusal: noNext(document, field, direction) };
}

function noNext(document: TaskDocument, field: ChoiceFieldName, direction: 'next' | 'previous'): Refusal {
	const word = document[field].text ?? '';
	if (currentChoice(document, field)) {
		return { code: direction === 'next' ? 'last-status' : 'first-status', word };
	}
	return { code: field === 'status' ? 'no-next-status' : 'no-next-priority', word };
}

/** Why no value can be set at all: templates, and files that a tool parses and that have no such field. */
export function whyNoChoice(document: TaskDocument, field: ChoiceFieldName): Refusal | undefined {
	if (document.isTemplate) {
		return { code: 'is-template' };
	}
	return document.plan?.isParsed && !mainField(document, field) ? { code: field === 'status' ? 'stage-derived' : 'no-place' } : undefined;
}

function write(document: TaskDocument, field: ChoiceFieldName, choice: Choice, eol: string): ChoiceResult {
	const result = writeChoice(document, field, choice.text, eol);
	return result.refusal ? result : { edits: result.edits, choice };
}

function noWord(field: ChoiceFieldName, meaning: Choice['meaning']): Refusal {
	return field === 'status' ? { code: 'no-word', field, meaning: meaning as Stage } : { code: 'no-word', field, meaning: meaning as Level };
}
