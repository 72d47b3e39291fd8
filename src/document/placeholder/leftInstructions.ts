import type { TaskDocument } from '../model/model';
import type { TextEdit } from '../model/text';
import { closeGaps } from './closeGaps';
import { instructionLines, labelOf } from './instructionLines';

/** Words about the template, or about filling it in, which instructions about the subject do not have. */
const SPEAKS_OF_TEMPLATE =
	/\btemplates?\b|\bplaceholders?\b|\bbracketed\b|\bnaming convention\b|\bcopy this (?:file|document)\b|\bfill (?:in|out) (?:the|all|every|each)\b/iu;
const MAX_LOOKED_AT = 5000;

/**
 * Marks the lines of a document that are instructions left over from its template; by line, 1 for those. Stricter than
 * instructionLines: a section called `Usage` or a `Purpose` line may be about the document's subject, and counts only
 * when it mentions the template. A naming line counts in the header, or in a bundled family, and when it has a pattern in
 * brackets: elsewhere it may be about the names of other files.
 */
export function leftInstructions(document: TaskDocument): Uint8Array {
	const { lines, sections } = document;
	const found = instructionLines(document, { sections: [] });
	const isOfTemplate = (from: number, to: number): boolean =>
		SPEAKS_OF_TEMPLATE.test(lines.slice(from, to).join('\n').slice(0, MAX_LOOKED_AT));
	const heading = sections.find(section => section.level === 1);
	const headerEnd = sections.find(section => section.level > 1)?.line ?? lines.length;
	const labels = lines.slice(0, headerEnd).map((line, index) => (found[index] === 1 && document.isProse(index) ? labelOf(line) : ''));
	const isIntroOfTemplate = /\btemplate\b/iu.test(heading?.text ?? '') || (labels.includes('usage') && labels.includes('purpose'));
	const isInstruction = new Uint8Array(lines.length);
	for (const section of sections.filter(({ kind, line }) => kind === 'instruction' && found[line] === 1)) {
		isInstruction.fill(1, section.line, section.endLine);
		if (!isOfTemplate(section.line, section.endLine)) {
			// With the rule before the heading.
			let from = section.line;
			while (from > 0 && found[from - 1] === 1) {
				from--;
			}
			found.fill(0, from, section.endLine);
		}
	}
	lines.forEach((line, index) => {
		if (found[index] !== 1 || isInstruction[index] === 1 || !document.isProse(index)) {
			return;
		}
		const label = labelOf(line);
		const isIntro = label === 'usage' || label === 'purpose';
		// A naming line without a pattern continues in the example below it.
		const isOwn = isIntro
			? !isIntroOfTemplate && !isOfTemplate(index, index + 1)
			: label === 'example'
				? found[index - 1] !== 1
				: label !== '' && !(/\[/u.test(line) && (index < headerEnd || document.family !== undefined));
		if (isOwn) {
			found[index] = 0;
		}
	});
	return found;
}

/** The deletions that remove leftover instructions from a document, with the blank lines around them; everything else stays. */
export function removeInstructions(document: TaskDocument): readonly TextEdit[] {
	const { lines } = document;
	const left = leftInstructions(document);
	const gone = closeGaps(lines, left);
	trimEnd(lines, gone);
	const edits: TextEdit[] = [];
	for (let line = 0; line < lines.length; line++) {
		const start = line;
		while (line < lines.length && gone[line] === 1) {
			line++;
		}
		if (line > start) {
			edits.push({ range: rangeOfLines(lines, start, line), newText: '' });
		}
	}
	return edits;
}

/** When the end of the text is removed, so are the blank lines before it; the last line end stays. */
function trimEnd(lines: readonly string[], gone: Uint8Array): void {
	let end = lines.length;
	while (end > 0 && (gone[end - 1] === 1 || lines[end - 1]?.trim() === '')) {
		end--;
	}
	if (gone.subarray(end).includes(1)) {
		gone.fill(1, end);
		if (end > 0 && lines.at(-1) === '') {
			gone[lines.length - 1] = 0;
		}
	}
}

/** From the first line up to, not including, `end`, with line ends; at the end of the text with the previous line end. */
function rangeOfLines(lines: readonly string[], first: number, end: number): TextEdit['range'] {
	if (end < lines.length) {
		return { start: { line: first, character: 0 }, end: { line: end, character: 0 } };
	}
	const start = first === 0 ? { line: 0, character: 0 } : { line: first - 1, character: lines[first - 1]?.length ?? 0 };
	return { start, end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}
