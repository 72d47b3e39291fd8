import type { TaskDocument } from '../../document/model/model';
import { lineRange, type TextEdit } from '../../document/model/text';

/** A field to write. */
export interface NewField {
	readonly label: string;
	readonly value: string;
}

/** How a block of field lines is written. */
export type FieldLineStyle = 'bullet' | 'bold';

/** `date_created` gives `Date Created`; labels with capitals or spaces are unchanged. */
export function lineLabel(label: string): string {
	return /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/u.test(label)
		? label
				.split(/[_-]/u)
				.map(word => (word === 'id' ? 'ID' : word.charAt(0).toUpperCase() + word.slice(1)))
				.join(' ')
		: label;
}

/** `Last Updated` gives `last_updated`; labels with other characters are unchanged. */
export function keyLabel(label: string): string {
	return /^[\p{L}\p{N}]+(?:[ _-][\p{L}\p{N}]+)*$/u.test(label) ? label.toLowerCase().replace(/[ -]/gu, '_') : label;
}

/** The lines of a block; bold lines end in hard breaks, since they would run together otherwise. */
export function writeFieldLines(fields: readonly NewField[], style: FieldLineStyle): readonly string[] {
	return fields.map(({ label, value }, index) => {
		const line = `**${label}:**${value === '' ? '' : ` ${value}`}`;
		return style === 'bullet' ? `- ${line}` : index < fields.length - 1 ? `${line}  ` : line;
	});
}

/**
 * Inserts field lines at the place for metadata: in an empty section for it (`## Task Information`), else right below
 * the title, else at the top.
 * @param bodyLine 0-based line at which the body begins.
 * @param isTight omit the blank line between the title and the fields, as for front matter without one after it.
 */
export function insertFieldLines(
	{ lines, sections }: TaskDocument,
	block: readonly string[],
	bodyLine: number,
	isTight: boolean,
	eol: string,
): TextEdit {
	const title = sections[0]?.level === 1 ? sections[0] : undefined;
	const own = sections[title ? 1 : 0];
	const ownEnd = sections[title ? 2 : 1]?.line ?? lines.length;
	const isEmptyHome =
		own !== undefined &&
		/^(?:[\p{L}]+ )?(?:information|metadata|details|overview|properties)$/iu.test(own.text) &&
		lines.slice(own.line + 1, ownEnd).every(line => line.trim() === '');
	const heading = isEmptyHome ? own : title;
	if (!heading) {
		const first = lines[bodyLine] ?? '';
		const at = first.startsWith('\uFEFF') ? 1 : 0;
		return { range: lineRange(bodyLine, at, at), newText: block.join(eol) + eol + (first.slice(at).trim() === '' ? '' : eol) };
	}
	const line = headingEnd(lines, heading.line);
	const end = (lines[line] ?? '').length;
	const next = lines[line + 1];
	const lead = isTight || isEmptyHome ? eol : eol + eol;
	const isSeparate = next === undefined || next.trim() === '' || /^#/u.test(next);
	return { range: lineRange(line, end, end), newText: lead + block.join(eol) + (isSeparate ? '' : eol) };
}

/** Underlined headings take two lines. */
export function headingEnd(lines: readonly string[], line: number): number {
	return /^ {0,3}(?:=+|-+)[ \t]*$/u.test(lines[line + 1] ?? '') && !/^[ \t]*#/u.test(lines[line] ?? '') ? line + 1 : line;
}
