import type { Entry } from '../entry';
import { textOrder } from '../textOrder';

/** A value and how many documents have it. */
export interface SeenValue {
	readonly text: string;
	readonly count: number;
}

/** Fields whose values are suggested in other documents. */
export type SeenField = 'assignee' | 'category' | 'sprint';

/**
 * The values of a field in all entries, most frequent first, equally frequent ones by text. Case is ignored: the most
 * frequent spelling represents all. Several assignees of one document count separately. Templates do not count.
 * @param except the URI of a document to leave out, in which a value is being written.
 */
export function seenValues(entries: readonly Entry[], field: SeenField, except?: string): readonly SeenValue[] {
	const spellings = new Map<string, Map<string, number>>();
	for (const entry of entries) {
		if (entry.isTemplate || entry.uri === except) {
			continue;
		}
		for (const text of new Set(valuesOf(entry[field], field))) {
			const key = text.toLowerCase();
			const counts = spellings.get(key) ?? new Map<string, number>();
			counts.set(text, (counts.get(text) ?? 0) + 1);
			spellings.set(key, counts);
		}
	}
	return [...spellings.values()]
		.map(commonest)
		.map(seen => ({ seen, order: textOrder(seen.text) }))
		.sort((a, b) => b.seen.count - a.seen.count || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
		.map(({ seen }) => seen);
}

function commonest(counts: ReadonlyMap<string, number>): SeenValue {
	let best = '';
	let bestCount = 0;
	let count = 0;
	for (const [text, times] of counts) {
		count += times;
		if (times > bestCount) {
			best = text;
			bestCount = times;
		}
	}
	return { text: best, count };
}

function valuesOf(value: string | undefined, field: SeenField): string[] {
	const texts = field === 'assignee' ? (value ?? '').split(/[,;&]| and /u) : [value ?? ''];
	// A long text is a remark, not a name; one with an ellipsis was cut.
	return texts.map(text => text.trim()).filter(text => text !== '' && text.length <= 80 && !text.endsWith('…'));
}
