import type { Moment } from '../document/date/rewriteDate';

/** The user's local day and time of day, with the zone's distance from UTC at that moment. */
export function localMoment(at: Date = new Date()): Moment {
	return {
		date: { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() },
		hour: at.getHours(),
		minute: at.getMinutes(),
		second: at.getSeconds(),
		offsetMinutes: -at.getTimezoneOffset(),
	};
}
