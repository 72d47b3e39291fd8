import { addDays, formatIso, parseIso } from '../document/date/date';

/** The day a number of days after another one. Both are `YYYY-MM-DD`; a text that is no date is returned as it is. */
export function dayAt(from: string, days: number): string {
	const date = parseIso(from);
	return date ? formatIso(addDays(date, days)) : from;
}
