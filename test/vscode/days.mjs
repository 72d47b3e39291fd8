/**
 * The day this many days from today, `YYYY-MM-DD`, in the time zone of this machine. Window tests run the packaged
 * extension, whose clock cannot be set, so documents for them get their dates from here.
 *
 * @param {number} [fromToday] negative for days that have passed
 */
export function day(fromToday = 0) {
	const now = new Date();
	return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + fromToday)).toISOString().slice(0, 10);
}
