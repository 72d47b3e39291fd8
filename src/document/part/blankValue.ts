import { formatIso, readDate } from '../date/date';
import { findPlaceholders } from '../placeholder/findPlaceholders';
import { isPriorityWord } from '../model/level';
import { readPlaceholder } from '../model/placeholder';

/** The numbers of the part that is copied and of the new one; undefined where parts have no numbers. */
export interface PartNumbers {
	/** `Phase`, `Test Case`; `''` for bare numbers. */
	readonly word: string;
	readonly from: number;
	readonly to: number;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const GRADED = /^(?:impact|likelihood|probability|severity|priority|importance|urgency|technical risk|impact level)$/iu;
const AMOUNT =
	/^[~≈]?[ ]?\d{1,6}(?:[.,]\d{1,4})?(?:[ ]?[-–][ ]?\d{1,6}(?:[.,]\d{1,4})?)?[ ]?(h|hrs?|hours?|d|days?|w|wks?|weeks?|months?|minutes?|mins?|points|story points|sprints?|%)$/iu;
const SIZE = /^(?:X{0,3}[SL]|M)$/u;
const UNITS: Readonly<Record<string, string>> = {
	h: 'hours',
	hr: 'hours',
	hrs: 'hours',
	hour: 'hours',
	d: 'days',
	day: 'days',
	w: 'weeks',
	wk: 'weeks',
	wks: 'weeks',
	week: 'weeks',
	month: 'months',
	min: 'minutes',
	mins: 'minutes',
	minute: 'minutes',
	sprint: 'sprints',
};

/** Whether a text already has something to fill in. */
export function isOpen(text: string): boolean {
	const whole = readPlaceholder(text)?.kind;
	return whole === 'choice' || whole === 'date' || findPlaceholders([text]).length > 0;
}

/**
 * What replaces a neighbour's value in a new part: placeholders stay, a grade becomes a choice, an amount `X hours`, a
 * date a date placeholder, a reference to the previous part one to the new part's predecessor, anything else its label
 * in brackets. Empty values, dashes and `None` stay.
 */
export function blankValue(value: string, label: string, numbers: PartNumbers | undefined): string {
	const path = /^`[^`./]*[./][^`]*`$/u.test(value) ? (/\.[A-Za-z]\w{0,9}(?=`$)/u.exec(value)?.[0] ?? '') : undefined;
	if (path !== undefined && !isOpen(value)) {
		return `\`path/to/file${path}\``;
	}
	const marks = /^(\*\*|__|[*_`~])(?=\S)(.*)\1$/u.exec(value);
	if (marks && !(marks[2] ?? '').includes(marks[1] ?? '*')) {
		const inner = blankValue(marks[2] ?? '', label, numbers);
		return inner === marks[2] || marks[1] !== '~' ? `${marks[1]}${inner}${marks[1]}` : inner;
	}
	if (value === '' || /^(?:[-–—]+|none|n\/a|tb[dac])$/iu.test(value)) {
		return value;
	}
	if (isOpen(value)) {
		return nextOrdinal(value, numbers);
	}
	const before = numbers && /^(\p{L}[\p{L} ]{0,30}) (\d{1,6})$/u.exec(value);
	if (before && before[1]?.toLowerCase() === numbers.word.toLowerCase() && Number(before[2]) < numbers.to) {
		return `${before[1]} ${Number(before[2]) + numbers.to - numbers.from}`;
	}
	const date = readDate(value);
	if (date?.isValid && date.end - date.start >= value.length - 2) {
		return value.includes(formatIso(date.date)) ? 'YYYY-MM-DD' : '[Date]';
	}
	const unit = AMOUNT.exec(value)?.[1];
	if (unit !== undefined) {
		return unit === '%' ? 'X%' : `X ${UNITS[unit.toLowerCase()] ?? unit}`;
	}
	const name = label.trim();
	if ((GRADED.test(name) && value.split(' ').length <= 2) || isPriorityWord(value)) {
		return /^[a-z]/u.test(value) ? '[high/medium/low]' : /^(?:med)$/iu.test(value) ? 'High/Med/Low' : '[High/Medium/Low]';
	}
	if (/^(?:status|state)$/iu.test(name)) {
		return /^\p{Ll}/u.test(value) ? '[todo/in progress/done]' : '[Todo/In Progress/Done]';
	}
	return SIZE.test(value) && /\b(?:effort|size|estimate)/iu.test(name) ? 'S/M/L/XL' : `[${bracketLabel(name)}]`;
}

/** The words of a placeholder, without what would end its brackets. */
function bracketLabel(label: string): string {
	const words = label
		.replace(/[[\]()|<>`*_:]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
	return words === '' ? 'Description' : words.slice(0, 60);
}

/** `[Advantages of the second option]` becomes `[Advantages of the third option]` in the third option. */
function nextOrdinal(text: string, numbers: PartNumbers | undefined): string {
	const word = numbers && ORDINALS[numbers.from - 1];
	const next = numbers && ORDINALS[numbers.to - 1];
	return word === undefined || next === undefined
		? text
		: text.replace(new RegExp(`\\bthe ${word} (?=option|phase|step|milestone|case|test)`, 'gu'), `the ${next} `);
}
