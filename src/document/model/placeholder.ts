import { blankLexicon, wordKey } from '../language/lexicon';
import { isPriorityWord } from './level';
import { memoize } from '../../util/memoize';
import { isStatusWord } from './stage';

export type PlaceholderKind = 'choice' | 'date' | 'blank' | 'text';

/** A value still to be filled in. */
export interface PlaceholderValue {
	readonly kind: PlaceholderKind;
	/** The words between the brackets, or the value itself. */
	readonly label: string;
	/** The options of a choice in order, else empty. */
	readonly choices: readonly string[];
}

/** Maximum length of a placeholder, in UTF-16 characters. */
const MAX_LENGTH = 300;
/** Longest words that stand for a value still to be filled in, in other languages. */
const MAX_BLANK = 30;
const DATE_PATTERN =
	/^(?:YYYY|yyyy)[-/.](?:MM|mm)[-/.](?:DD|dd)(?:[ T](?:HH|hh):(?:MM|mm)(?::(?:SS|ss))?)?$|^(?:DD|dd|MM|mm)[-/.](?:DD|dd|MM|mm)[-/.](?:YYYY|yyyy)$/u;
const BLANK =
	/^(?:_{2,}|\.{2,}|…+|\?+|[-–—]+|TB[DAC]|N\/A|n\/a|tb[dac]|(?:to be (?:determined|decided|announced|defined|confirmed)))(?:$|[ ,;(].*$)/u;
/** Options of choices that are neither a status nor a priority. */
const SIZE_OR_ANSWER = /^(?:X{0,3}[SL]|M|yes|no|none|med|small|medium|large|new|modified|deleted|added|very[- ](?:high|low))$/iu;

/**
 * The placeholder that is a whole field value; undefined for a real value and for an empty one.
 * `[A/B/C]`, `[a|b]`, `[A | B]`, `A / B / C` of known words are choices; `[Date]` and `YYYY-MM-DD` dates; `____`, `TBD`
 * blanks; any other `[…]`, `<…>` or `{{…}}` text. Linear in the value's length.
 */
export const readPlaceholder = memoize((value: string): PlaceholderValue | undefined => {
	const text = unwrap(value.trim());
	if (text === '' || text.length > MAX_LENGTH) {
		return undefined;
	}
	if (DATE_PATTERN.test(text)) {
		return { kind: 'date', label: text, choices: [] };
	}
	if (BLANK.test(text) || (text.length <= MAX_BLANK && blankLexicon().has(wordKey(text)))) {
		return { kind: 'blank', label: text, choices: [] };
	}
	const inner = bracketed(text);
	if (inner === undefined) {
		const choices = splitChoices(text, false);
		return choices ? { kind: 'choice', label: text, choices } : undefined;
	}
	if (DATE_PATTERN.test(inner) || /\bdate\b|日期|日付|作成日|更新日|날짜|작성일|\b(?:datum|fecha|data|tarih)\b|дата/iu.test(inner)) {
		return { kind: 'date', label: inner, choices: [] };
	}
	const choices = splitChoices(inner, true);
	return choices ? { kind: 'choice', label: inner, choices } : { kind: 'text', label: inner, choices: [] };
});

/**
 * The options of `A/B/C`, `a|b`, `A | B` or `A / B / C`; undefined when the words are not a choice (`X hours/days`,
 * `Name/AI Assistant`, `File/Module 1`). In brackets, a bar always separates options, and three short options are enough;
 * without brackets, or with two options, each must be a known word.
 */
export function splitChoices(text: string, inBrackets: boolean): readonly string[] | undefined {
	const isBar = text.includes('|');
	const options = text.split(isBar ? '|' : '/').map(option => unwrap(option.trim()));
	if (options.length < 2 || options.some(option => option === '' || option.length > 40)) {
		return undefined;
	}
	if (inBrackets && (isBar || (options.length >= 3 && options.every(isShortOption) && !/^X\b|\bX\b /u.test(text)))) {
		return options;
	}
	return areKnownOptions(options) ? options : undefined;
}

function isShortOption(option: string): boolean {
	return option.length <= 24 && option.split(' ').length <= 3;
}

function areKnownOptions(options: readonly string[]): boolean {
	return (
		options.every(isStatusWord) ||
		options.every(option => isPriorityWord(option) || SIZE_OR_ANSWER.test(option)) ||
		(options.length === 2 && /^none$/iu.test(options[0] ?? '') && bracketed(options[1] ?? '') !== undefined)
	);
}

function unwrap(text: string): string {
	const match = /^(\*\*|__|[*_`"'])(?=\S)(.*)\1$/u.exec(text);
	return match && match[2] !== undefined && !match[2].includes(match[1] ?? '') && !/^_+$/u.test(text) ? match[2].trim() : text;
}

/** The text in a pair of brackets around the whole value. */
function bracketed(text: string): string | undefined {
	// A choice may have words after it, which stay: `[hours|days] (team size: 2)`.
	const leading = /^\[([^[\]|]{1,40}\|[^[\]]{1,200})\][ \t]/u.exec(text)?.[1];
	if (leading !== undefined) {
		return leading.trim();
	}
	const match = /^(?:\[([^[\]]+(?:\[[^[\]]*\][^[\]]*)*)\]|<([^<>]+)>|\{\{([^{}]+)\}\}|\{([^{}]+)\}|\$\{([^{}]+)\})$/u.exec(text);
	const inner = match
		?.slice(1)
		.find(group => group !== undefined)
		?.trim();
	// Boxes, link texts, footnotes and autolinks are not placeholders.
	return inner === undefined || inner === '' || /^[xX✓^]$|^\^|^https?:|^!--|^[\w.+-]+@[\w.-]+$/u.test(inner) ? undefined : inner;
}
