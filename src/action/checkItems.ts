import { findItem, type ItemReference } from '../document/edit/findItem';
import { toggleItem } from '../document/edit/toggleItem';
import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';

/** An item that was referred to in an earlier text, and the state that it is to have. */
export interface WantedState {
	readonly item: ItemReference | undefined;
	readonly to: 'open' | 'done';
}

/** Checks and unchecks several items. Refused as a whole if one of them can't be identified with certainty. */
export function checkItems(document: TaskDocument, wanted: readonly WantedState[]): EditResult {
	const found = wanted.map(({ item, to }) => ({ index: item && findItem(document, item), to }));
	return found.some(({ index }) => index === undefined)
		? { refusal: { code: 'item-moved' } }
		: { edits: found.flatMap(({ index = -1, to }) => toggleItem(document, index, { to })) };
}
