import type { Entry } from '../entry';
import { textOrder } from '../textOrder';

/** How a document is named in another one's field. */
export interface Mention {
	/** Its id, else its title. */
	readonly text: string;
	/** Its title when `text` is its id, else its path. */
	readonly remark: string;
	readonly entry: Entry;
}

/**
 * The task documents that another one may refer to, in the order of their ids or titles, numbers by their value; those
 * that are done or archived behind the others. No templates, none without a name; one of several with the same name.
 * @param except the URI of the document in which they are asked for.
 */
export function mentions(entries: readonly Entry[], except: string): readonly Mention[] {
	const found = new Map<string, Mention>();
	for (const entry of entries) {
		const text = entry.id ?? entry.title;
		if (entry.isTaskDocument && entry.uri !== except && text !== '' && !found.has(text)) {
			found.set(text, { text, remark: entry.id === undefined ? entry.path : entry.title, entry });
		}
	}
	return [...found.values()]
		.map(mention => ({ mention, isOver: /^(?:done|archived)$/.test(mention.entry.status.stage) ? 1 : 0, order: textOrder(mention.text) }))
		.sort((a, b) => a.isOver - b.isOver || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
		.map(({ mention }) => mention);
}
