import type { Moment } from '../document/date/rewriteDate';
import { touch } from '../document/edit/touch';
import type { TaskDocument } from '../document/model/model';
import type { TextEdit } from '../document/model/text';

/**
 * Adds the edits that set the modified dates to edits of other fields, so that one undo reverts both. `[]` if nothing
 * changes; see touch for what is not set.
 */
export function withModifiedDate(document: TaskDocument, edits: readonly TextEdit[], now: Moment): readonly TextEdit[] {
	return edits.length === 0 ? [] : [...edits, ...touch(document, now)];
}
