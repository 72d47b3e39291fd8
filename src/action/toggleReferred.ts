import type { EditResult } from '../document/model/editResult';
import { findBox, type BoxReference } from '../document/edit/findBox';
import { findItem, type ItemReference } from '../document/edit/findItem';
import type { TaskDocument } from '../document/model/model';
import type { Moment } from '../document/date/rewriteDate';
import { toggleBox } from '../document/edit/toggleBox';
import { toggleItem, type ToggleOptions } from '../document/edit/toggleItem';

/**
 * Toggles an item that was referred to in an earlier text. Refused if it can't be identified with certainty.
 * @param reference undefined if the item didn't exist even then
 */
export function toggleReferredItem(document: TaskDocument, reference: ItemReference | undefined, options: ToggleOptions): EditResult {
	const index = reference && findItem(document, reference);
	return index === undefined ? { refusal: { code: 'item-moved' } } : { edits: toggleItem(document, index, options) };
}

/** Ticks or clears an inline box that was referred to in an earlier text; see toggleBox. Refused likewise. */
export function toggleReferredBox(document: TaskDocument, reference: BoxReference, to: 'open' | 'done', now: Moment): EditResult {
	const index = findBox(document, reference);
	if (index === undefined) {
		return { refusal: { code: 'item-moved' } };
	}
	const isDone = document.boxes[index]?.mark !== ' ';
	return { edits: isDone === (to === 'done') ? [] : toggleBox(document, index, now) };
}
