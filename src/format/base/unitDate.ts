import { formatIso, parseIso } from '../../document/date/date';
import { lastSegment } from '../../util/paths';

/** Numbers of features by the time they were begun (`20260301-174500-frost-guard`), and names of tracks. */
const UNIT = /^(20\d{2})(\d{2})(\d{2})(?:-\d{6})?-|[-_](20\d{2})(\d{2})(\d{2})$/u;

/**
 * The day in the name of a plan's unit, as `YYYY-MM-DD`; undefined if there is none. The date before the name of an
 * archived unit (`2026-03-01-frost-guard`) is that of archiving, and not read.
 */
export function unitDate(unit: string): string | undefined {
	const date = parseIso(UNIT.exec(lastSegment(unit))?.slice(1).filter(Boolean).join('-') ?? '');
	return date && formatIso(date);
}
