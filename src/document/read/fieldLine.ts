import type { KnownLabel, LabelLookup } from '../model/fieldName';
import { traitsOf, type FieldForm } from '../model/fieldForm';
import { isAsciiLetter } from '../model/plainText';

/** A label and value found in one line; characters are UTF-16 offsets in that line. */
export interface LineField {
	readonly label: string;
	readonly labelStart: number;
	readonly labelEnd: number;
	readonly value: string;
	readonly valueStart: number;
	readonly valueEnd: number;
	readonly form: FieldForm;
}

/** Maximum characters read per line. */
const MAX_LINE = 2000;
const MAX_LABEL = 60;
/** Characters of a value in which a date shows by its year. */
const MAX_DATE = 40;
/** Between a label and a colon; French writes a narrow or no-break space there. */
const COLON = /^[ \t\u00a0\u202f]*[:：]/u;
/** What follows a plain label's colon: a blank, or nothing where the colon or the label is full-width. */
const AFTER_COLON = /^(?:[ \t\u00a0\u202f\u3000]|$)/u;
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af：]$/u;

/** Where a key ends and its value begins; `valueEnd` is set when the field's form ends the value. */
interface Key {
	readonly label: string;
	readonly labelStart: number;
	readonly labelEnd: number;
	readonly valueStart: number;
	readonly valueEnd: number | undefined;
	readonly form: FieldForm;
}

/**
 * The fields of one line: `**Key**: v`, `**Key:** v`, `**Key: v**`, `Key: v`, each also after a bullet, quote marks,
 * a box or an emoji, and several on one line (`**A**: 1 | **B**: 2`). A bold label may be any; a plain or italic one must
 * be known. Empty when the line does not begin with a field. Linear in the line's length.
 */
export function readFieldLine(line: string, lookup: LabelLookup): LineField[] {
	const text = line.length > MAX_LINE ? line.slice(0, MAX_LINE) : line;
	if (colonAt(text) < 0) {
		return [];
	}
	const start = contentStart(text);
	let key = readKey(text, start, lookup);
	if (key === undefined) {
		return [];
	}
	const fields: LineField[] = [];
	while (key !== undefined) {
		const next: Key | undefined = nextKey(text, key.valueEnd ?? key.valueStart, lookup);
		fields.push(withValue(text, key, key.valueEnd ?? next?.labelStart, next !== undefined));
		key = next;
	}
	return fields;
}

/** The fields that follow a value on its line: `Done | Created: 2026-02-02`. */
export function readFollowingFields(
	line: string,
	from: number,
	lookup: LabelLookup,
): { readonly valueEnd: number; readonly fields: LineField[] } {
	const text = line.slice(0, MAX_LINE);
	const first = nextKey(text, from, lookup);
	const fields: LineField[] = [];
	for (let key = first; key !== undefined;) {
		const next: Key | undefined = nextKey(text, key.valueEnd ?? key.valueStart, lookup);
		fields.push(withValue(text, key, key.valueEnd ?? next?.labelStart, next !== undefined));
		key = next;
	}
	return { valueEnd: trimValue(text, from, first ? markStart(text, first.labelStart) : text.length, first !== undefined)[1], fields };
}

/** The character at which a line's content begins, after indentation, quote marks, a bullet, a box and symbols. */
export function contentStart(text: string): number {
	if (isAsciiLetter(text.charCodeAt(0)) || text.startsWith('**')) {
		// Most lines begin with their words, or with a label's marks.
		return 0;
	}
	const match = /^\uFEFF?[ \t]*(?:>[ \t]?)*[ \t]*(?:[-+•][ \t]+|\*[ \t]+)?(?:\[[ xX✓]\][ \t]+)?/u.exec(text);
	let at = match?.[0].length ?? 0;
	// Emoji and other symbols before the label, but only one ASCII symbol.
	const code = text.charCodeAt(at);
	const symbols =
		code >= 32 && code < 127 && code !== 94
			? null
			: /^[^\p{L}\p{N}*_`[\]|<>(){}#=+~"'\\/.,:;!?$%&@\s-][^\p{L}\p{N}*_`[\]|<>(){}#]{0,7}/u.exec(text.slice(at, at + 12));
	if (symbols) {
		at += symbols[0].length;
	}
	return at;
}

function readKey(text: string, at: number, lookup: LabelLookup): Key | undefined {
	const mark = text[at];
	return mark === '*' || mark === '_' ? markedKey(text, at, mark, lookup) : plainKey(text, at, lookup);
}

/** `**Key**:`, `**Key:**`, `**Key: v**` and the same with one or three marks or underscores. */
function markedKey(text: string, at: number, mark: string, lookup: LabelLookup): Key | undefined {
	let count = 1;
	while (text[at + count] === mark) {
		count++;
	}
	if (count > 3) {
		return undefined;
	}
	const open = at + count;
	const marks = mark.repeat(count);
	const close = text.indexOf(marks, open);
	if (close < 0 || text[open] === ' ') {
		return undefined;
	}
	const inner = text.slice(open, close);
	const colon = colonAt(inner);
	const afterMarks = close + count;
	if (colon === inner.trimEnd().length - 1 && colon > 0 && colon <= MAX_LABEL) {
		return acceptKey(text, open, open + colon, afterMarks, undefined, count >= 2 ? 'bold' : 'plain', count >= 2, lookup);
	}
	if (colon < 0) {
		const outside = COLON.exec(text.slice(afterMarks, afterMarks + 4));
		return outside && inner.length <= MAX_LABEL
			? acceptKey(text, open, close, afterMarks + outside[0].length, undefined, count >= 2 ? 'bold' : 'plain', count >= 2, lookup)
			: undefined;
	}
	return colon > 0 && colon <= MAX_LABEL && (/^[ \t\u3000]/u.test(inner.slice(colon + 1)) || WIDE.test(inner.slice(0, colon + 1)))
		? acceptKey(text, open, open + colon, open + colon + 1, close, 'wrapped', false, lookup)
		: undefined;
}

function plainKey(text: string, at: number, lookup: LabelLookup, isAnyLabel = false): Key | undefined {
	const colon = colonAt(text.slice(at, at + MAX_LABEL + 1));
	return colon > 0 && (AFTER_COLON.test(text.slice(at + colon + 1, at + colon + 2)) || isWide(text, at + colon))
		? acceptKey(text, at, at + colon, at + colon + 1, undefined, 'plain', isAnyLabel, lookup)
		: undefined;
}

/** Whether a colon is full-width or follows a letter of Chinese, Japanese or Korean, and no path or time follows it. */
function isWide(text: string, colon: number): boolean {
	return (text[colon] === '：' || WIDE.test(text.slice(colon - 1, colon))) && !/^[/\\]/u.test(text.slice(colon + 1, colon + 2));
}

function colonAt(text: string): number {
	const colon = text.indexOf(':');
	const wide = text.indexOf('：');
	return wide < 0 || (colon >= 0 && colon < wide) ? colon : wide;
}

function acceptKey(
	text: string,
	start: number,
	end: number,
	valueStart: number,
	valueEnd: number | undefined,
	form: FieldForm,
	isAnyLabel: boolean,
	lookup: LabelLookup,
): Key | undefined {
	const label = text.slice(start, end).trim();
	const isLabel = isAnyLabel
		? (isAsciiLetter(label.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(label)) && !label.includes('](')
		: isKnownLabel(text, valueStart, lookup(label)) && /^[\p{L}\p{N}].*[^.!?]$/u.test(label);
	return isLabel
		? { label, labelStart: start, labelEnd: start + text.slice(start, end).trimEnd().length, valueStart, valueEnd, form }
		: undefined;
}

function isKnownLabel(text: string, valueStart: number, known: KnownLabel | undefined): boolean {
	return known !== undefined && (known.needsDate !== true || /\d{4}/u.test(text.slice(valueStart, valueStart + MAX_DATE)));
}

/** The next key after a value: a bold one anywhere, a plain one after `|`, `·`, `•` or `;`, also in full width. */
function nextKey(text: string, from: number, lookup: LabelLookup): Key | undefined {
	const boundary = /\*\*|__|[|·•;｜；]/gu;
	boundary.lastIndex = from;
	for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
		const isMark = match[0].length === 2;
		const at = isMark ? match.index : match.index + 1 + (/^[ \t]*/u.exec(text.slice(match.index + 1))?.[0].length ?? 0);
		const isFree = !isMark || match.index === from || /[\s|·•;,(—–｜；，（-]/u.test(text[match.index - 1] ?? ' ');
		const keyStart = isMark ? at : at + symbolLength(text, at);
		// After a bar, a short capitalised label need not be known: `STAGNANT | Best: 0.25`.
		const isShortLabel =
			(match[0] === '|' || match[0] === '｜') &&
			/^\p{Lu}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+){0,2}:[ \t]/u.test(text.slice(keyStart, keyStart + MAX_LABEL));
		const key = !isFree ? undefined : isShortLabel ? plainKey(text, keyStart, lookup, true) : readKey(text, keyStart, lookup);
		if (key && (!traitsOf(key).takesAnyLabel || isMark || lookup(key.label) !== undefined)) {
			return key;
		}
		if (isMark) {
			// Skip the text between these marks, so that closing marks do not count as opening ones.
			const close = text.indexOf(match[0], match.index + 2);
			boundary.lastIndex = close < 0 ? match.index + 2 : close + 2;
		}
	}
	return undefined;
}

function symbolLength(text: string, at: number): number {
	return contentStart(text.slice(at, at + 12));
}

function markStart(text: string, labelStart: number): number {
	let at = labelStart;
	while (at > 0 && (text[at - 1] === '*' || text[at - 1] === '_')) {
		at--;
	}
	return at;
}

function withValue(text: string, key: Key, end: number | undefined, isFollowed: boolean): LineField {
	const limit = end === undefined ? text.length : key.valueEnd === undefined ? markStart(text, end) : end;
	const [valueStart, valueEnd] = trimValue(text, key.valueStart, limit, isFollowed && key.valueEnd === undefined);
	return {
		label: key.label,
		labelStart: key.labelStart,
		labelEnd: key.labelEnd,
		value: text.slice(valueStart, valueEnd),
		valueStart,
		valueEnd,
		form: key.form,
	};
}

/** A value's extent without blanks, a trailing comment, a hard break's backslash or the separator before the next field. */
function trimValue(text: string, from: number, to: number, isFollowed: boolean): readonly [number, number] {
	let end = to;
	const comment = text.indexOf('<!--', from);
	if (comment >= from && comment < end && text.slice(from, comment).trim() !== '') {
		end = comment;
	}
	let value = text.slice(from, end).trimEnd();
	if (value.endsWith('\\')) {
		value = value.slice(0, -1).trimEnd();
	}
	if (value.endsWith('>') && /<br ?\/?>$/iu.test(value)) {
		value = value.replace(/<br ?\/?>$/iu, '').trimEnd();
	}
	if (isFollowed) {
		// The separator, and a sign that belongs to the next label.
		value = value.replace(/[|·•;,—–｜；，、-][^\p{L}\p{N}*_`[\]()]{0,6}$/u, '').trimEnd();
	}
	const blanks = value.length - value.trimStart().length;
	return value.trim() === ''
		? [from + Math.min(blanks, value.length), from + Math.min(blanks, value.length)]
		: [from + blanks, from + value.length];
}
