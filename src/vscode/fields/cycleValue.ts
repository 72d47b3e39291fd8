import { setNextChoice, type ChoiceFieldName } from '../../action/setChoice';
import { eolOf } from '../workspace/base/eolOf';
import type { Services } from '../workspace/services';
import { findTargets } from '../workspace/edits/findTargets';
import { changeValue } from './changeValue';

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
	await changeValue(
		services,
		name,
		uris,
		(document, text) => setNextChoice(document, name, isBackward ? 'previous' : 'next', eolOf(text)),
		argument,
	);
}
