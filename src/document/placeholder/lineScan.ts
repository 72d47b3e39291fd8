import { bracketPairs, codeSpans, overlaps, type Span } from '../model/brackets';
import { readBracketLabel } from './bracketLabel';
import { isCodePlaceholder, isCodeSpanPlaceholder } from './codePlaceholder';
import { readFieldLine, type LineField } from '../read/fieldLine';
import type { LabelLookup } from '../model/fieldName';
import { normalizeReference, readLinkDefinition } from '../markdown/linkDefinitions';
import { readPlaceholder, type PlaceholderValue } from '../model/placeholder';
import { readCells } from '../read/tableFields';

/** A placeholder in a line; `start` and `end` are UTF-16 characters, including brackets. */
export interface LinePlaceholder extends PlaceholderValue {
	readonly start: number;
	readonly end: number;
}

/** What a line is read as. */
export type LineMode = 'prose' | 'row' | 'code';

export interface LineContext {
	readonly mode: LineMode;
	/** Parts to skip: comments. */
	readonly excluded: readonly Span[];
	/** Labels of the document's link definitions. */
	readonly links: ReadonlySet<string>;
	readonly lookup: LabelLookup;
}

const DATE = /(?<![\p{L}\p{N}_-])(?:YYYY[-/.]MM[-/.]DD(?:[ T]HH:MM(?::SS)?)?|DD[-/.]MM[-/.]YYYY|MM[-/.]DD[-/.]YYYY)(?![\p{L}\p{N}_-])/gu;
const BLANK = /(?<![\p{L}\p{N}_*])_{3,}(?![\p{L}\p{N}_*])/gu;
const AMOUNT =
	/(?<![\p{L}\p{N}])(X{1,3})(?: ?%| (?:story points|[Hh]ours?|hrs?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|years?|minutes?|mins?|seconds?|sprints?|points|engineers?|developers?|people|users|ms|percent))(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(Target) %/gu;
const SAMPLE_PATH = /^\/?path\/to\/[\w./-]+$/u;

/**
 * The placeholders of one line, by position; they do not overlap. Linear in the line's length.
 * @param line at most a few thousand characters.
 */
export function scanLine(line: string, context: LineContext): LinePlaceholder[] {
	const found: LinePlaceholder[] = [];
	const taken: Span[] = [...context.excluded];
	const add = (start: number, end: number, value: PlaceholderValue): void => {
		if (!overlaps(taken, start, end)) {
			found.push({ start, end, ...value });
			taken.push([start, end]);
		}
	};
	const isCode = context.mode === 'code';
	const spans = isCode ? [] : codeSpans(line);
	const fields = !isCode && line.includes(':') ? readFieldLine(line, context.lookup) : [];
	const values =
		context.mode === 'row'
			? readCells(line).map(cell => [cell.start, cell.end] as const)
			: fields.map(field => [field.valueStart, field.valueEnd] as const);
	for (const [start, end] of values) {
		addWholeValue(line, start, end, add);
	}
	addBrackets(line, { ...context, spans, fields, taken }, add);
	if (!isCode) {
		for (const match of line.matchAll(DATE)) {
			if (!overlaps(spans, match.index, match.index + 1) && !/\bformat\b/iu.test(line)) {
				add(match.index, match.index + match[0].length, { kind: 'date', label: match[0], choices: [] });
			}
		}
		for (const match of line.matchAll(BLANK)) {
			add(match.index, match.index + match[0].length, { kind: 'blank', label: match[0], choices: [] });
		}
		for (const match of line.matchAll(AMOUNT)) {
			// Only the number is replaced; its unit stays.
			add(match.index, match.index + (match[1] ?? match[2] ?? '').length, { kind: 'text', label: match[0], choices: [] });
		}
		for (const [start, end] of spans) {
			const path = line.slice(start + 1, end - 1);
			if (SAMPLE_PATH.test(path)) {
				add(start + 1, end - 1, { kind: 'text', label: path, choices: [] });
			}
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

type Add = (start: number, end: number, value: PlaceholderValue) => void;

/** A value that is a placeholder as a whole, without square brackets: `A / B / C`, `TBD`, `{{name}}`. */
function addWholeValue(line: string, from: number, to: number, add: Add): void {
	let [start, end] = [from, to];
	while (end - start > 2 && line[start] === line[end - 1] && /[*`]/u.test(line[start] ?? '')) {
		start++;
		end--;
	}
	const text = line.slice(start, end);
	const value = readPlaceholder(text);
	if (
		value === undefined ||
		text.startsWith('[') ||
		(value.kind === 'blank' && !/^(?:TB[DAC]|tb[dac]|\.{3}|…)$/u.test(text)) ||
		value.kind === 'date'
	) {
		return;
	}
	add(start, end, value);
}

interface BracketContext extends LineContext {
	readonly spans: readonly Span[];
	readonly fields: readonly LineField[];
	readonly taken: readonly Span[];
}

function addBrackets(line: string, context: BracketContext, add: Add): void {
	if (!line.includes('[')) {
		return;
	}
	const definition = context.mode === 'code' ? undefined : readLinkDefinition(line);
	let from = definition?.end ?? 0;
	for (const pair of bracketPairs(line)) {
		if (pair.start < from) {
			continue;
		}
		const inner = line.slice(pair.start + 1, pair.end - 1);
		const before = line[pair.start - 1] ?? '';
		if (context.mode === 'code') {
			const value = isCodePlaceholder(line, pair) ? readBracketLabel(inner, undefined) : undefined;
			if (value) {
				add(pair.start, pair.end, value);
				from = pair.end;
			}
			continue;
		}
		const span = context.spans.find(candidate => candidate[0] < pair.start && pair.end < candidate[1]);
		if (span === undefined) {
			const linkEnd = endOfLink(line, pair, context.links);
			if (linkEnd !== undefined) {
				from = linkEnd;
				continue;
			}
		}
		if (
			span
				? !isCodeSpanPlaceholder(line, pair, span)
				: /[\p{L}\p{N})\]!]/u.test(before) || overlaps(context.spans, pair.start, pair.start + 1)
		) {
			continue;
		}
		const field = context.fields.find(candidate => candidate.valueStart <= pair.start && pair.end <= candidate.valueEnd);
		const value = readBracketLabel(inner, field?.label);
		if (value) {
			add(pair.start, pair.end, value);
			from = pair.end;
		}
	}
}

/** The end of the link that the brackets belong to: `[a](b)`, `[a][b]`, `[[a]]`, `[a]` with a definition; undefined for no link. */
function endOfLink(line: string, pair: { readonly start: number; readonly end: number }, links: ReadonlySet<string>): number | undefined {
	const next = line[pair.end];
	if (next === '(') {
		const close = line.indexOf(')', pair.end);
		return close < 0 ? undefined : close + 1;
	}
	if (next === '[' && line[pair.end + 1] !== ' ') {
		const close = line.indexOf(']', pair.end);
		return close < 0 ? undefined : close + 1;
	}
	const isWiki = line[pair.start + 1] === '[' && line[pair.end - 2] === ']';
	return isWiki || (links.size > 0 && links.has(normalizeReference(line.slice(pair.start + 1, pair.end - 1)))) ? pair.end : undefined;
}
