import { LineKind, type Blocks } from '../markdown/blockModel';
import { readFieldLine } from './fieldLine';
import type { LabelLookup } from '../model/fieldName';
import type { LineIndex } from '../markdown/lineIndex';
import type { Section } from '../model/model';
import { normalizeLabel } from '../model/plainText';

/** Maximum lines of a block of fields at the end. */
const MAX_LINES = 12;
/** Headings of last sections that are about the whole document. */
const CLOSING =
	/^(?:sign off|signoff|approval|conclusion|closing|final status|final notes|status|current status|summary|metadata|document (?:info|information|history|control|status))\b/u;
/** Labels that only a whole document has. */
const OF_DOCUMENT = /^(?:version|document version|author|authors|maintainer|maintained by|prepared by|next review)$/u;

function isClosing({ meaning, parent }: Section, titleSection: number): boolean {
	return (parent === -1 || parent === titleSection) && (CLOSING.test(meaning.name) || meaning.isMetadata);
}

/**
 * The lines of the fields with which a document ends without a rule before them: the last paragraph, if each of its lines
 * is a field. It is about the document when it has a date or an author besides, or when the last section is a closing one;
 * otherwise it may be about the last section. Undefined when there are none.
 * @returns the first line and the one after the last, 0-based
 */
export function readEndLines(
	{ lines, blocks, sections, lookup }: { lines: LineIndex; blocks: Blocks; sections: readonly Section[]; lookup: LabelLookup },
	titleSection: number,
): readonly [startLine: number, endLine: number] | undefined {
	const last = sections.length - 1;
	const section = sections[last];
	if (section === undefined || last <= titleSection) {
		return undefined;
	}
	let end = lines.count;
	while (end > section.line && lines.line(end - 1).trim() === '') {
		end--;
	}
	let start = end;
	while (start > section.line + 1 && end - start < MAX_LINES && isFieldLine(start - 1)) {
		start--;
	}
	if (start === end) {
		return undefined;
	}
	const isFirst = isBlankBetween(section.line + 1, start);
	if (isFirst ? !isClosing(section, titleSection) : lines.line(start - 1).trim() !== '' || !speaksOfDocument()) {
		return undefined;
	}
	return [start, end];

	function isFieldLine(line: number): boolean {
		return (
			blocks.kinds[line] === LineKind.Prose && (blocks.listDepth[line] ?? 0) <= 1 && readFieldLine(lines.line(line), lookup).length > 0
		);
	}

	function isBlankBetween(from: number, to: number): boolean {
		for (let line = from; line < to; line++) {
			if (lines.line(line).trim() !== '') {
				return false;
			}
		}
		return true;
	}

	function speaksOfDocument(): boolean {
		for (let line = start; line < end; line++) {
			for (const { label } of readFieldLine(lines.line(line), lookup)) {
				const name = lookup(label)?.name;
				if (name === 'modified' || name === 'created' || name === 'reviewed' || OF_DOCUMENT.test(normalizeLabel(label))) {
					return true;
				}
			}
		}
		return false;
	}
}
