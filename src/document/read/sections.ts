import type { HeadingBlock } from '../markdown/blockModel';
import { headingMeaning } from './headingMeaning';
import type { HeadingMeaning, Section, SectionKind } from '../model/model';
import { lineRange, type Range } from '../model/text';

/** The sections of the headings, in order, nested by level. */
export function readSections(headings: readonly HeadingBlock[], lineCount: number): Section[] {
	const ends = endLines(headings, lineCount);
	/** The indexes of the sections around the current one. */
	const open: number[] = [];
	const sections: HeadingSection[] = [];
	for (const heading of headings) {
		const index = sections.length;
		while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= heading.level) {
			open.pop();
		}
		const parent = open.at(-1) ?? -1;
		open.push(index);
		sections.push(
			new HeadingSection(heading, { endLine: ends[index] ?? lineCount, parent, around: sections[parent], isFirst: index === 0 }),
		);
	}
	return sections;
}

interface Place {
	readonly endLine: number;
	/** See Section. */
	readonly parent: number;
	readonly around: HeadingSection | undefined;
	readonly isFirst: boolean;
}

/** A section that finds out what its heading says when it is asked for it, since few are. */
class HeadingSection implements Section {
	readonly level: number;
	readonly text: string;
	readonly line: number;
	readonly endLine: number;
	readonly parent: number;
	readonly #heading: HeadingBlock;
	readonly #around: HeadingSection | undefined;
	readonly #isTitle: boolean;
	#meaning: HeadingMeaning | undefined;

	constructor(heading: HeadingBlock, { endLine, parent, around, isFirst }: Place) {
		this.level = heading.level;
		this.text = heading.text;
		this.line = heading.line;
		this.endLine = endLine;
		this.parent = parent;
		this.#heading = heading;
		this.#around = around;
		this.#isTitle = isFirst && heading.level === 1;
	}

	get textRange(): Range {
		const { line, character, text } = this.#heading;
		return lineRange(line, character, character + text.length);
	}

	get meaning(): HeadingMeaning {
		return (this.#meaning ??= headingMeaning(this.text));
	}

	/** The title names the subject, so its words decide no kind, neither its own nor its sections'. */
	get kind(): SectionKind {
		if (this.#isTitle) {
			return 'work';
		}
		return this.meaning.kind ?? (this.#around && this.#around.level > 1 ? this.#around.kind : 'work');
	}
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
