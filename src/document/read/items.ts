import type { Blocks } from '../markdown/blockModel';
import type { Count, ItemState, Progress, Section, TaskItem } from '../model/model';
import { sectionAt } from './sections';
import { lineRange } from '../model/text';

/** The task list items with their sections. */
export function readItems(blocks: Blocks, sections: readonly Section[]): TaskItem[] {
	return blocks.items.map(item => {
		const section = sectionAt(sections, item.line);
		return {
			line: item.line,
			mark: item.mark,
			markRange: lineRange(item.line, item.character + 1, item.character + 1 + item.mark.length),
			state: itemState(item.mark),
			text: item.text,
			section,
			parent: item.parent,
			kind: sections[section]?.kind ?? 'work',
		};
	});
}

/** What a mark says in every document. */
export function itemState(mark: string): ItemState {
	switch (mark) {
		case ' ':
		case '\t':
			return 'open';
		case '~':
		case '/':
			return 'begun';
		case 'x':
		case 'X':
			return 'done';
		default:
			return 'other';
	}
}

/** Whether the item is work that is left, begun or not. */
export function isOpenItem({ state }: Pick<TaskItem, 'state'>): boolean {
	return state === 'open' || state === 'begun';
}

/** Index of the first item at or below a line; binary search, since items are in the order of their lines. */
export function firstItemFrom(items: readonly TaskItem[], line: number): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((items[middle]?.line ?? 0) < line) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** Counts the open, begun and done items, in all and by what their sections say. Optional items count apart from work. */
export function countProgress(items: readonly TaskItem[]): Progress {
	const done = { work: 0, gate: 0, question: 0, instruction: 0, optional: 0 };
	const total = { work: 0, gate: 0, question: 0, instruction: 0, optional: 0 };
	for (const item of items) {
		if (item.state !== 'other') {
			const kind = item.isOptional ? 'optional' : item.kind;
			total[kind]++;
			done[kind] += item.state === 'done' ? 1 : 0;
		}
	}
	const count = (kind: keyof typeof total): Count => ({ done: done[kind], total: total[kind] });
	return {
		all: {
			done: done.work + done.gate + done.question + done.instruction + done.optional,
			total: total.work + total.gate + total.question + total.instruction + total.optional,
		},
		work: count('work'),
		gates: count('gate'),
		questions: count('question'),
		...(total.optional > 0 && { optional: count('optional') }),
	};
}
