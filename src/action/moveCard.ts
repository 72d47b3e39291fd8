import { dateInStyle } from '../document/date/dateInStyle';
import { parseIso } from '../document/date/date';
import type { Moment } from '../document/date/rewriteDate';
import { rewriteDay } from '../document/date/rewriteDay';
import { addField } from '../document/edit/addField';
import { mainField, setField } from '../document/edit/setField';
import type { EditResult } from '../document/model/editResult';
import type { Level } from '../document/model/level';
import type { TaskDocument } from '../document/model/model';
import type { Stage } from '../document/model/stage';
import type { TextEdit } from '../document/model/text';
import { newLabel } from './newLabel';
import { setChoice, setNamedChoice } from './setChoice';

/** A value that a document gets by being moved. */
export type CardValue =
	| { readonly field: 'stage'; readonly stage: Stage }
	/** One of the words that documents have. */
	| { readonly field: 'status'; readonly word: string }
	| { readonly field: 'priority'; readonly level: Level }
	/** `''` clears the field. */
	| { readonly field: 'assignee' | 'sprint'; readonly text: string };

/**
 * Writes the values that a document gets by being moved to another column and lane, each in its own words.
 * @param eol the document's line ending
 */
export function moveCard(document: TaskDocument, values: readonly CardValue[], eol: string): EditResult {
	// A status word decides the stage, too; writing both would make two edits of one value.
	const hasWord = values.some(({ field }) => field === 'status');
	const edits: TextEdit[] = [];
	for (const value of values.filter(({ field }) => !hasWord || field !== 'stage')) {
		const result = writeCardValue(document, value, eol);
		if (result.refusal) {
			return result;
		}
		edits.push(...result.edits);
	}
	return { edits };
}

function writeCardValue(document: TaskDocument, value: CardValue, eol: string): EditResult {
	switch (value.field) {
		case 'stage':
			return document.status.stage === value.stage && document.status.isDerived === undefined
				? { edits: [] }
				: setChoice(document, 'status', { text: '', meaning: value.stage }, eol);
		case 'status':
			return setNamedChoice(document, 'status', value.word, eol);
		case 'priority':
			return document.priority.level === value.level
				? { edits: [] }
				: setChoice(document, 'priority', { text: '', meaning: value.level }, eol);
		case 'assignee':
		case 'sprint':
			return writeText(document, value.field, value.text, eol);
	}
}

function writeText(document: TaskDocument, name: 'assignee' | 'sprint', text: string, eol: string): EditResult {
	if (document.isTemplate) {
		return { refusal: { code: 'is-template' } };
	}
	if (mainField(document, name)) {
		return setField(document, name, text);
	}
	return text === '' ? { edits: [] } : addField(document, name, newLabel(document, name), text, eol);
}

/**
 * Sets the created or the due date, in the format of the existing value, else of the document's other dates. Adds the field
 * if it is missing.
 * @param day `YYYY-MM-DD` @param eol the document's line ending
 */
export function setDay(document: TaskDocument, name: 'created' | 'due', day: string, now: Moment, eol: string): EditResult {
	const date = parseIso(day);
	if (document.isTemplate || !date) {
		return { refusal: { code: document.isTemplate ? 'is-template' : 'value' } };
	}
	const field = mainField(document, name);
	if (!field) {
		return addField(document, name, newLabel(document, name), dateInStyle(document, { ...now, date }), eol);
	}
	return setField(document, name, rewriteDay(field.value, date, field.label) ?? dateInStyle(document, { ...now, date }));
}
