import type { TaskDocument } from '../model/model';
import { sectionCounts } from './sectionCounts';

/**
 * The indices of the sections whose items are all done, in order; of nested ones only the outermost. Without the title's
 * section, which is the whole document, and sections without items. Linear.
 */
export function doneSections(document: Pick<TaskDocument, 'items' | 'sections'>): readonly number[] {
	const { sections } = document;
	const counts = sectionCounts(document);
	const isDone = (index: number): boolean => {
		const { done, total } = counts[index] ?? { done: 0, total: 0 };
		return total > 0 && done === total && !(index === 0 && sections[index]?.level === 1);
	};
	const covered: boolean[] = [];
	return sections.flatMap(({ parent }, index) => {
		const isWithin = covered[parent] ?? false;
		covered[index] = isWithin || isDone(index);
		return covered[index] && !isWithin ? [index] : [];
	});
}
