import type { Moment } from './rewriteDate';

/** The local calendar day and time of day of a point in time, with the zone's distance from UTC at that moment in minutes. */
export function momentOf(at: Date): Moment {
	return {
		date: { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() },
		hour: at.getHours(),
		minute: at.getMinutes(),
		second: at.getSeconds(),
		offsetMinutes: -at.getTimezoneOffset(),
	};
}
