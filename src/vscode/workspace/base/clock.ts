import { momentOf } from '../../../document/date/momentOf';
import type { Moment } from '../../../document/date/rewriteDate';

/** Tells the time; handed in, so that what depends on it can be tested. */
export type Clock = () => Moment;

/** The user's local calendar day and time of day, with the zone's present distance from UTC in minutes. */
export function localMoment(): Moment {
	return momentOf(new Date());
}

/** The present moment as files' modification times are written: in milliseconds since 1970. */
export function fileTime(): number {
	return Date.now();
}
