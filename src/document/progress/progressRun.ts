import type { Count } from '../model/model';

/** A number in a text; `start` and `end` are UTF-16 characters. */
interface NumberSpan {
	readonly start: number;
	readonly end: number;
	readonly counts: 'done' | 'total' | 'percent';
	/** As written; letters and underscores stand for a number still to be written. */
	readonly text: string;
}

/** Progress as written: `45 % complete`, `3/7`, `3 of 7 tasks (43%)`, `[3/7]`, `[X% complete]`. */
export interface ProgressRun {
	/** UTF-16 characters in the text, brackets included. */
	readonly start: number;
	readonly end: number;
	readonly numbers: readonly NumberSpan[];
	/** Brackets surround the whole. */
	readonly isBracketed: boolean;
	/** It has letters in place of its numbers. */
	readonly isPlaceholder: boolean;
	readonly hasFraction: boolean;
	/** It has a word such as “complete”. */
	readonly saysDone: boolean;
}

/** A number to write in place of what stands between two characters of the text. */
export interface NumberEdit {
	readonly start: number;
	readonly end: number;
	readonly newText: string;
}

const PERCENT = /(?:(\d{1,3}(?:[.,]\d{1,2})?)|([XN]{1,3}|_{1,3}))[ \u00A0\u202F]?%/duy;
const FRACTION = /(?:(0|[1-9]\d{0,4})(?: ?\/ ?| of | out of )(0|[1-9]\d{0,4})|([XN]|_{1,3})(?: ?\/ ?| of )([YMN]|_{1,3}))(?![\d%/])/duy;
const WORDS =
	/(?: (?:(?:complete|completed|done|finished|checked|ticked)|tasks?|items?|steps|subtasks|to-?dos?|boxes|checkboxes)(?![\p{L}\p{N}])){0,3}/iuy;
const JOINT = /[ \t]*(?:[,;:·|–—-][ \t]*)?/uy;
/** What follows a number that continues or counts something else: `3/7 phases`, `45% of the budget`, `3/7/2026`. */
const CONTINUED = /[ \t]*[\p{L}\p{N}]|[./-]\d|[/%]/uy;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/**
 * The progress that begins at a character of a text; undefined when none does. Dates, versions, shares of something
 * else and numbers that cannot be progress (`8/3`, `150%`, `03/07`, `1/2026`) do not count. Reads a few dozen characters.
 */
export function readProgressRun(text: string, start: number): ProgressRun | undefined {
	const first = readUnit(text, start);
	if (!first) {
		return undefined;
	}
	JOINT.lastIndex = first.end;
	JOINT.exec(text);
	const second = readUnit(text, JOINT.lastIndex);
	const units = second && second.hasFraction !== first.hasFraction ? [first, second] : [first];
	return {
		start,
		end: units.at(-1)?.end ?? start,
		numbers: units.flatMap(unit => unit.numbers),
		isBracketed: units.length === 1 && first.isBracketed,
		isPlaceholder: units.some(unit => unit.isPlaceholder),
		hasFraction: units.some(unit => unit.hasFraction),
		saysDone: units.some(unit => unit.saysDone),
	};
}

/** The numbers that differ from the count; `[]` for an empty count. */
export function progressNumbers({ numbers }: ProgressRun, count: Count): readonly NumberEdit[] {
	return count.total === 0
		? []
		: numbers.flatMap(({ start, end, counts, text }) => {
				const newText = counts === 'percent' ? percentText(count, text) : String(count[counts]);
				return newText === text ? [] : [{ start, end, newText }];
			});
}

/** The share in percent, rounded; 100 only when everything is done, 0 only when nothing is. `total` must not be 0. */
export function percentOf({ done, total }: Count, decimals = 0): number {
	const scale = 10 ** decimals;
	const share = Math.round((done * 100 * scale) / total);
	return (done === 0 || done === total ? share : Math.min(Math.max(share, 1), 100 * scale - 1)) / scale;
}

/** With as many decimals as written. */
function percentText(count: Count, written: string): string {
	const [, separator = '', decimals = ''] = /^\d+([.,])(\d+)$/.exec(written) ?? [];
	return percentOf(count, decimals.length)
		.toFixed(decimals.length)
		.replace('.', separator || '.');
}

type Unit = Omit<ProgressRun, 'start'>;

function readUnit(text: string, at: number): Unit | undefined {
	const closing = CLOSING[text[at] ?? ''];
	if (closing === undefined) {
		const plain = readPlain(text, at);
		return plain && !matches(CONTINUED, text, plain.end) ? plain : undefined;
	}
	const inner = readPlain(text, at + 1);
	const joint =
		inner && text[inner.end] !== closing ? ((JOINT.lastIndex = inner.end), JOINT.exec(text), readPlain(text, JOINT.lastIndex)) : undefined;
	const last = joint && inner?.hasFraction !== joint.hasFraction ? joint : inner;
	if (!inner || !last || text[last.end] !== closing || (closing === ']' && /[[(]/.test(text[last.end + 1] ?? ''))) {
		return undefined;
	}
	const words = readWords(text, last.end + 1);
	const parts = last === inner ? [inner] : [inner, last];
	return matches(CONTINUED, text, words.end)
		? undefined
		: {
				end: words.end,
				numbers: parts.flatMap(part => part.numbers),
				isBracketed: words.end === last.end + 1,
				isPlaceholder: parts.some(part => part.isPlaceholder),
				hasFraction: parts.some(part => part.hasFraction),
				saysDone: words.saysDone || parts.some(part => part.saysDone),
			};
}

function readPlain(text: string, at: number): Unit | undefined {
	const numbers = readPercent(text, at) ?? readFraction(text, at);
	if (!numbers) {
		return undefined;
	}
	const words = readWords(text, numbers.end);
	return { ...numbers, end: words.end, saysDone: words.saysDone, isBracketed: false };
}

type Numbers = Pick<Unit, 'end' | 'numbers' | 'isPlaceholder' | 'hasFraction'>;

function readPercent(text: string, at: number): Numbers | undefined {
	PERCENT.lastIndex = at;
	const match = PERCENT.exec(text);
	const span = match?.indices?.[1] ?? match?.indices?.[2];
	if (!match || !span || Number.parseFloat((match[1] ?? '0').replace(',', '.')) > 100) {
		return undefined;
	}
	return { end: PERCENT.lastIndex, numbers: [numberAt(text, span, 'percent')], isPlaceholder: match[1] === undefined, hasFraction: false };
}

function readFraction(text: string, at: number): Numbers | undefined {
	FRACTION.lastIndex = at;
	const match = FRACTION.exec(text);
	const done = match?.indices?.[1] ?? match?.indices?.[3];
	const total = match?.indices?.[2] ?? match?.indices?.[4];
	if (!match || !done || !total) {
		return undefined;
	}
	const [doneCount, totalCount] = [Number(match[1] ?? 0), Number(match[2] ?? 0)];
	// More done than the total, or a month of a year, is not progress.
	if (doneCount > totalCount || (doneCount <= 12 && totalCount >= 1900 && totalCount < 2100)) {
		return undefined;
	}
	return {
		end: FRACTION.lastIndex,
		numbers: [numberAt(text, done, 'done'), numberAt(text, total, 'total')],
		isPlaceholder: match[1] === undefined,
		hasFraction: true,
	};
}

function numberAt(text: string, [start, end]: readonly [number, number], counts: NumberSpan['counts']): NumberSpan {
	return { start, end, counts, text: text.slice(start, end) };
}

function readWords(text: string, at: number): { readonly end: number; readonly saysDone: boolean } {
	WORDS.lastIndex = at;
	const words = WORDS.exec(text)?.[0] ?? '';
	return { end: at + words.length, saysDone: /complete|done|finished|checked|ticked/iu.test(words) };
}

function matches(pattern: RegExp, text: string, at: number): boolean {
	pattern.lastIndex = at;
	return pattern.test(text);
}
