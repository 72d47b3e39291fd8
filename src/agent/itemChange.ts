import { beginItem } from '../action/markBegun';
import { toggleLine } from '../action/toggleLine';
import { itemAt, toggleItem } from '../document/edit/toggleItem';
import type { ComputeChange } from './toolHost';

/** The input of `toggle_item` without the path. */
export interface ItemInput {
	/** 1-based. */
	readonly line: number;
	/** The text of the item, or the label of a box. */
	readonly expect: string;
	readonly state?: 'done' | 'open' | 'begun';
}

/** Gives the item on a line a state, unless the item has another text than expected. Also checks boxes within a line. */
export function itemChange({ line, expect, state = 'done' }: ItemInput): ComputeChange {
	return (document, { syncParents, now }) => {
		const at = line - 1;
		const index = itemAt(document, at);
		const item = document.items[index ?? -1];
		if (index === undefined || item === undefined) {
			const box = document.boxes.find(each => each.line === at && each.label.trim() === expect.trim());
			const isAlready = box && (box.mark.trim() !== '') === (state === 'done');
			return box && state === 'begun'
				? { refusal: { code: 'no-begun-mark' } }
				: isAlready
					? { edits: [] }
					: toggleLine(document, at, { expect, syncParents, now });
		}
		if (item.text !== expect.trim()) {
			return { refusal: { code: 'unexpected-text', line: at, text: item.text } };
		}
		return state === 'begun' ? beginItem(document, item) : { edits: toggleItem(document, index, { syncParents, to: state }) };
	};
}
