import { blankValue, isOpen, type PartNumbers } from './blankValue';

/** The name and number a part begins with. */
export interface PartHead {
	/** Marks before the word: `**`, `[`, both or none. */
	readonly opening: string;
	/** `Phase`, `Test Case`, `AC`; `''` for a bare number. */
	readonly word: string;
	/** The text between word and number: a blank, a hyphen or nothing. */
	readonly joint: string;
	/** As written: `3`, `03`, `B`. */
	readonly number: string;
	/** Everything after the number. */
	readonly rest: string;
}

const WORD_AND_NUMBER = /^((?:\*\*|__)?\[?)(\p{L}[\p{L}&/]*(?: [\p{L}&/]+){0,3})([ -]|#|)(\d{1,6})(?![\p{L}\p{N}]|[.,]\d)(.*)$/u;
const WORD_AND_LETTER =
	/^((?:\*\*|__)?\[?)(option|alternative|approach|variant|plan|scenario|phase|part|component|service)( )([A-Y])(?![\p{L}\p{N}])(.*)$/iu;
const BARE_NUMBER = /^()()()(\d{1,4})([.):] .*)$/u;

/** The head of a heading or an item's text; undefined when it does not begin with a number or a word and a number. */
export function readHead(text: string): PartHead | undefined {
	const bounded = text.slice(0, 300);
	const match = WORD_AND_NUMBER.exec(bounded) ?? WORD_AND_LETTER.exec(bounded) ?? BARE_NUMBER.exec(bounded);
	if (!match || ((match[3] ?? '') === '' && !/^(?:\p{Lu}{1,4})?$/u.test(match[2] ?? ''))) {
		return undefined;
	}
	const [, opening = '', word = '', joint = '', number = ''] = match;
	return { opening, word, joint, number, rest: text.slice(opening.length + word.length + joint.length + number.length) };
}

/** The numeric value; A is 1. */
export function headNumber(head: PartHead): number {
	return /^\d/u.test(head.number) ? Number(head.number) : head.number.charCodeAt(0) - 64;
}

/** Whether two heads belong to one series of parts. */
export function isSameRow(a: PartHead, b: PartHead): boolean {
	return a.word.toLowerCase() === b.word.toLowerCase() && /^\d/u.test(a.number) === /^\d/u.test(b.number);
}

/** A number written like another of its series: with leading zeros, or as a letter. */
export function numberLike(head: PartHead, number: number): string {
	return /^\d/u.test(head.number)
		? String(number).padStart(head.number.startsWith('0') ? head.number.length : 1, '0')
		: String.fromCharCode(64 + number);
}

/**
 * The head of the next part: `Phase 3: Foundation (2 weeks)` gives `Phase 4: [Name] ([Time estimate])`.
 * @param siblings the texts of all parts of the series; a name placeholder in one of them is reused.
 */
export function nextHeading(head: PartHead, numbers: PartNumbers, siblings: readonly PartHead[]): string {
	const [separator, name, tail] = splitRest(head.rest);
	const known = siblings
		.map(sibling => splitRest(sibling.rest)[1])
		.filter(text => /^\[[^[\]]+\]$/u.test(text))
		.at(-1);
	const newName = name === '' ? '' : (known ?? (isOpen(name) ? name : '[Name]'));
	return `${head.opening}${head.word}${head.joint}${numberLike(head, numbers.to)}${separator}${newName}${newTail(tail, numbers)}`;
}

/** The separator after the number, the name, and a remark in brackets at the end. */
function splitRest(rest: string): readonly [string, string, string] {
	const separator = /^(?:\]?(?:\*\*|__)?[ \t]*[:.)–—-]?(?:\*\*|__)?[ \t]*)/u.exec(rest)?.[0] ?? '';
	const text = rest.slice(separator.length).trimEnd();
	const blanks = rest.slice(separator.length + text.length);
	const tailStart = text.endsWith(')') ? text.lastIndexOf('(') : text.endsWith(']') ? text.lastIndexOf('[') : -1;
	if (tailStart <= 0) {
		return [separator, text, blanks];
	}
	const name = text.slice(0, tailStart).trimEnd();
	return name === '' ? [separator, text, blanks] : [separator, name, text.slice(name.length) + blanks];
}

function newTail(tail: string, numbers: PartNumbers): string {
	const match = /^([ \t]*)([([])(.*)[)\]]([ \t]*)$/u.exec(tail);
	const inner = blankValue((match?.[3] ?? '').trim(), 'Time estimate', numbers);
	const isAmount = /^X /u.test(inner) && !/^X /u.test(match?.[3] ?? '');
	if (match && isAmount) {
		return match[2] === '[' ? `${match[1]}[Time estimate]${match[4]}` : `${match[1]}(${inner})${match[4]}`;
	}
	return !match || isOpen(tail) ? tail : /^YYYY|Date/u.test(inner) ? `${match[1]}(${inner})${match[4]}` : (match[4] ?? '');
}
