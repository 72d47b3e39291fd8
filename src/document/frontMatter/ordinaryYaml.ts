import type { FrontMatterField } from './frontMatterField';
import { lineRange } from '../model/text';

/** Blocks with more keys are left to the library, which checks limits. */
const MAX_KEYS = 60;
const KEY = /^[A-Za-z_][\w-]*(?: [\w-]+)*:(?= |$)/;
/** An unambiguous plain scalar, or a quoted one without escapes. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`=](?:[^:#]|:(?! |$)|(?<! )#)*$/u;
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/u;
/** A list of plain words on one line. */
const WORDS = /^\[ ?(?:[A-Za-z_][\w./-]*(?: [\w./-]+)*(?:, ?|(?= ?\])))+ ?\]$/;
const ODD = /[^\x20-\x7e](?<=[\s\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF])/u;

/**
 * The fields of a block whose lines are all empty, comments, or keys with a plain or quoted value; undefined for any other
 * block, which needs a YAML parser. A test compares the two. Linear in the block's length.
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
		if (key === undefined || text.length > 1000 || ODD.test(text) || fields.length >= MAX_KEYS) {
			return undefined;
		}
		const label = key.slice(0, -1);
		const written = text.slice(key.length).trim();
		if (labels.has(label) || !(written === '' || PLAIN.test(written) || QUOTED.test(written) || WORDS.test(written))) {
			return undefined;
		}
		labels.add(label);
		const start = written === '' ? key.length : text.indexOf(written, key.length);
		fields.push({
			label,
			value: valueOf(written),
			labelRange: lineRange(firstLine + index, 0, label.length),
			valueRange: lineRange(firstLine + index, start, start + written.length),
			flowSource: written.startsWith('[') ? written : undefined,
		});
	}
	return fields.length === 0 ? undefined : fields;
}

function valueOf(written: string): string {
	if (written.startsWith('[')) {
		const words = written
			.slice(1, -1)
			.split(',')
			.map(word => word.trim());
		return (words.at(-1) === '' ? words.slice(0, -1) : words).slice(0, 50).join(', ');
	}
	return /^["']/.test(written) ? written.slice(1, -1).trim() : written;
}
