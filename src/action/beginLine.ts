import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import { itemAt } from '../document/edit/toggleItem';
import { beginItem } from './markBegun';

/**
 * Marks the item of a 0-based line as begun. `[]` for a begun one. Refused for a line without an item, for a text other
 * than the expected one (ignoring surrounding whitespace), and if the document has no mark for begun items.
 */
export function beginLine(document: TaskDocument, line: number, expect?: string): EditResult {
	const item = document.items[itemAt(document, line) ?? -1];
	const wanted = expect?.trim();
	if (!item) {
		return {
			refusal: wanted === undefined ? { code: 'no-item', line } : { code: 'unexpected-text', line, text: document.line(line).trim() },
		};
	}
	if (wanted !== undefined && wanted !== item.text) {
		return { refusal: { code: 'unexpected-text', line, text: item.text } };
	}
	return beginItem(document, item);
}
