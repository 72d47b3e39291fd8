import type { Entry } from '../entry';
import { leadingId } from './leadingId';

/** A short name for a document: its id, the id at the start of its title, else its title. Never empty. */
export function shortName({ id, title, path }: Pick<Entry, 'id' | 'title' | 'path'>): string {
	const lead = leadingId(`${title.toLowerCase()} `);
	return id ?? (lead === undefined ? undefined : title.slice(0, lead.length)) ?? (title || path);
}
