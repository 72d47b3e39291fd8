import type { TaskItem } from '../../document/model/model';

/** How a format names its items: `T014`, `1.2`, `Phase 2`, or by the ids of todos in YAML. */
export type ItemIds = 'task' | 'number' | 'phase' | 'todo';

const BEFORE = /^[*_~`[]{0,4}/u;
const IDS: Readonly<Record<Exclude<ItemIds, 'todo'>, RegExp>> = {
	task: /^T\d{3,5}[a-z]?(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])/u,
	number: /^\d{1,4}(?:\.\d{1,4}){0,4}(?=\.?(?:\s|[*_]|$))/u,
	phase: /^Phase \d{1,4}(?:\.\d{1,4})?(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])/u,
};

/** The id that an item's text begins with, without marks; undefined for none. */
export function itemId({ text, id }: TaskItem, ids: ItemIds): string | undefined {
	return ids === 'todo' ? id : IDS[ids].exec(text.slice(BEFORE.exec(text)?.[0].length ?? 0))?.[0];
}
