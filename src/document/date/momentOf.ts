import type { Moment } from './rewriteDate';

/** The local date and time of a point in time, with the zone's offset from UTC in minutes at that moment. */
export function momentOf(at: Date): Moment {
	return {
		date: { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() },
		hour: at.getHours(),
		minute: at.getMinutes(),
		second: at.getSeconds(),
		offsetMinutes: -at.getTimezoneOffset(),
	};
}
