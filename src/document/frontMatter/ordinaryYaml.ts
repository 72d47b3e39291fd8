import type { FrontMatterField } from './frontMatterField';
import { lineRange } from '../model/text';

/** Blocks with more keys are left to the library, which checks limits. */
const MAX_KEYS = 60;
/** UTF-16 characters. */
const MAX_LINE = 1000;
/** Items of a list that are read. */
const MAX_ITEMS = 50;
const KEY = /^[A-Za-z_][\w-]*(?: [\w-]+)*:(?= |$)/;
/** An unambiguous plain scalar, or a quoted one without escapes. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`=](?:[^:#]|:(?! |$)|(?<! )#)*$/u;
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/u;
/** A list of plain or quoted words on one line. */
const WORDS = /^\[ ?(?:(?:\w[\w./-]*(?: [\w./-]+)*|"[^"\\,]*"|'[^',]*')(?:, ?|(?= ?\])))* ?\]$/;
const ODD = /[^\x20-\x7e](?<=[\s\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF])/u;
/** The header of a text on the lines below its key. */
const BLOCK_TEXT = /^[|>][-+]?$/;

/**
 * The fields of a block without anything unusual: empty lines and comments between keys, plain and quoted values, words in
 * brackets, texts below their key without empty lines, and lists and mappings of such values and words. Undefined for any
 * other block, which needs a YAML parser. A test compares the two. Linear in the block's length.
 * @param firstLine 0-based line of the block's first line.
 */
export function readOrdinaryYaml(block: readonly string[], firstLine: number): FrontMatterField[] | undefined {
	const fields: FrontMatterField[] = [];
	const labels = new Set<string>();
	for (let index = 0; index < block.length; index++) {
		const text = block[index] ?? '';
		if (text === '' || text.charCodeAt(0) === 35) {
			continue;
		}
		const key = KEY.exec(text)?.[0];
		if (key === undefined || isOdd(text) || fields.length >= MAX_KEYS) {
			return undefined;
		}
		const label = key.slice(0, -1);
		const written = text.slice(key.length).trim();
		if (labels.has(label)) {
			return undefined;
		}
		labels.add(label);
		const labelRange = lineRange(firstLine + index, 0, label.length);
		const start = written === '' ? key.length : text.indexOf(written, key.length);
		if (BLOCK_TEXT.test(written) || (written === '' && holdsValueOf(block[nextWritten(block, index + 1)], 0))) {
			const below = valueBelow(block, index, start);
			if (!below) {
				return undefined;
			}
			const { value, startLine, startCharacter, endLine, next } = below;
			const valueRange = {
				start: { line: firstLine + startLine, character: startCharacter },
				end: { line: firstLine + endLine, character: (block[endLine] ?? '').trimEnd().length },
			};
			fields.push({ label, labelRange, value, valueRange, flowSource: undefined });
			index = next - 1;
			continue;
		}
		if (written !== '' && !isScalar(written) && !WORDS.test(written)) {
			return undefined;
		}
		fields.push({
			label,
			value: valueOf(written),
			labelRange,
			valueRange: lineRange(firstLine + index, start, start + written.length),
			flowSource: written.startsWith('[') ? written : undefined,
		});
	}
	return fields.length === 0 ? undefined : fields;
}

interface ValueBelow {
	readonly value: string;
	readonly startLine: number;
	readonly startCharacter: number;
	/** Its last line. */
	readonly endLine: number;
	/** The line of the next key, or the end of the block. */
	readonly next: number;
}

/** The text, list or mapping below the key in a line; undefined for one that isn't ordinary. */
function valueBelow(block: readonly string[], line: number, headerStart: number): ValueBelow | undefined {
	const header = (block[line] ?? '').slice(headerStart).trim();
	const first = header === '' ? nextWritten(block, line + 1) : line + 1;
	const next = header === '' ? nodeEnd(block, first) : textEnd(block, first);
	// What is indented goes on with the value, which is for the library, as is a comment before the next key.
	if (next < 0 || (next < block.length && !/^[A-Za-z_]/.test(block[next] ?? ''))) {
		return undefined;
	}
	let endLine = next - 1;
	while (block[endLine] === '') {
		endLine--;
	}
	const lines = block.slice(first, endLine + 1);
	return {
		value: header === '' ? nodeValue(lines) : textValue(lines, header),
		startLine: header === '' ? first : line,
		startCharacter: header === '' ? indentOf(block[first] ?? '') : headerStart,
		endLine,
		next,
	};
}

/** The first line from this one that is not empty. */
function nextWritten(block: readonly string[], from: number): number {
	let line = from;
	while (block[line] === '') {
		line++;
	}
	return line;
}

/** Whether a line begins the value of a key above it at this indentation; a list needn't be indented. */
function holdsValueOf(line: string | undefined, indent: number): boolean {
	const own = line === undefined ? -1 : indentOf(line);
	return own > indent || (own === indent && line?.[own] === '-');
}

/** The line after the list or mapping that begins in a line; negative for one that isn't ordinary. */
function nodeEnd(block: readonly string[], from: number): number {
	const text = block[from] ?? '';
	const indent = indentOf(text);
	return text[indent] === '-' ? listEnd(block, from, indent) : mappingEnd(block, from, indent);
}

function listEnd(block: readonly string[], from: number, indent: number): number {
	let line = from;
	while (line >= 0 && line < block.length) {
		const text = block[line] ?? '';
		if (indentOf(text) !== indent || text[indent] !== '-') {
			break;
		}
		const marker = /^- +(?=\S)/.exec(text.slice(indent))?.[0].length;
		if (marker === undefined || isOdd(text)) {
			return -1;
		}
		const written = text.slice(indent + marker).trim();
		line = isScalar(written) || WORDS.test(written) ? nextWritten(block, line + 1) : mappingEnd(block, line, indent + marker);
	}
	return line;
}

/** @param indent the column of its keys; the first may come after the marks of lists */
function mappingEnd(block: readonly string[], from: number, indent: number): number {
	const labels = new Set<string>();
	let line = from;
	while (line >= 0 && line < block.length) {
		const text = block[line] ?? '';
		if (line > from && (indentOf(text) !== indent || text[indent] === '-')) {
			break;
		}
		const rest = text.slice(indent);
		const key = KEY.exec(rest)?.[0];
		if (key === undefined || labels.has(key) || isOdd(text)) {
			return -1;
		}
		labels.add(key);
		const written = rest.slice(key.length).trim();
		if (written !== '' && !isScalar(written) && !WORDS.test(written)) {
			return -1;
		}
		line = nextWritten(block, line + 1);
		if (written === '' && holdsValueOf(block[line], indent)) {
			line = nodeEnd(block, line);
		}
	}
	return line;
}

/** The line after the text whose first line this is; negative where lines or blanks are not kept as they are. */
function textEnd(block: readonly string[], from: number): number {
	const indent = indentOf(block[from] ?? '');
	let line = from;
	for (; line < block.length; line++) {
		const text = block[line] ?? '';
		if (indentOf(text) === 0 && text !== '') {
			break;
		}
		if (indentOf(text) !== indent || !/\S$/.test(text) || isOdd(text)) {
			return -1;
		}
	}
	return line > from ? line : -1;
}

function textValue(lines: readonly string[], header: string): string {
	return lines.map(line => line.trim()).join(header.startsWith('|') ? '\n' : ' ');
}

/** The values of a list, or the first line of another value. */
function nodeValue(lines: readonly string[]): string {
	const written = lines.filter(line => line !== '');
	const items = written.map(line => line.replace(/^ *- +/, '').trimEnd());
	const isList = written.every(line => line.trimStart().startsWith('-')) && items.every(isScalar);
	return isList ? items.slice(0, MAX_ITEMS).map(unquoted).join(', ') : (lines[0] ?? '').trim();
}

function indentOf(text: string): number {
	let at = 0;
	while (text.charCodeAt(at) === 32) {
		at++;
	}
	return at;
}

function isOdd(text: string): boolean {
	return text.length > MAX_LINE || ODD.test(text);
}

function isScalar(written: string): boolean {
	return PLAIN.test(written) || QUOTED.test(written);
}

function valueOf(written: string): string {
	if (written.startsWith('[')) {
		const words = written
			.slice(1, -1)
			.split(',')
			.map(word => word.trim());
		return (words.at(-1) === '' ? words.slice(0, -1) : words).slice(0, MAX_ITEMS).map(unquoted).join(', ');
	}
	return unquoted(written).trim();
}

function unquoted(written: string): string {
	return /^["']/.test(written) ? written.slice(1, -1) : written;
}
