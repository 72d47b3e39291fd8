import type { TaskDocument, TaskItem } from '../document/model/model';
import { isOpenItem } from '../document/read/items';

/**
 * The items to work on, in order: open work, or else open gates and questions. An item around other open items is left
 * out, since it is done when they are.
 */
export function openItems({ items }: Pick<TaskDocument, 'items'>): readonly TaskItem[] {
	const open = items.filter(isOpenItem);
	const around = new Set(open.map(({ parent }) => items[parent]));
	const leaves = open.filter(item => !around.has(item) && item.kind !== 'instruction');
	const work = leaves.filter(({ kind, isOptional }) => kind === 'work' && isOptional !== true);
	return work.length > 0 ? work : leaves;
}
