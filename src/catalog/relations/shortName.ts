import type { Entry } from '../entry';
import { leadingId } from './nameIndex';

/** What people call a document in a few words: its id, the id its title begins with, else its title. Never empty. */
export function shortName({ id, title, path }: Pick<Entry, 'id' | 'title' | 'path'>): string {
	const lead = leadingId(`${title.toLowerCase()} `);
	return id ?? (lead === undefined ? undefined : title.slice(0, lead.length)) ?? (title || path);
}
