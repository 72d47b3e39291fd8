import { addDays, compareDates, weekdayOf, type CalendarDate } from './date';

/** A day suggested for a date field, and its name. */
export interface OfferedDay {
	readonly name: 'today' | 'tomorrow' | 'next Monday';
	readonly date: CalendarDate;
}

/** Today, tomorrow and the first Monday after today, in this order; a day with two names is listed once, by the first. */
export function offeredDays(today: CalendarDate): readonly OfferedDay[] {
	const tomorrow = addDays(today, 1);
	// On a Monday, the next one is in seven days.
	const monday = addDays(today, (8 - weekdayOf(today)) % 7 || 7);
	return [
		{ name: 'today', date: today },
		{ name: 'tomorrow', date: tomorrow },
		...(compareDates(monday, tomorrow) === 0 ? [] : [{ name: 'next Monday', date: monday } as const]),
	];
}
