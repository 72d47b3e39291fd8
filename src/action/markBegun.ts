import { findItem, type ItemReference } from '../document/edit/findItem';
import type { EditResult } from '../document/model/editResult';
import type { TaskDocument, TaskItem } from '../document/model/model';

/**
 * What marks an item of the document as begun: the mark or word of its format, else the mark of another begun item.
 * Undefined if the document has none, so that nothing is written that its readers don't know.
 */
export function begunMark({ items, plan }: Pick<TaskDocument, 'items' | 'plan'>, item: TaskItem): string | undefined {
	return item.words?.begun ?? plan?.begunMark ?? items.find(({ state, words }) => state === 'begun' && !words)?.mark;
}

/** Whether an item of the document can be marked as begun: it is open, and the document has a mark for that. */
export function beginnable(document: Pick<TaskDocument, 'items' | 'plan'>): (item: TaskItem) => boolean {
	const hasMark = document.plan?.begunMark !== undefined || document.items.some(({ state, words }) => state === 'begun' && !words);
	return ({ state, words }) => state === 'open' && (hasMark || words !== undefined);
}

/**
 * Marks an item as begun that was referred to in an earlier text. `[]` for a begun one. Refused if the item can't be
 * identified with certainty, or if the document has no mark for it.
 * @param reference undefined if the item didn't exist even then
 */
export function markReferredBegun(document: TaskDocument, reference: ItemReference | undefined): EditResult {
	const item = document.items[(reference && findItem(document, reference)) ?? -1];
	return item ? beginItem(document, item) : { refusal: { code: 'item-moved' } };
}

/** Marks an item of the document as begun. `[]` for a begun one; refused if the document has no mark for it. */
export function beginItem(document: TaskDocument, item: TaskItem): EditResult {
	const mark = begunMark(document, item);
	if (mark === undefined) {
		return { refusal: { code: 'no-begun-mark' } };
	}
	return { edits: item.state === 'begun' ? [] : [{ range: item.markRange, newText: mark }] };
}
