import { formatIso, parseIso } from './date';

/** A date at the start or the end of a name, not within a longer number: `2026-10-01-x`, `20261001_x`, `x-2026_10_01`. */
const DATE = /^((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d)([-_.])(\d\d)\6(\d\d)$/u;

/** The date in the name of a file, as `YYYY-MM-DD`; undefined when there is none. @param path with `/` between segments */
export function fileNameDate(path: string): string | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/u, '');
	const match = DATE.exec(name);
	const [year, month, day] = match ? [match[1] ?? match[5], match[3] ?? match[7], match[4] ?? match[8]] : [];
	const date = parseIso(`${year ?? ''}-${month ?? ''}-${day ?? ''}`);
	return date && formatIso(date);
}
