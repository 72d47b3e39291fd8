import type { ItemReference } from './findItem';
import { sectionPaths } from './findSection';
import type { TaskDocument } from '../model/model';

/** The references to all items of the document, by index; the same as `referItem` gives for each. Linear in the items. */
export function referItems(document: TaskDocument): readonly ItemReference[] {
	const paths = sectionPaths(document);
	const counts = new Map<string, number>();
	const places = document.items.map(item => {
		// Equal paths count together, also those of two sections.
		const key = `${(paths[item.section] ?? []).join('\n')}\n\n${item.text}`;
		const occurrence = counts.get(key) ?? 0;
		counts.set(key, occurrence + 1);
		return { key, occurrence };
	});
	return document.items.map((item, index) => ({
		line: item.line,
		text: item.text,
		mark: item.mark,
		path: paths[item.section] ?? [],
		occurrence: places[index]?.occurrence ?? 0,
		occurrences: counts.get(places[index]?.key ?? '') ?? 1,
	}));
}
