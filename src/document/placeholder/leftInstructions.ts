import type { TaskDocument } from '../model/model';
import type { TextEdit } from '../model/text';
import { closeGaps } from './closeGaps';
import { instructionLines, labelOf } from './instructionLines';

/** Words by which instructions speak of the template or of filling it in, which a manual of the subject does not. */
const SPEAKS_OF_TEMPLATE =
	/\btemplates?\b|\bplaceholders?\b|\bbracketed\b|\bnaming convention\b|\bcopy this (?:file|document)\b|\bfill (?:in|out) (?:the|all|every|each)\b/iu;
const MAX_LOOKED_AT = 5000;

/**
 * Which lines of a document are its template's instructions, left in it when it was copied by hand; by line, 1 for
 * those. Narrower than what goes from a template: a section called `Usage` or a `Purpose` line may be the document's
 * own subject, and counts only where it speaks of the template.
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
		// A line that names no pattern says what a file is called, and the example below it goes with it.
		const isOwn = isIntro
			? !isIntroOfTemplate && !isOfTemplate(index, index + 1)
			: label === 'example'
				? found[index - 1] !== 1
				: label !== '' && !/[[{<]/u.test(line);
		if (isOwn) {
			found[index] = 0;
		}
	});
	return found;
}

/** The deletions that take a document's left instructions out of it, with the blank lines that they leave; everything else stays as it is. */
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

/** Where the end goes, so do the blanks before it; the last line's end stays. */
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

/** From the first line up to, not including, `end`, with their line ends; at the end of the text with the one before. */
function rangeOfLines(lines: readonly string[], first: number, end: number): TextEdit['range'] {
	if (end < lines.length) {
		return { start: { line: first, character: 0 }, end: { line: end, character: 0 } };
	}
	const start = first === 0 ? { line: 0, character: 0 } : { line: first - 1, character: lines[first - 1]?.length ?? 0 };
	return { start, end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}
