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
const WORDS = /^\[ ?(?:(?:[A-Za-z_][\w./-]*(?: [\w./-]+)*|"[^"\\,]*"|'[^',]*')(?:, ?|(?= ?\])))* ?\]$/;
/** A line of a list below its key. */
const ITEM = /^( {0,8})- +(?=\S)/;
const ODD = /[^\x20-\x7e](?<=[\s\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF])/u;

/**
 * The fields of a block whose lines are all empty, comments, or keys with a plain or quoted value or a list of such values;
 * undefined for any other block, which needs a YAML parser. A test compares the two. Linear in the block's length.
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
		if (key === undefined || text.length > MAX_LINE || ODD.test(text) || fields.length >= MAX_KEYS) {
			return undefined;
		}
		const label = key.slice(0, -1);
		const written = text.slice(key.length).trim();
		if (labels.has(label) || !(written === '' || PLAIN.test(written) || QUOTED.test(written) || WORDS.test(written))) {
			return undefined;
		}
		labels.add(label);
		const labelRange = lineRange(firstLine + index, 0, label.length);
		if (written === '' && (block[index + 1] ?? '').trimStart().startsWith('-')) {
			const list = readList(block, index + 1, firstLine);
			if (!list) {
				return undefined;
			}
			fields.push({ label, labelRange, value: list.value, valueRange: list.valueRange, flowSource: undefined });
			index = list.lastLine;
			continue;
		}
		const start = written === '' ? key.length : text.indexOf(written, key.length);
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

/** The list whose first item is on a line of the block; undefined unless all its items are plain or quoted words. */
function readList(
	block: readonly string[],
	from: number,
	firstLine: number,
): (Pick<FrontMatterField, 'value' | 'valueRange'> & { readonly lastLine: number }) | undefined {
	const indentation = ITEM.exec(block[from] ?? '')?.[1];
	if (indentation === undefined) {
		return undefined;
	}
	const values: string[] = [];
	let line = from;
	for (; line < block.length; line++) {
		const text = block[line] ?? '';
		const item = ITEM.exec(text);
		if (!item) {
			break;
		}
		const written = text.slice(item[0].length).trim();
		if (item[1] !== indentation || text.length > MAX_LINE || ODD.test(text) || !(PLAIN.test(written) || QUOTED.test(written))) {
			return undefined;
		}
		values.push(unquoted(written));
	}
	// What is indented goes on with the last item, unless a comment or an empty line comes before it, which is for the library.
	const next = block[line];
	if (next !== undefined && !/^[A-Za-z_]/.test(next)) {
		return undefined;
	}
	const end = (block[line - 1] ?? '').trimEnd().length;
	return {
		value: values.slice(0, MAX_ITEMS).join(', '),
		valueRange: {
			start: { line: firstLine + from, character: indentation.length },
			end: { line: firstLine + line - 1, character: end },
		},
		lastLine: line - 1,
	};
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
