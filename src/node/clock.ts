import { momentOf } from '../document/date/momentOf';
import type { Moment } from '../document/date/rewriteDate';

/** The current time in the user's time zone. */
export function localMoment(): Moment {
	return momentOf(new Date());
}

/** The current time in milliseconds, to compare with the times of files. */
export function fileTime(): number {
	return Date.now();
}
