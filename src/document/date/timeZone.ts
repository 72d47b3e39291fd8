/** A written time zone, and how it is kept when the time is rewritten. */
export interface WrittenZone {
	/** A numeric offset follows the user; a name means a fixed zone and stays. */
	readonly isNumeric: boolean;
	/** Minutes east of UTC. */
	readonly offsetMinutes: number;
}

/** Abbreviations that mean one offset only. `IST`, `CST` or `BST` name several zones, so they are not here. */
const NAMED: Readonly<Record<string, number>> = {
	Z: 0,
	UTC: 0,
	GMT: 0,
	WET: 0,
	WEST: 60,
	CET: 60,
	CEST: 120,
	EET: 120,
	EEST: 180,
	MSK: 180,
	JST: 540,
	KST: 540,
	EST: -300,
	EDT: -240,
	MST: -420,
	MDT: -360,
	PST: -480,
	PDT: -420,
	AEST: 600,
	AEDT: 660,
	NZST: 720,
	NZDT: 780,
};

const NUMERIC = /^(UTC|GMT)?([+\-\u2212])(\d{1,2})(:?)(\d\d)?$/i;

/** Reads `Z`, `UTC`, `+02:00`, `+0200`, `UTC+2`, `CET`; undefined for a name that could mean several zones. */
export function readZone(text: string): WrittenZone | undefined {
	const match = NUMERIC.exec(text);
	if (match) {
		const minutes = Number(match[3]) * 60 + Number(match[5] ?? 0);
		return { isNumeric: true, offsetMinutes: match[2] === '+' ? minutes : -minutes };
	}
	const name = text.toUpperCase();
	const offsetMinutes = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
	return offsetMinutes === undefined ? undefined : { isNumeric: false, offsetMinutes };
}

/**
 * Writes an offset in the style of `example`, a numeric zone: its prefix, sign, digits and colon. Minutes are added to
 * a style that has none when the offset needs them.
 */
export function writeZone(offsetMinutes: number, example: string): string {
	const [, prefix = '', sign = '+', hours = '00', colon = '', minutes] = NUMERIC.exec(example) ?? [];
	const size = Math.abs(offsetMinutes);
	const writtenSign = offsetMinutes >= 0 ? '+' : sign === '+' ? '-' : sign;
	const writtenHours = String(Math.floor(size / 60)).padStart(hours.length > 1 || minutes !== undefined ? 2 : 1, '0');
	const restMinutes = size % 60;
	if (minutes === undefined) {
		return `${prefix}${writtenSign}${writtenHours}${restMinutes ? `:${String(restMinutes).padStart(2, '0')}` : ''}`;
	}
	return `${prefix}${writtenSign}${writtenHours}${colon}${String(restMinutes).padStart(2, '0')}`;
}
