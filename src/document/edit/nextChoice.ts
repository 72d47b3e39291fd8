import type { Level } from '../model/level';
import type { TaskDocument } from '../model/model';
import { normalizeValue } from '../model/plainText';
import { tickedChoice, type Stage } from '../model/stage';
import { priorityChoices, statusChoices } from './statusChoices';
import { headWords } from '../model/wordStyle';

/** A status or priority of the document's own vocabulary, and its canonical meaning. */
export interface Choice {
	/** As the document writes it. */
	readonly text: string;
	readonly meaning: Stage | Level;
}

/** The document's statuses or priorities, in their order; see statusChoices and priorityChoices. */
export function choicesOf(document: TaskDocument, field: 'status' | 'priority'): readonly Choice[] {
	return field === 'status'
		? statusChoices(document).map(({ text, stage }) => ({ text, meaning: stage }))
		: priorityChoices(document).map(({ text, level }) => ({ text, meaning: level }));
}

/**
 * The status or priority that follows or precedes the document's own in its vocabulary; the first one when none is filled
 * in. Blocked and paused are skipped, and lead back into progress in both directions. Statuses end at the first that means
 * done, and nothing follows done or archived; priorities wrap around. Undefined at an end, and for a value outside the
 * vocabulary, since any step from it would be a guess.
 */
export function nextChoice(
	document: TaskDocument,
	field: 'status' | 'priority',
	direction: 'next' | 'previous' = 'next',
): Choice | undefined {
	const choices = choicesOf(document, field);
	const { text } = document[field];
	if (text === undefined) {
		return choices[0];
	}
	const at = currentIndex(choices, document, field, text);
	const current = choices[at];
	if (!current) {
		return undefined;
	}
	const resumed = current.meaning === 'blocked' ? choices.find(({ meaning }) => meaning === 'in-progress') : undefined;
	if (resumed) {
		return resumed;
	}
	const after = choices.slice(at + 1);
	const before = choices.slice(0, at);
	if (field === 'priority') {
		const way = direction === 'next' ? [...after, ...before] : [...before.reverse(), ...after.reverse()];
		return way[0] ?? current;
	}
	if (direction === 'next' && isOver(document.status.stage, current.meaning)) {
		return undefined;
	}
	return (direction === 'next' ? after : before.reverse()).find(({ meaning }) => meaning !== 'blocked');
}

/** The choice that a document's status or priority is; undefined if it is not filled in or not one of its own words. */
export function currentChoice(document: TaskDocument, field: 'status' | 'priority'): Choice | undefined {
	const choices = choicesOf(document, field);
	const { text } = document[field];
	return text === undefined ? undefined : choices[currentIndex(choices, document, field, text)];
}

function isOver(...meanings: readonly Choice['meaning'][]): boolean {
	return meanings.some(meaning => meaning === 'done' || meaning === 'archived');
}

/** The index of the exact words, else of the same words in another case or with a remark, else of the first with the same meaning; or -1. */
function currentIndex(choices: readonly Choice[], document: TaskDocument, field: 'status' | 'priority', text: string): number {
	const meaning = field === 'status' ? document.status.stage : document.priority.level;
	const own = (tickedChoice(text) ?? text).trim();
	const words = normalizeValue(headWords(own));
	const tests: readonly ((choice: Choice) => boolean)[] = [
		choice => choice.text === own,
		choice => words !== '' && normalizeValue(choice.text) === words,
		choice => meaning !== 'other' && choice.meaning === meaning,
	];
	return tests.reduce((found, test) => (found >= 0 ? found : choices.findIndex(test)), -1);
}
