import fs from 'node:fs';
import path from 'node:path';
import { day } from './days.mjs';

/** The day that fits the dates of the example workspace; host tests run on it. */
export const EXAMPLE_DAY = '2026-05-29';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * Shifts the dates in the documents of a copy of the example workspace relative to a day: something is due that week,
 * and little is stale. Dates in file names stay.
 *
 * @param {string} workspace
 * @param {string} [to] `YYYY-MM-DD`; today by default
 */
export function moveExampleDates(workspace, to = day()) {
	const distance = Date.parse(to) - Date.parse(EXAMPLE_DAY);
	const moved = (year, month, date) => new Date(Date.UTC(Number(year), month, Number(date)) + distance);
	for (const name of fs
		.readdirSync(workspace, { recursive: true })
		.map(String)
		.filter(file => file.endsWith('.md'))) {
		const file = path.join(workspace, name);
		const text = fs.readFileSync(file, 'utf8');
		fs.writeFileSync(
			file,
			text
				.replaceAll(/\b(20\d\d)-(\d\d)-(\d\d)\b/g, (_, year, month, date) =>
					moved(year, Number(month) - 1, date)
						.toISOString()
						.slice(0, 10),
				)
				.replaceAll(new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2}), (20\\d\\d)\\b`, 'g'), (_, month, date, year) => {
					const other = moved(year, MONTHS.indexOf(month), date);
					return `${MONTHS[other.getUTCMonth()]} ${other.getUTCDate()}, ${other.getUTCFullYear()}`;
				}),
		);
	}
}
