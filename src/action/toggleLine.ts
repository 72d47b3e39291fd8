import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import type { Moment } from '../document/date/rewriteDate';
import { toggleBox } from '../document/edit/toggleBox';
import { itemAt, toggleItem } from '../document/edit/toggleItem';

export interface ToggleLineOptions {
	/** The required text of the item, or label of one of the line's boxes, ignoring surrounding whitespace. */
	readonly expect?: string | undefined;
	readonly syncParents: boolean;
	/** The date for approvals. */
	readonly now: Moment;
}

/**
 * Toggles the task list item of a 0-based line, else its only inline box or the one with the expected label. Refused
 * for a line without any, and if the text isn't the expected one.
 */
export function toggleLine(document: TaskDocument, line: number, { expect, syncParents, now }: ToggleLineOptions): EditResult {
	const wanted = expect?.trim();
	const index = itemAt(document, line);
	const text = document.items[index ?? -1]?.text;
	if (index !== undefined && text !== undefined) {
		return wanted === undefined || wanted === text
			? { edits: toggleItem(document, index, { syncParents }) }
			: { refusal: { code: 'unexpected-text', line, text } };
	}
	const boxes = document.boxes.flatMap((box, at) => (box.line === line ? [{ at, label: box.label }] : []));
	const meant = wanted === undefined ? boxes : boxes.filter(({ label }) => label.trim() === wanted);
	const [only] = meant;
	if (only && meant.length === 1) {
		return { edits: toggleBox(document, only.at, now) };
	}
	if (wanted !== undefined && !only) {
		return { refusal: { code: 'unexpected-text', line, text: document.line(line).trim() } };
	}
	return { refusal: only ? { code: 'several-boxes', line, labels: boxes.map(({ label }) => label.trim()) } : { code: 'no-item', line } };
}
