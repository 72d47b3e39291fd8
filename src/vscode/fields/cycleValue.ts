import { setNextChoice, type ChoiceFieldName } from '../../action/setChoice';
import type { Choice } from '../../document/edit/nextChoice';
import { eolOf } from '../workspace/base/eolOf';
import type { Services } from '../workspace/services';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { offerOnDone } from './offerOnDone';

/** Moves documents to the next status of their own words. */
export function cycleStatus(services: Services, argument: unknown, selection: unknown): Promise<void> {
	return cycleValue(services, 'status', argument, selection);
}

/** Moves documents to the next priority of their own words. */
export function cyclePriority(services: Services, argument: unknown, selection: unknown): Promise<void> {
	return cycleValue(services, 'priority', argument, selection);
}

/**
 * Moves each document to the next status or priority of its own words, in one undo step. Refuses a value that is none
 * of the document's words; never adds the field.
 * @param argument what findTargets takes; `{ direction: 'previous' }` of a keybinding goes the other way
 */
async function cycleValue(services: Services, name: ChoiceFieldName, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length === 0) {
		return;
	}
	const isBackward = typeof argument === 'object' && argument !== null && 'direction' in argument && argument.direction === 'previous';
	let before: Choice['meaning'] | undefined;
	let after: Choice['meaning'] | undefined;
	const outcomes = await changeDocuments(services, uris, (document, text) => {
		const result = setNextChoice(document, name, isBackward ? 'previous' : 'next', eolOf(text));
		if (!result.refusal) {
			before = document.status.stage;
			after = result.choice.meaning;
		}
		return result;
	});
	offerOnDone(services, uris, outcomes, before, after);
}
