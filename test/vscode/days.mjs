/**
 * The day so many days from today, `YYYY-MM-DD`, by the clock and the time zone of this machine. What runs in a window is
 * the packaged extension, whose clock nobody can set; so documents for it get their dates from here.
 *
 * @param {number} [fromToday] negative for days that have passed
 */
export function day(fromToday = 0) {
	const now = new Date();
	return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + fromToday)).toISOString().slice(0, 10);
}
