import type { TaskDocument, TaskItem } from '../model/model';
import type { TextEdit } from '../model/text';
import { isOpenItem } from '../read/items';

/** Options of toggling. */
export type Boxes = Pick<TaskDocument, 'items' | 'boxes'>;

export interface ToggleOptions {
	/**
	 * Ticks the items nested in a ticked item, and the item around when its last one is ticked; reopens the items around a
	 * reopened item. Items nested in a reopened item stay, and so do marks that are neither open, begun nor done.
	 */
	readonly syncParents?: boolean;
	/** The wanted state; without it the item toggles. An item in that state does not change. */
	readonly to?: 'open' | 'done';
}

/**
 * Toggles the item at `index` of `document.items`: a done item becomes `[ ]`, any other mark `[x]`, or `[X]` where the
 * document mostly writes that. One edit per changed mark; `[]` for an invalid index.
 */
export function toggleItem(document: Boxes, index: number, options: ToggleOptions = {}): TextEdit[] {
	const item = document.items[index];
	if (!item) {
		return [];
	}
	const to = options.to ?? (item.state === 'done' ? 'open' : 'done');
	const changed = item.state === to ? [] : [index];
	if (options.syncParents && changed.length > 0) {
		const others =
			to === 'done' ? [...openDescendants(document, index), ...finishedAncestors(document, index)] : doneAncestors(document, index);
		return markItems(document, changed.concat(others), to);
	}
	return markItems(document, changed, to);
}

/**
 * Opens or finishes every item of a section and of the sections in it; -1 is the text before the first heading. Begun
 * items are finished too; other marks stay. `[]` for an invalid index.
 */
export function toggleSection(document: TaskDocument, sectionIndex: number, to: 'open' | 'done'): TextEdit[] {
	const section = document.sections[sectionIndex];
	const changed = document.items.flatMap((item, index) => {
		const isInside = section ? item.line >= section.line && item.line < section.endLine : sectionIndex === -1 && item.section === -1;
		return isInside && (to === 'done' ? isOpenItem(item) : item.state === 'done') ? [index] : [];
	});
	return markItems(document, changed, to);
}

/** The index of the item on a 0-based line, or undefined. */
export function itemAt(document: TaskDocument, line: number): number | undefined {
	const index = document.items.findIndex(item => item.line === line);
	return index < 0 ? undefined : index;
}

/** `X` when the document's ticked items and boxes mostly say so, else `x`. */
export function doneMark(document: Boxes): 'x' | 'X' {
	let balance = 0;
	for (const { mark } of [...document.items, ...document.boxes]) {
		balance += mark === 'X' ? 1 : mark === 'x' ? -1 : 0;
	}
	return balance > 0 ? 'X' : 'x';
}

function markItems(document: Boxes, indices: readonly number[], to: 'open' | 'done'): TextEdit[] {
	const mark = to === 'open' ? ' ' : doneMark(document);
	return [...indices]
		.sort((a, b) => a - b)
		.flatMap(index => {
			const item = document.items[index];
			return item ? [{ range: item.markRange, newText: item.words?.[to] ?? mark }] : [];
		});
}

/** Items come in the order of their lines, so an item's parent comes before it. */
function openDescendants(document: Boxes, index: number): number[] {
	const inside = new Set([index]);
	const open: number[] = [];
	for (const [candidate, item] of document.items.entries()) {
		if (inside.has(item.parent)) {
			inside.add(candidate);
			if (isOpenItem(item)) {
				open.push(candidate);
			}
		}
	}
	return open;
}

function finishedAncestors(document: Boxes, index: number): number[] {
	const children = childrenByParent(document);
	const finished: number[] = [];
	let child = index;
	for (let [parent, item] = around(document, child); item; [parent, item] = around(document, child)) {
		const isWaiting = (children.get(parent) ?? []).some(sibling => {
			const other = document.items[sibling];
			return sibling !== child && other !== undefined && isOpenItem(other);
		});
		if (isWaiting || !isOpenItem(item)) {
			break;
		}
		finished.push(parent);
		child = parent;
	}
	return finished;
}

function doneAncestors(document: Boxes, index: number): number[] {
	const done: number[] = [];
	for (let [parent, item] = around(document, index); item; [parent, item] = around(document, parent)) {
		if (item.state === 'done') {
			done.push(parent);
		}
	}
	return done;
}

function around(document: Boxes, index: number): readonly [number, TaskItem | undefined] {
	const parent = document.items[index]?.parent ?? -1;
	return [parent, document.items[parent]];
}

function childrenByParent(document: Boxes): Map<number, number[]> {
	const children = new Map<number, number[]>();
	for (const [index, item] of document.items.entries()) {
		const siblings = children.get(item.parent);
		if (siblings) {
			siblings.push(index);
		} else {
			children.set(item.parent, [index]);
		}
	}
	return children;
}
