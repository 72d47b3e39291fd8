import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import type { Moment } from '../document/date/rewriteDate';
import { toggleBox } from '../document/edit/toggleBox';
import { itemAt, toggleItem } from '../document/edit/toggleItem';

export interface ToggleLineOptions {
	/** The item's text, or the label of one of the line's boxes, as it must stand there. Blanks at its ends do not count. */
	readonly expect?: string | undefined;
	readonly syncParents: boolean;
	/** Fills in the date of an approval. */
	readonly now: Moment;
}

/**
 * Toggles what a 0-based line has: its task list item, else its only inline box, or the one whose label is expected.
 * Refused on a line without any, and when the text is not the expected one.
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
