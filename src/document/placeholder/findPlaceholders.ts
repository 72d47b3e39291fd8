import { LineKind } from '../markdown/blockModel';
import { readBlocks } from '../markdown/blocks';
import { codeSpans, overlaps, type Span } from '../model/brackets';
import { labelLookup } from '../model/fieldName';
import { readFrontMatter } from '../frontMatter/frontMatter';
import type { FrontMatterField } from '../frontMatter/frontMatterField';
import { LineIndex } from '../markdown/lineIndex';
import { scanLine, type LineContext, type LinePlaceholder } from './lineScan';
import { linkLabels } from '../markdown/linkDefinitions';
import { isOpenFlow } from '../frontMatter/openFlow';
import { readPlaceholder, type PlaceholderValue } from '../model/placeholder';
import { sampleSpans } from './sampleSpans';
import { lineRange, type Range } from '../model/text';

/** Template text still to be filled in. */
export interface Placeholder extends PlaceholderValue {
	/** What an answer replaces, brackets included; within one line. */
	readonly range: Range;
}

export interface FindPlaceholdersOptions {
	/** Sample texts of the document's template, without brackets (`Task 1`); see sampleSpans.ts for where they count. */
	readonly samples?: ReadonlySet<string>;
}

/** Maximum characters read per line. */
const MAX_LINE = 2000;

/**
 * Every placeholder of a text, in order: brackets anywhere (headings, table cells, code, keys), choices, `YYYY-MM-DD`,
 * `____`, `X hours`, and sample texts where they are given. Not boxes, links, footnotes, comments, or what code and
 * YAML use brackets for. Never throws; linear in the text.
 * @param lines without their line ends.
 */
export function findPlaceholders(lines: readonly string[], options: FindPlaceholdersOptions = {}): Placeholder[] {
	const index = new LineIndex(lines.join('\n'));
	const front = readFrontMatter(index);
	const firstLine = front.frontMatter ? front.frontMatter.endLine + 1 : 0;
	const blocks = readBlocks(index, firstLine);
	const lookup = labelLookup(undefined);
	const context = { links: linkLabels(lines, blocks), lookup };
	const headerRows = new Set(blocks.tables.flatMap(([start]) => [start, start + 1]));
	const found: Placeholder[] = front.fields.flatMap(field =>
		frontMatterPlaceholders(field, lines, { ...context, mode: 'prose', excluded: [] }),
	);
	const samples = options.samples ?? new Set<string>();
	let isInComment = false;
	for (let line = firstLine; line < lines.length; line++) {
		const text = (lines[line] ?? '').slice(0, MAX_LINE);
		const kind = blocks.kinds[line];
		if (kind === LineKind.Rule || text === '') {
			continue;
		}
		const isCode = kind === LineKind.Code;
		const comments: Comments = isCode ? { spans: [], isOpen: isInComment } : commentSpans(text, isInComment);
		isInComment = comments.isOpen;
		const mode = isCode ? 'code' : kind === LineKind.Table && !headerRows.has(line) ? 'row' : 'prose';
		const inLine = scanLine(text, { ...context, mode, excluded: comments.spans });
		if (samples.size > 0 && inLine.length === 0) {
			inLine.push(...sampleTexts(text, isCode, samples, comments.spans));
		}
		found.push(...inLine.map(placeholder => placed(placeholder, line)));
	}
	return found;
}

function placed({ kind, label, choices, start, end }: LinePlaceholder, line: number): Placeholder {
	return { range: lineRange(line, start, end), kind, label, choices };
}

function frontMatterPlaceholders(field: FrontMatterField, lines: readonly string[], context: LineContext): Placeholder[] {
	const { start, end } = field.valueRange;
	if (start.line !== end.line || start.character === end.character) {
		return [];
	}
	const written = (lines[start.line] ?? '').slice(start.character, end.character);
	if (field.flowSource !== undefined) {
		const value = isOpenFlow(written) ? readPlaceholder(written) : undefined;
		return value ? [{ range: field.valueRange, ...value }] : [];
	}
	const isQuoted = /^["']/u.test(written);
	const value = readPlaceholder(field.value);
	if (value && (value.kind !== 'blank' || /^_/u.test(field.value)) && !/^\[.*\]./u.test(field.value)) {
		return [{ range: isQuoted ? lineRange(start.line, start.character + 1, end.character - 1) : field.valueRange, ...value }];
	}
	return scanLine(written.slice(0, MAX_LINE), context).map(placeholder =>
		placed({ ...placeholder, start: placeholder.start + start.character, end: placeholder.end + start.character }, start.line),
	);
}

interface Comments {
	readonly spans: Span[];
	/** Whether a comment continues in the next line. */
	readonly isOpen: boolean;
}

/** The parts of a line in HTML comments; `<!--` in a code span opens none. */
function commentSpans(text: string, isInComment: boolean): Comments {
	const spans: Span[] = [];
	let isOpen = isInComment;
	let start = 0;
	if (!isOpen && !text.includes('<!--')) {
		return { spans, isOpen };
	}
	const code = codeSpans(text);
	for (let at = 0; at >= 0;) {
		if (isOpen) {
			const close = text.indexOf('-->', at);
			spans.push([start, close < 0 ? text.length : close + 3]);
			isOpen = close < 0;
			at = close < 0 ? -1 : close + 3;
		} else {
			const open = text.indexOf('<!--', at);
			isOpen = open >= 0 && !overlaps(code, open, open + 1);
			start = open;
			at = open < 0 ? -1 : open + 4;
		}
	}
	return { spans, isOpen };
}

function sampleTexts(text: string, isCode: boolean, samples: ReadonlySet<string>, excluded: readonly Span[]): LinePlaceholder[] {
	return sampleSpans(text, isCode)
		.filter(([start, end]) => samples.has(text.slice(start, end)) && !overlaps(excluded, start, end))
		.map(([start, end]) => ({ start, end, kind: 'text', label: text.slice(start, end), choices: [] }));
}
