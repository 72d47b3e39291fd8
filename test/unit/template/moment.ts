import type { Moment } from '../../../src/document/date/rewriteDate';

/** The day of the tests, 20 November 2026, in a zone one hour east. */
export const NOW: Moment = { date: { year: 2026, month: 11, day: 20 }, hour: 9, minute: 5, second: 7, offsetMinutes: 60 };
