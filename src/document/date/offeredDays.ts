import { addDays, compareDates, weekdayOf, type CalendarDate } from './date';

/** A day that a date field may be given, and what it is called. */
export interface OfferedDay {
	readonly name: 'today' | 'tomorrow' | 'next Monday';
	readonly date: CalendarDate;
}

/** Today, tomorrow and the first Monday after today, in this order; a day that has two names goes by the first. */
export function offeredDays(today: CalendarDate): readonly OfferedDay[] {
	const tomorrow = addDays(today, 1);
	// A Monday is seven days from the next one.
	const monday = addDays(today, (8 - weekdayOf(today)) % 7 || 7);
	return [
		{ name: 'today', date: today },
		{ name: 'tomorrow', date: tomorrow },
		...(compareDates(monday, tomorrow) === 0 ? [] : [{ name: 'next Monday', date: monday } as const]),
	];
}
