import type { Moment } from '../document/date/rewriteDate';
import { formatIso } from '../document/date/date';
import type { Section, TaskDocument } from '../document/model/model';
import { normalizeLabel } from '../document/model/plainText';
import { lineRange } from '../document/model/text';
import type { Part } from '../document/part/part';
import { findPlaceholders } from '../document/placeholder/findPlaceholders';
import { bundledTemplate } from '../template/bundled';
import { fillTemplate } from '../template/fill';
import { renderText } from '../template/pieces';
import { splitSections, type TemplateParts } from '../template/templateSections';

const RULE = /^ {0,3}-{3,}[ \t]*$/u;

/**
 * The sections of the family's template that a document doesn't have, in the template's order, each with the template's
 * words and as an insertion at its place among the others. A section comes with its subsections. None for a template
 * and for a document without a family.
 * @param eol the document's line ending
 */
export function leftOutSections(document: TaskDocument, now: Moment, eol: string): readonly Part[] {
	if (document.family === undefined || document.isTemplate) {
		return [];
	}
	const template = bundledTemplate(document.family);
	const parts = splitSections(template.body);
	const present = matchSections(document, parts);
	return parts.sections.flatMap(({ level, parent, heading }, index): Part[] => {
		const isMissing = level > 1 && !present.has(index);
		const around = level === 2 ? -1 : present.get(parent);
		// A heading with a blank, such as `Phase 2: [Name]`, has been given another name.
		if (!isMissing || around === undefined || (level > 2 && findPlaceholders([heading]).length > 0)) {
			return [];
		}
		const body = `${textOf(parts, index)}\n`;
		const pieces = fillTemplate({ ...template, body }, { now, title: document.title.text });
		const text = renderText(pieces, formatIso(now.date)).trimEnd().split('\n').join(eol);
		return [insertion(document, parts, present, index, { text, section: document.sections[around]?.text ?? '', eol })];
	});
}

/** The document's section for each section of the template that it has, by index. */
function matchSections({ sections }: TaskDocument, parts: TemplateParts): ReadonlyMap<number, number> {
	const present = new Map<number, number>();
	parts.sections.forEach(({ level, heading, parent }, index) => {
		const wanted = normalizeLabel(heading);
		const found =
			level === 1
				? sections.findIndex(section => section.level === 1)
				: sections.findIndex(
						section =>
							section.level === level && normalizeLabel(section.text) === wanted && (level === 2 || section.parent === present.get(parent)),
					);
		if (found >= 0) {
			present.set(index, found);
		}
	});
	return present;
}

/** A section's text with its subsections. */
function textOf({ sections }: TemplateParts, index: number): string {
	let text = sections[index]?.text ?? '';
	for (let at = index + 1; (sections[at]?.level ?? 0) > (sections[index]?.level ?? 0); at++) {
		text += `\n\n${sections[at]?.text ?? ''}`;
	}
	return text;
}

interface NewSection {
	readonly text: string;
	/** The heading around it; `''` if there is none. */
	readonly section: string;
	readonly eol: string;
}

/** After the nearest of the template's sections before it that the document has, else before the nearest after it, else at the end. */
function insertion(
	document: TaskDocument,
	parts: TemplateParts,
	present: ReadonlyMap<number, number>,
	index: number,
	{ text, section, eol }: NewSection,
): Part {
	const { lines, sections } = document;
	const own = parts.sections[index];
	const siblings = parts.sections.flatMap((candidate, at) => {
		const found = present.get(at);
		return candidate.level === own?.level && candidate.parent === own.parent && found !== undefined ? [{ at, found }] : [];
	});
	const before = siblings.filter(({ at }) => at < index).at(-1);
	const after = siblings.find(({ at }) => at > index);
	const hasRules = lines.slice((document.frontMatter?.endLine ?? -1) + 1).some(line => RULE.test(line));
	const gap = own?.level === 2 && parts.isRuled && hasRules ? `${eol}${eol}---${eol}${eol}` : `${eol}${eol}`;
	const part = { kind: 'section' as const, name: parts.sections[index]?.heading, section };
	const next = sections[after?.found ?? -1];
	if (!before && next) {
		return { ...part, line: next.line, newLine: next.line, edit: { range: lineRange(next.line, 0, 0), newText: text + gap } };
	}
	const around = sections[before?.found ?? present.get(own?.parent ?? -1) ?? -1];
	const line = lastLine(document, around, before !== undefined || own?.level === 2);
	const end = (lines[line] ?? '').length;
	return {
		...part,
		line: around?.line ?? line,
		newLine: line + gap.split(eol).length - 1,
		edit: { range: lineRange(line, end, end), newText: gap + text },
	};
}

/**
 * The last line of a section's text: without the blank lines and rules at its end, and without the document's footer.
 * @param isWhole whether its subsections belong to it
 */
function lastLine({ lines, sections, fields }: TaskDocument, section: Section | undefined, isWhole: boolean): number {
	const start = section?.line ?? 0;
	const ownEnd = sections.find(({ line }) => line > start)?.line ?? lines.length;
	let end = section === undefined ? lines.length : isWhole ? section.endLine : ownEnd;
	const footer = fields.find(({ zone, labelRange }) => zone === 'footer' && labelRange.start.line > start)?.labelRange.start.line;
	for (let line = footer ?? -1; line > start; line--) {
		if (RULE.test(lines[line] ?? '')) {
			end = Math.min(end, line);
			break;
		}
	}
	end--;
	while (end > start && (lines[end]?.trim() === '' || RULE.test(lines[end] ?? ''))) {
		end--;
	}
	return end;
}
