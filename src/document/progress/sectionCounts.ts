import type { Count, TaskDocument } from '../model/model';

/**
 * For each section, by index, the items below its heading, with those of its subsections; marks that are neither open nor
 * done do not count. Linear in items and sections.
 */
export function sectionCounts({ items, sections }: Pick<TaskDocument, 'items' | 'sections'>): readonly Count[] {
	const done = new Array<number>(sections.length).fill(0);
	const total = new Array<number>(sections.length).fill(0);
	const add = (to: number, doneMore: number, totalMore: number): void => {
		if (to >= 0) {
			done[to] = (done[to] ?? 0) + doneMore;
			total[to] = (total[to] ?? 0) + totalMore;
		}
	};
	for (const { section, state } of items) {
		add(section, state === 'done' ? 1 : 0, state === 'other' ? 0 : 1);
	}
	// A section comes after the one around it, so its sum is complete when it is added there.
	for (let index = sections.length - 1; index >= 0; index--) {
		add(sections[index]?.parent ?? -1, done[index] ?? 0, total[index] ?? 0);
	}
	return sections.map((_, index) => ({ done: done[index] ?? 0, total: total[index] ?? 0 }));
}
