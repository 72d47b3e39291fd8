import type { Moment } from '../../../document/date/rewriteDate';

/** Tells the time; handed in, so that what depends on it can be tested. */
export type Clock = () => Moment;

/** The user's local calendar day and time of day, with the zone's present distance from UTC in minutes. */
export function localMoment(at: Date = new Date()): Moment {
	return {
		date: { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() },
		hour: at.getHours(),
		minute: at.getMinutes(),
		second: at.getSeconds(),
		offsetMinutes: -at.getTimezoneOffset(),
	};
}

/** The present moment as files' modification times are written: in milliseconds since 1970. */
export function fileTime(): number {
	return Date.now();
}
