import { leftInstructions } from '../placeholder/leftInstructions';
import { labelLookup } from '../model/fieldName';
import { normalizeReference, readLinkDefinition } from '../markdown/linkDefinitions';
import type { TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { lineRange, type Range } from '../model/text';
import { isTemplateText } from './isTemplateText';
import { leftPlaceholders } from './leftPlaceholders';
import { mayHoldPlaceholder } from './mayHold';
import { quietLines } from './quietLines';

/** Maximum problems reported for a document that was never filled in. */
const MAX_PLACEHOLDERS = 20;
/** Maximum placeholders of a template that are known. */
const MAX_ASKED = 200;
const MAX_TEXT = 60;
const MAX_LINE = 2000;
/** UTF-16 characters searched for lines about a template's use, which come before the first section. */
const HEADER = 3000;
const NO_LONGER_NEW: ReadonlySet<string> = new Set(['in-progress', 'in-review', 'blocked', 'done']);
/** Labels of lines with the name of the document's file. */
const NAMING = /[Nn]aming|[Ff]ile ?[Nn]ame/u;
const LOOKUP = labelLookup(undefined);

/** Template text and instructions left in a document that is in progress or done. */
export function checkLeftovers(document: TaskDocument): Problem[] {
	return NO_LONGER_NEW.has(document.status.stage) ? [...placeholders(document), ...instructions(document)] : [];
}

function placeholders(document: TaskDocument): Problem[] {
	return scanned(document).template.map(({ range, text }) => ({
		code: 'placeholder-left',
		range,
		severity: 'information',
		parameters: { text },
	}));
}

/** Text in the place of a value that a template of the workspace may have asked for. */
export interface Blank {
	/** The text with its brackets, at most 60 characters. */
	readonly text: string;
	readonly range: Range;
}

/**
 * What stands in a document that is no longer new like a placeholder of a template that the document alone doesn't
 * tell, at most twenty; in a template all that it asks for, at most two hundred. See checkPlaceholders.ts.
 */
export function blanksIn(document: TaskDocument): readonly Blank[] {
	return document.isTemplate
		? brackets(document, () => true, MAX_ASKED)
		: NO_LONGER_NEW.has(document.status.stage)
			? scanned(document).other
			: [];
}

/** What stands in the place of values, by whether it evidently is template text. */
interface Scan {
	readonly template: readonly Blank[];
	readonly other: readonly Blank[];
}

/** A document is asked for both in turn. */
const scans = new WeakMap<TaskDocument, Scan>();

function scanned(document: TaskDocument): Scan {
	const known = scans.get(document);
	if (known) {
		return known;
	}
	const other: Blank[] = [];
	const template = brackets(document, (line, blank) => {
		const isTemplate = isTemplateText(document, line, blank.text);
		if (!isTemplate && other.length < MAX_PLACEHOLDERS) {
			other.push(blank);
		}
		return isTemplate;
	});
	const scan = { template, other };
	scans.set(document, scan);
	return scan;
}

function brackets(document: TaskDocument, isWanted: (line: number, blank: Blank) => boolean, limit = MAX_PLACEHOLDERS): Blank[] {
	const body = document.frontMatter ? document.text.indexOf('\n---', 3) : 0;
	if (!mayHoldPlaceholder(document.text, Math.max(0, body)) && !document.fields.some(({ isSet, value }) => !isSet && value !== '')) {
		return [];
	}
	const found: Blank[] = [];
	const { lines } = document;
	const links = document.text.includes(']:') ? linkLabels(document) : new Set<string>();
	const quiet = quietLines(document);
	const first = document.frontMatter ? document.frontMatter.startLine + 1 : 0;
	for (let line = first; line < lines.length && found.length < limit; line++) {
		const text = lines[line] ?? '';
		const isFrontMatter = line < (document.frontMatter?.endLine ?? 0);
		if (text.length > MAX_LINE || quiet[line] === 1 || !(isFrontMatter || document.isProse(line)) || !mayHoldPlaceholder(text)) {
			continue;
		}
		const mode = /^[ \t]*\|/u.test(text) ? 'row' : 'prose';
		for (const { start, end } of leftPlaceholders(text, { mode, excluded: [], links, lookup: LOOKUP }, isFrontMatter)) {
			const blank = { text: shortened(text.slice(start, end)), range: lineRange(line, start, end) };
			if (isWanted(line, blank)) {
				found.push(blank);
			}
		}
	}
	return found.slice(0, limit);
}

function shortened(text: string): string {
	return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1).trimEnd()}…` : text;
}

function linkLabels(document: TaskDocument): ReadonlySet<string> {
	return new Set(
		document.lines.flatMap(line => {
			const definition = line.includes(']:') ? readLinkDefinition(line) : undefined;
			return definition ? [normalizeReference(definition.label)] : [];
		}),
	);
}

/** A cheap check, since few documents have anything that leftInstructions finds. */
function mayInstruct({ text, sections, fields }: TaskDocument): boolean {
	return (
		sections.some(({ kind }) => kind === 'instruction') ||
		text.includes('<!--') ||
		NAMING.test(text) ||
		/usage/iu.test(text.slice(0, HEADER)) ||
		fields.some(({ label }) => label === 'taskDocs')
	);
}

/** One problem, on the first line, since all are fixed together. */
function instructions(document: TaskDocument): Problem[] {
	if (!mayInstruct(document)) {
		return [];
	}
	const left = leftInstructions(document);
	const first = left.indexOf(1);
	if (first < 0) {
		return [];
	}
	let last = first;
	while (left[last + 1] === 1) {
		last++;
	}
	while (last > first && (document.lines[last] ?? '').trim() === '') {
		last--;
	}
	const range: Range = { start: { line: first, character: 0 }, end: { line: last, character: document.lines[last]?.length ?? 0 } };
	return [{ code: 'instruction-left', range, severity: 'information', parameters: {} }];
}
