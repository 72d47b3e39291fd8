import { momentOf } from '../../../document/date/momentOf';
import type { Moment } from '../../../document/date/rewriteDate';

/** Returns the current time; injected for tests. */
export type Clock = () => Moment;

/** The user's local calendar day and time of day, with the zone's current UTC offset in minutes. */
export function localMoment(): Moment {
	return momentOf(new Date());
}

/** The current time in the format of file modification times: milliseconds since 1970. */
export function fileTime(): number {
	return Date.now();
}
