import type { TaskDocument, TaskItem } from '../../document/model/model';
import { comparePositions, type Position, type Range, type TextEdit } from '../../document/model/text';
import type { Moment } from '../../document/date/rewriteDate';
import { boxAt, toggleBox } from '../../document/edit/toggleBox';
import { toggleItem } from '../../document/edit/toggleItem';

/** A selection; a cursor if it is empty. */
export interface SelectedRange extends Range {
	/** Where the cursor is. */
	readonly active: Position;
}

/**
 * The edits that toggle what the selections touch: task list items on their lines, and the inline box nearest to a
 * cursor. All items get the new state of the first one; boxes toggle individually. Undefined if the selections touch
 * neither.
 */
export function toggleSelected(
	document: TaskDocument,
	selections: readonly SelectedRange[],
	options: { readonly syncParents: boolean; readonly now: Moment },
): TextEdit[] | undefined {
	const items = new Set<number>();
	const boxes = new Set<number>();
	const itemsByLine = new Map(document.items.map((item, index) => [item.line, index]));
	for (const selection of selections) {
		const isCursor = comparePositions(selection.start, selection.end) === 0;
		const box = isCursor ? boxNear(document, selection.active, itemsByLine.has(selection.active.line)) : undefined;
		if (box !== undefined) {
			boxes.add(box);
			continue;
		}
		for (let line = selection.start.line; line <= lastLine(selection); line++) {
			const index = itemsByLine.get(line);
			if (index !== undefined) {
				items.add(index);
			}
		}
	}
	if (items.size === 0 && boxes.size === 0) {
		return undefined;
	}
	return [
		...itemEdits(
			document,
			[...items].sort((a, b) => a - b),
			options.syncParents,
		),
		...boxEdits(document, boxes, options.now),
	];
}

/** The last line of a selection. One that ends before the first character of a line doesn't include that line. */
function lastLine({ start, end }: Range): number {
	return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

/**
 * The inline box at or nearest to the position. On an item's line the item wins unless the cursor is at a box further
 * right.
 */
function boxNear(document: TaskDocument, position: Position, isItem: boolean): number | undefined {
	const at = boxAt(document, position);
	const box = at === undefined ? undefined : document.boxes[at];
	if (isItem) {
		return box && position.character >= box.markRange.start.character - 1 ? at : undefined;
	}
	const first = document.boxes.findIndex(candidate => candidate.line === position.line);
	return at ?? (first < 0 ? undefined : first);
}

/** Toggles one item after another on a copy: with synchronized parents, a toggle can change what the next one does. */
function itemEdits(document: TaskDocument, indices: readonly number[], syncParents: boolean): TextEdit[] {
	const first = document.items[indices[0] ?? -1];
	if (!first) {
		return [];
	}
	const to = first.state === 'done' ? 'open' : 'done';
	const items = [...document.items];
	const indexByLine = new Map(items.map((item, index) => [item.line, index]));
	const working = { items, boxes: document.boxes };
	for (const index of indices) {
		for (const edit of toggleItem(working, index, { syncParents, to })) {
			const changed = indexByLine.get(edit.range.start.line);
			const item = changed === undefined ? undefined : items[changed];
			if (item && changed !== undefined) {
				items[changed] = marked(item, edit.newText);
			}
		}
	}
	return items.flatMap((item, index) => (item.mark === document.items[index]?.mark ? [] : [{ range: item.markRange, newText: item.mark }]));
}

function marked(item: TaskItem, mark: string): TaskItem {
	return { ...item, mark, state: mark === (item.words?.open ?? ' ') ? 'open' : 'done' };
}

/** If several cursors are in one choice, the last one wins. */
function boxEdits(document: TaskDocument, indices: ReadonlySet<number>, now: Moment): TextEdit[] {
	const last = new Map<string, number>();
	for (const index of indices) {
		const choice = document.boxes[index]?.choice ?? -1;
		last.set(choice < 0 ? `box ${index}` : `choice ${choice}`, index);
	}
	// Two approvals in one section would both fill in the same date.
	const edits = [...last.values()].flatMap(index => toggleBox(document, index, now));
	return [...new Map(edits.map(edit => [`${edit.range.start.line}:${edit.range.start.character}`, edit])).values()];
}
