import { parseIso, type CalendarDate } from '../../document/date/date';
import { editorMessages } from './editorMessages';

const DAY = 86_400_000;

/**
 * How long ago a document was modified, in words.
 * @param modified `YYYY-MM-DD`; undefined if the date is not filled in yet
 * @param today the user's local day
 */
export function modifiedAge(modified: string | undefined, today: CalendarDate): string {
	const date = modified === undefined ? undefined : parseIso(modified);
	if (!date) {
		return editorMessages.modifiedUnset();
	}
	const days = Math.round((dayNumber(today) - dayNumber(date)) / DAY);
	if (days < 0) {
		return editorMessages.modifiedInFuture();
	}
	if (days < 2) {
		return days === 0 ? editorMessages.modifiedToday() : editorMessages.modifiedYesterday();
	}
	if (days < 60) {
		return editorMessages.modifiedDaysAgo(days);
	}
	if (days < 365) {
		return editorMessages.modifiedMonthsAgo(Math.round(days / 30.44));
	}
	const years = Math.floor(days / 365.25);
	return years < 2 ? editorMessages.modifiedOverYearAgo() : editorMessages.modifiedYearsAgo(years);
}

/** Milliseconds; only differences count. */
function dayNumber({ year, month, day }: CalendarDate): number {
	return Date.UTC(year, month - 1, day);
}
