import { LineKind, type Blocks } from '../markdown/blockModel';
import { readFieldLine } from './fieldLine';
import type { LineIndex } from '../markdown/lineIndex';
import type { Field } from '../model/model';
import { stripInlineMarkdown } from '../model/plainText';
import { readPlaceholder } from '../model/placeholder';

/** Longest summary, in UTF-16 characters. */
const MAX_LENGTH = 200;

/** The first sentence of the document's first quote or paragraph that is not a field; undefined when there is none. */
export function readSummary(lines: LineIndex, blocks: Blocks, fields: readonly Field[]): string | undefined {
	const taken = new Set(fields.map(field => field.valueRange.start.line));
	for (let line = 0; line < lines.count; line++) {
		if (blocks.kinds[line] !== LineKind.Prose || taken.has(line) || (blocks.listDepth[line] ?? 0) > 0) {
			continue;
		}
		const text = lines.line(line);
		if (text === '') {
			continue;
		}
		const words = text
			.slice(0, 4 * MAX_LENGTH)
			.replace(/^[ \t>]+/u, '')
			.trim();
		if (
			!/[\p{L}\p{N}]/u.test(words) ||
			words.endsWith(':') ||
			readPlaceholder(words) !== undefined ||
			/^!?\[[^\]]*\](?:\([^)]*\))?$|^\[!\[/u.test(words) ||
			readFieldLine(words, () => undefined).length > 0
		) {
			continue;
		}
		const end = words.search(/[.!?](?:\s|$)/u);
		const sentence = stripInlineMarkdown(end < 0 ? words : words.slice(0, end + 1));
		return sentence.length > MAX_LENGTH ? `${sentence.slice(0, MAX_LENGTH - 1).trimEnd()}…` : sentence;
	}
	return undefined;
}
