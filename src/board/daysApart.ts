/** The number of days from one day to another, negative if the other one is earlier. Both are `YYYY-MM-DD`; 0 if one is no date. */
export function daysApart(from: string, to: string): number {
	const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
	return Number.isNaN(days) ? 0 : days;
}
