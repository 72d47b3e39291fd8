/** An amount of time as people write it. */
export interface Duration {
	readonly amount: number;
	/** One name for all spellings: `hour` for `h`, `hrs`, `hours`; `''` when none is written. */
	readonly unit: string;
	/** As written, with the blank before it: ` hours`, `h`. */
	readonly suffix: string;
	/** The decimal separator is a comma. */
	readonly hasComma: boolean;
}

const UNITS: Readonly<Record<string, string>> = {
	h: 'hour',
	hr: 'hour',
	hrs: 'hour',
	hour: 'hour',
	hours: 'hour',
	m: 'minute',
	min: 'minute',
	mins: 'minute',
	minute: 'minute',
	minutes: 'minute',
	d: 'day',
	day: 'day',
	days: 'day',
	w: 'week',
	wk: 'week',
	wks: 'week',
	week: 'week',
	weeks: 'week',
	month: 'month',
	months: 'month',
	sprint: 'sprint',
	sprints: 'sprint',
	pt: 'point',
	pts: 'point',
	point: 'point',
	points: 'point',
	'': '',
};

/** Reads `3 hours`, `1.5 h`, `2 days`, `1,5d`, `8`, also in bold; undefined for ranges, several amounts and other texts. */
export function readDuration(text: string): Duration | undefined {
	const bare = text
		.trim()
		.replace(/^(\*\*|__|[*_`])(.*)\1$/u, '$2')
		.trim();
	const match = /^[~≈]?[ ]?(\d{1,6})(?:([.,])(\d{1,4}))?([ ]?)(\p{L}{0,8})$/u.exec(bare);
	const unit = match ? UNITS[(match[5] ?? '').toLowerCase()] : undefined;
	return match && unit !== undefined
		? {
				amount: Number(`${match[1]}.${match[3] ?? '0'}`),
				unit,
				suffix: (match[5] ?? '') === '' ? '' : `${match[4] ?? ''}${match[5] ?? ''}`,
				hasComma: match[2] === ',',
			}
		: undefined;
}

/**
 * The sum in the spelling of the first amount, `1 hour` and `2 hours` in their own number; undefined when the units
 * differ. An empty list has none.
 */
export function sumDurations(durations: readonly Duration[]): string | undefined {
	const [first] = durations;
	if (!first || durations.some(duration => duration.unit !== first.unit)) {
		return undefined;
	}
	// In ten-thousandths, so that 0.1 and 0.2 add up to 0.3.
	const sum = durations.reduce((total, { amount }) => total + Math.round(amount * 10_000), 0) / 10_000;
	const number = durations.some(({ hasComma }) => hasComma) ? String(sum).replace('.', ',') : String(sum);
	const isWord = first.suffix.trim().toLowerCase().replace(/s$/u, '') === first.unit && first.unit !== '';
	const singular = first.suffix.replace(/s$/iu, '');
	return number + (isWord ? (sum === 1 ? singular : `${singular}s`) : first.suffix);
}
