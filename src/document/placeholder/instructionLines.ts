import type { TaskDocument } from '../model/model';
import { normalizeLabel } from '../model/plainText';

/** What a template declares to be removed from documents made from it, besides what is recognised. */
export interface StripRules {
	/** Headings of sections to remove, ignoring case. */
	readonly sections: readonly string[];
}

/** Words in comments for the template's user, as opposed to comments about the subject. */
const INSTRUCTION =
	/\b(?:templates?|usage|how to use|instructions?|copy (?:this|the)|remove this|delete this|replace (?:this|all|the)|fill (?:in|out)|naming convention|date format)\b/iu;
const NAMING_LABEL = /^(?:(?:file )?naming(?: convention| pattern)?|file ?name(?: pattern| convention)?|filename format)$/u;

/**
 * Marks the lines of a template that are instructions for its user, by line: 1 for those to remove. Comments about the
 * template before or right below the title, sections of usage instructions with the rule before them, `Usage` and
 * `Purpose` lines in the header, naming lines, and the `taskDocs` key. Linear in the document.
 */
export function instructionLines(document: TaskDocument, rules: StripRules): Uint8Array {
	const dropped = new Uint8Array(document.lines.length);
	dropKey(document, dropped);
	dropComments(document, dropped);
	dropSections(document, rules, dropped);
	dropLines(document, dropped);
	return dropped;
}

function drop(dropped: Uint8Array, from: number, to: number): void {
	dropped.fill(1, Math.max(0, from), to);
}

/** The `taskDocs` key with everything below it, and the whole block when nothing else is left. */
function dropKey({ fields, frontMatter }: TaskDocument, dropped: Uint8Array): void {
	const field = fields.find(candidate => candidate.zone === 'frontMatter' && candidate.label === 'taskDocs');
	if (frontMatter === undefined || field === undefined) {
		return;
	}
	const others = fields.some(candidate => candidate.zone === 'frontMatter' && candidate !== field);
	if (others) {
		drop(dropped, field.labelRange.start.line, field.valueRange.end.line + 1);
	} else {
		drop(dropped, frontMatter.startLine, frontMatter.endLine + 1);
	}
}

function dropComments(document: TaskDocument, dropped: Uint8Array): void {
	const { lines, sections, frontMatter } = document;
	const headerEnd = sections.find((section, index) => section.level > 1 || index > 0)?.line ?? lines.length;
	for (let line = (frontMatter?.endLine ?? -1) + 1; line < headerEnd; line++) {
		if (document.isProse(line) || !/^ {0,3}<!--/u.test(lines[line] ?? '')) {
			continue;
		}
		const start = line;
		while (line < lines.length && !(lines[line] ?? '').includes('-->')) {
			line++;
		}
		const isAlone = (lines[line] ?? '').trimEnd().endsWith('-->');
		if (line < lines.length && isAlone && INSTRUCTION.test(lines.slice(start, line + 1).join('\n'))) {
			drop(dropped, start, line + 1);
		}
	}
}

function dropSections({ lines, sections }: TaskDocument, rules: StripRules, dropped: Uint8Array): void {
	const named = new Set(rules.sections.map(normalizeLabel));
	sections.forEach(section => {
		if (section.kind !== 'instruction' && !named.has(normalizeLabel(section.text))) {
			return;
		}
		drop(dropped, section.line, section.endLine);
		let line = section.line - 1;
		while (line >= 0 && (lines[line] ?? '').trim() === '') {
			line--;
		}
		if (/^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/u.test(lines[line] ?? '') && (lines[line - 1] ?? '').trim() === '') {
			drop(dropped, line, section.line);
		}
	});
}

function dropLines(document: TaskDocument, dropped: Uint8Array): void {
	const { lines, sections } = document;
	const heading = sections.find(section => section.level === 1);
	const headerEnd = sections.find(section => section.level > 1)?.line ?? lines.length;
	const labels = lines.map((line, index) => (document.isProse(index) && line.includes(':') ? labelOf(line) : ''));
	const hasUsage = labels.slice(0, headerEnd).includes('usage');
	const isTemplateTitle = /\btemplate\b/iu.test(heading?.text ?? '');
	labels.forEach((label, line) => {
		const isIntro =
			line < headerEnd &&
			(label === 'usage' || (label === 'purpose' && (hasUsage || isTemplateTitle) && !/:(?:\*\*)?[ \t]*\[/u.test(lines[line] ?? '')));
		const isNaming = NAMING_LABEL.test(label);
		if (isIntro || isNaming) {
			drop(dropped, line, line + 1);
			if (isNaming && labels[line + 1] === 'example') {
				drop(dropped, line + 1, line + 2);
			}
		}
	});
}

/** The label of a line `**Label:** …` or `Label: …`, normalized; `''` when it has none. */
export function labelOf(line: string): string {
	const match = /^[ \t]*(?:[-*+>][ \t]+)?(\*\*|__)?([\p{L}][\p{L} _-]{0,40})(?:\1?[ \t]*:|:\1)/u.exec(line.slice(0, 200));
	return match ? normalizeLabel(match[2] ?? '') : '';
}
