import { labelLookup } from '../model/fieldName';
import { blankValue, isOpen, type PartNumbers } from './blankValue';
import { readHead } from './partHead';

/** The pieces of a line: indentation with quote marks, marker, box, words, and the hard break. */
export interface PartLine {
	readonly indentation: string;
	/** `- `, `3. `, with its blanks; `''` when the line is no list item. */
	readonly marker: string;
	/** `[x] ` with its blanks; `''` when there is none. */
	readonly box: string;
	readonly text: string;
	readonly ending: string;
}

const LINE = /^([ \t]*(?:>[ \t]?)*[ \t]*)((?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))?(\[[^\]\n]\][ \t]+)?/u;
const LOOKUP = labelLookup(undefined);

export function readPartLine(line: string): PartLine {
	const match = LINE.exec(line);
	const [, indentation = '', marker = '', box = ''] = match ?? [];
	const isBox = box !== '' && marker !== '' && !/^\[[\p{L}\p{N}]\]/u.test(box.replace(/[xX]/u, ' '));
	const from = indentation.length + marker.length + (isBox ? box.length : 0);
	const rest = line.slice(from);
	const text = rest.trimEnd().replace(/(?<![ \t])[ \t]*\\$/u, '');
	return { indentation, marker, box: isBox ? box : '', text, ending: rest.slice(text.length) };
}

/** The line put together again, its box open. */
export function writePartLine({ indentation, marker, box, text, ending }: PartLine): string {
	return indentation + marker + box.replace(/^\[.\]/u, '[ ]') + text + ending;
}

/**
 * A line inside a part without the neighbour's own words: labels, numbers and placeholders stay, boxes are open.
 * @param generic the words of a placeholder for texts without a label.
 */
export function blankLine(line: string, generic: string, numbers: PartNumbers | undefined): string {
	const parts = readPartLine(line);
	return writePartLine({ ...parts, text: blankText(parts, generic, numbers) });
}

function blankText({ marker, text }: PartLine, generic: string, numbers: PartNumbers | undefined): string {
	const isNumbered = /^\d/u.test(marker);
	const bold = /^(\*\*|__)([^*_\n]{1,80})\1([ \t]*:?[ \t]*)(.*)$/u.exec(text);
	if (bold) {
		const [, marks = '', label = '', between = '', rest = ''] = bold;
		const hasColon = label.trimEnd().endsWith(':') || between.includes(':');
		const name = label.replace(/:\s*$/u, '');
		// The bold words of a numbered item, or without a colon, are its name.
		const isOwn = (isNumbered || !hasColon) && !isOpen(label) && readHead(name) === undefined;
		const written = isOwn ? `[Name]${label.slice(name.length)}` : label;
		return `${marks}${written}${marks}${between}${blankRest(rest, isOwn ? 'Description' : name, numbers)}`;
	}
	const head = readHead(text);
	if (head && head.word !== '') {
		const separator = /^\]?[ \t]*[:.–—-]?[ \t]*/u.exec(head.rest)?.[0] ?? '';
		return text.slice(0, text.length - head.rest.length) + separator + blankRest(head.rest.slice(separator.length), 'Description', numbers);
	}
	const plain = /^(\p{Lu}[\p{L}\p{N} /]{0,30}):([ \t]+)(\S.*)$/u.exec(text);
	if (plain && (LOOKUP(plain[1] ?? '') !== undefined || (plain[1] ?? '').split(' ').length <= 2)) {
		return `${plain[1]}:${plain[2]}${blankRest(plain[3] ?? '', plain[1] ?? '', numbers)}`;
	}
	if (/^[^:]{1,60}:$/u.test(text)) {
		return text;
	}
	return blankRest(text, generic, numbers);
}

/** The parts of `What - Mitigation: how`, each with its own label. */
export function blankRest(rest: string, label: string, numbers: PartNumbers | undefined): string {
	const [first = '', ...others] = rest.split(/( [-–—] )/u);
	let result = blankValue(first, label, numbers);
	for (let index = 0; index + 1 < others.length; index += 2) {
		const words = others[index + 1] ?? '';
		const labelled = /^((?:\*\*|__)?(\p{L}[\p{L} ]{0,30})(?::(?:\*\*|__)|(?:\*\*|__)?:)[ \t]*)([^]*)$/u.exec(words);
		result +=
			(others[index] ?? '') +
			(labelled ? labelled[1] + blankValue(labelled[3] ?? '', labelled[2] ?? '', numbers) : blankValue(words, 'Description', numbers));
	}
	return result;
}
