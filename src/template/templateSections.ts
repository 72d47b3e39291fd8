import { parse } from '../document/read/parse';

/** A section of a template, by its heading. */
export interface TemplateSection {
	readonly level: number;
	/** As written, without marks: `Phase 1: [Name]`. */
	readonly heading: string;
	/** Index of the section around it; -1 if there is none. */
	readonly parent: number;
	/** Its own text, up to its first subsection: from the heading, without blank lines and rules at the end. */
	readonly text: string;
}

/** A template's text in parts. Its footer, after the last rule, belongs to none of them. */
export interface TemplateParts {
	/** What stands before the first heading: the front matter. Without blank lines at the end. */
	readonly preamble: string;
	readonly sections: readonly TemplateSection[];
	/** Whether a rule separates the second-level sections. */
	readonly isRuled: boolean;
}

const RULE = /^---+$/u;

/** Splits the body of a template, whose line endings are `\n`. */
export function splitSections(body: string): TemplateParts {
	const { lines, sections } = parse(body);
	const textOf = (from: number, to: number): string => {
		let end = from;
		while (end < to && !RULE.test(lines[end] ?? '')) {
			end++;
		}
		while (end > from && lines[end - 1]?.trim() === '') {
			end--;
		}
		return lines.slice(from, end).join('\n');
	};
	const first = sections[0]?.line ?? lines.length;
	return {
		preamble: lines.slice(0, first).join('\n').trimEnd(),
		sections: sections.map(({ level, text, parent, line }, index) => ({
			level,
			heading: text,
			parent,
			text: textOf(line, sections[index + 1]?.line ?? lines.length),
		})),
		isRuled: sections.filter(({ level, line }) => level === 2 && RULE.test(lines[line - 2] ?? '')).length > 1,
	};
}
