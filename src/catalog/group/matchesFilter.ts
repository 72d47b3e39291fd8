import type { Entry } from '../entry';

/**
 * Whether every word of `text` stands somewhere in the entry's title, path, status, priority, assignee, id, sprint,
 * category or family, in any case. An empty filter lets everything through.
 */
export function matchesFilter(entry: Entry, text: string): boolean {
	const words = text
		.toLowerCase()
		.split(/\s/)
		.filter(word => word !== '');
	if (words.length === 0) {
		return true;
	}
	const searched = [
		entry.title,
		entry.path,
		entry.status.text,
		entry.status.stage,
		entry.priority.text,
		entry.priority.level,
		entry.assignee,
		entry.id,
		entry.sprint,
		entry.category,
		entry.family,
	]
		.filter(value => value !== undefined)
		.join('\n')
		.toLowerCase();
	return words.every(word => searched.includes(word));
}
