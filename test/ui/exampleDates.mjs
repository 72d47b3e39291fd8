import fs from 'node:fs';
import path from 'node:path';

/** The day on which the example workspace is in the middle of its work. */
const EXAMPLE_DAY = Date.UTC(2026, 4, 29);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const DAY = 24 * 60 * 60 * 1000;

/**
 * Moves the dates in the documents of a copy of the example workspace, so that they stand to the day of this machine's
 * clock as they were meant to: something is due this week, and little is stale. Dates in file names stay.
 *
 * @param {string} workspace
 */
export function moveDatesToToday(workspace) {
	const now = new Date();
	const days = Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - EXAMPLE_DAY) / DAY);
	for (const name of fs.readdirSync(workspace, { recursive: true }).map(String).filter(file => file.endsWith('.md'))) {
		const file = path.join(workspace, name);
		const text = fs.readFileSync(file, 'utf8');
		const moved = (year, month, day) => new Date(Date.UTC(Number(year), month, Number(day)) + days * DAY);
		fs.writeFileSync(file, text
			.replaceAll(/\b(20\d\d)-(\d\d)-(\d\d)\b/g, (_, year, month, day) => moved(year, Number(month) - 1, day).toISOString().slice(0, 10))
			.replaceAll(new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2}), (20\\d\\d)\\b`, 'g'), (_, month, day, year) => {
				const date = moved(year, MONTHS.indexOf(month), day);
				return `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
			}));
	}
}
