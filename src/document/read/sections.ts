import type { HeadingBlock } from '../markdown/blockModel';
import { headingMeaning } from './headingMeaning';
import type { Section } from '../model/model';
import { lineRange } from '../model/text';

/** The sections of the headings, in order, nested by level; a heading that does not tell its kind inherits its parent's. */
export function readSections(headings: readonly HeadingBlock[], lineCount: number): Section[] {
	const ends = endLines(headings, lineCount);
	const open: number[] = [];
	const sections: Section[] = [];
	for (let index = 0; index < headings.length; index++) {
		const heading = headings[index];
		if (heading === undefined) {
			break;
		}
		while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= heading.level) {
			open.pop();
		}
		const parent = open.at(-1) ?? -1;
		open.push(index);
		const around = sections[parent];
		const meaning = headingMeaning(heading.text);
		// The title names the subject, so its words decide no kind, neither its own nor its sections'.
		const inherited = around && around.level > 1 ? around.kind : 'work';
		sections.push({
			level: heading.level,
			text: heading.text,
			line: heading.line,
			textRange: lineRange(heading.line, heading.character, heading.character + heading.text.length),
			endLine: ends[index] ?? lineCount,
			parent,
			kind: index === 0 && heading.level === 1 ? 'work' : (meaning.kind ?? inherited),
			meaning,
		});
	}
	return sections;
}

/** For each heading the line of the next one of its level or above. */
function endLines(headings: readonly HeadingBlock[], lineCount: number): number[] {
	const ends = new Array<number>(headings.length).fill(lineCount);
	/** For each level from 1, the line of the nearest heading below of that level or above. */
	const next = new Array<number>(7).fill(lineCount);
	for (let index = headings.length - 1; index >= 0; index--) {
		const { level, line } = headings[index] ?? { level: 1, line: lineCount };
		ends[index] = next[level] ?? lineCount;
		next.fill(line, level);
	}
	return ends;
}

/** Index of the innermost section that holds the line, or -1. Sections are in order; binary search. */
export function sectionAt(sections: readonly Section[], line: number): number {
	let low = 0;
	let high = sections.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sections[middle]?.line ?? 0) <= line) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low - 1;
}
