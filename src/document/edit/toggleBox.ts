import { approvalDateEdits } from './approvalDate';
import type { TaskDocument } from '../model/model';
import type { Moment } from '../date/rewriteDate';
import type { Position, TextEdit } from '../model/text';
import { doneMark } from './toggleItem';

/**
 * Toggles the inline box at `index` of `document.boxes`. A ticked box becomes `[ ]`, any other mark done; ticking a box
 * of a choice clears the others, like radio buttons. One edit per changed mark; `[]` for an invalid index.
 * @param now when given, ticking the “Yes” of an approval fills in its date; see approvalDateEdits.
 */
export function toggleBox(document: TaskDocument, index: number, now?: Moment): TextEdit[] {
	const box = document.boxes[index];
	if (!box) {
		return [];
	}
	const isDone = box.mark === 'x' || box.mark === 'X';
	const marks = document.boxes.flatMap(other => {
		if (other === box) {
			return [{ range: box.markRange, newText: isDone ? ' ' : doneMark(document) }];
		}
		const isCleared = !isDone && box.choice >= 0 && other.choice === box.choice && other.mark !== ' ';
		return isCleared ? [{ range: other.markRange, newText: ' ' }] : [];
	});
	return isDone || !now ? marks : [...marks, ...approvalDateEdits(document, index, now)];
}

/**
 * The index of the inline box a position belongs to: from its opening bracket to the next box, or anywhere on its line
 * when it is the only one. Undefined on a line without boxes and before the first of several.
 */
export function boxAt(document: TaskDocument, position: Position): number | undefined {
	const onLine = document.boxes.flatMap((box, index) => (box.line === position.line ? [index] : []));
	if (onLine.length === 1) {
		return onLine[0];
	}
	return onLine.filter(index => (document.boxes[index]?.markRange.start.character ?? 0) - 1 <= position.character).at(-1);
}
