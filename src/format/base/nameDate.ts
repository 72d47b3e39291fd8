import { formatIso, parseIso } from '../../document/date/date';
import { lastSegment } from '../../util/paths';

const FILE = /^(\d{4}-\d{2}-\d{2})(?!\d)/u;
/** Numbers of features by the time they were begun (`20260301-174500-frost-guard`), and names of tracks. */
const UNIT = /^(20\d{2})(\d{2})(\d{2})(?:-\d{6})?-|[-_](20\d{2})(\d{2})(\d{2})$/u;

/**
 * The day at the beginning of a plan's file name, or in the name of its unit, as `YYYY-MM-DD`; undefined if there is none.
 * The date before the name of an archived unit (`2026-03-01-frost-guard`) is that of archiving, and not read.
 */
export function nameDate(path: string, unit: string | undefined): string | undefined {
	const name = FILE.exec(lastSegment(path))?.[1];
	const match = name === undefined && unit !== undefined ? UNIT.exec(lastSegment(unit)) : undefined;
	const text = name ?? match?.slice(1).filter(Boolean).join('-');
	const date = text === undefined ? undefined : parseIso(text);
	return date && formatIso(date);
}
