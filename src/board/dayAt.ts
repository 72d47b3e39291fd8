/** What follows the day in an ISO date. */
const TIME = 'T00:00:00.000Z';

/** The day a number of days after another one. Both are `YYYY-MM-DD`; a text that is no date is returned as it is. */
export function dayAt(from: string, days: number): string {
	const date = new Date(`${from}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	// Years after 9999 have a sign and six digits.
	return Number.isNaN(date.getTime()) ? from : date.toISOString().slice(0, -TIME.length);
}
