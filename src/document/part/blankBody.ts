import type { TaskDocument } from '../model/model';
import { blankLine, readPartLine, writePartLine } from './blankLine';
import type { PartNumbers } from './blankValue';
import { readHead } from './partHead';
import { blankRow, isDelimiterRow } from './tableRow';

/** Maximum consecutive items of one shape that a new part keeps. */
const MAX_ALIKE = 3;

/**
 * The lines of a part after its first, without the neighbour's own words: paragraphs become one placeholder, tables keep
 * one row, code its fences, comments are removed; labels, headings, markers, indentation and hard breaks stay.
 * @param from 0-based, and `to` exclusive.
 */
export function blankBody(document: TaskDocument, from: number, to: number, numbers: PartNumbers | undefined): readonly string[] {
	const { lines } = document;
	const made: string[] = [];
	let alike = 0;
	let lastShape = '';
	let isInParagraph = false;
	for (let at = from; at < to; at++) {
		const line = lines[at] ?? '';
		if (line.trim() === '') {
			isInParagraph = false;
			if (made.length === 0 || made.at(-1)?.trim() !== '') {
				made.push(line);
			}
			continue;
		}
		if (!document.isProse(at)) {
			const fence = /^[ \t]*(`{3,}|~{3,})/u.exec(line)?.[1];
			const end = fence === undefined ? at : closingFence(document, at, to, fence);
			if (end > at) {
				made.push(line, `${/^[ \t]*/u.exec(line)?.[0] ?? ''}[Code]`, lines[end] ?? '');
			}
			isInParagraph = false;
			at = end;
			continue;
		}
		if (isDelimiterRow(lines[at + 1] ?? '') && line.includes('|')) {
			made.push(line, lines[at + 1] ?? '');
			const first = at + 2 < to && (lines[at + 2] ?? '').includes('|') ? blankRow(line, lines[at + 2] ?? '', [], numbers) : undefined;
			made.push(...(first === undefined ? [] : [first]));
			at++;
			while (at + 1 < to && (lines[at + 1] ?? '').trim() !== '' && (lines[at + 1] ?? '').includes('|')) {
				at++;
			}
			continue;
		}
		const parts = readPartLine(line);
		if (/^#{1,6}[ \t]/u.test(parts.text)) {
			made.push(blankSubheading(line, document, at));
			isInParagraph = false;
			continue;
		}
		const isItem = parts.marker !== '';
		const isPlain = !isItem && !/^(?:\*\*|__)|:$/u.test(parts.text) && readLabel(parts.text) === undefined;
		if (isPlain && isInParagraph) {
			continue;
		}
		const written = blankLine(line, parts.box !== '' ? 'Task' : 'Description', numbers);
		// The lines of a paragraph, or of one item, become one placeholder.
		isInParagraph = isPlain || isItem;
		const shape = isItem ? written.replace(/\d+/gu, '0') : '';
		alike = shape !== '' && shape === lastShape ? alike + 1 : 1;
		lastShape = shape === '' ? lastShape : shape;
		if (!isItem || alike <= MAX_ALIKE) {
			made.push(written);
		}
	}
	while (made.at(-1)?.trim() === '') {
		made.pop();
	}
	return made;
}

function readLabel(text: string): string | undefined {
	return /^(\p{Lu}[\p{L}\p{N} /]{0,30}):[ \t]/u.exec(text)?.[1];
}

function closingFence(document: TaskDocument, from: number, to: number, fence: string): number {
	let at = from + 1;
	while (at < to && !document.isProse(at) && !(document.lines[at] ?? '').trim().startsWith(fence)) {
		at++;
	}
	return Math.min(at, to - 1);
}

/** A heading inside a part stays when it is short or other parts have it too; otherwise its words are the neighbour's. */
function blankSubheading(line: string, { sections }: TaskDocument, at: number): string {
	const section = sections.find(candidate => candidate.line === at);
	if (!section) {
		return line;
	}
	const isShared = sections.filter(other => other.text === section.text && other.level === section.level).length > 1;
	const head = readHead(section.text);
	if (isShared || head !== undefined || section.text.split(' ').length <= 2) {
		return line;
	}
	const parts = readPartLine(line);
	return writePartLine({ ...parts, text: `${'#'.repeat(section.level)} [Name]` });
}
