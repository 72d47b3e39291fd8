import { readFieldLine } from '../read/fieldLine';
import { traitsOf } from '../model/fieldForm';
import type { LabelLookup } from '../model/fieldName';
import type { Count, Field, Section, TaskDocument } from '../model/model';
import { fieldRun, MAY_HOLD, tailRun } from './progressPlace';
import type { ProgressRun } from './progressRun';
import { itemCounter, listBelow, type ItemCounter } from './progressScope';
import { sectionAt } from '../read/sections';
import { lookupOf } from '../edit/writeValue';

/** A place in the document that shows progress. */
export interface ProgressCookie {
	/** 0-based. */
	readonly line: number;
	/** UTF-16 character of the line from which the run's characters count. */
	readonly character: number;
	readonly run: ProgressRun;
	/** The count to show; a total of 0 when there is nothing to count. */
	readonly count: Count;
	/** It is a field's value, whose placeholder brackets are removed when it is filled in. */
	readonly isValue: boolean;
	/** The field of the document whose value it is. */
	readonly field: Field | undefined;
}

/**
 * The places that show progress, at most one a line, in the order of the text: the document's progress fields, which
 * count its work; progress fields of sections and cookies at the end of headings, which count their section; cookies of
 * items, which count their nested items; and cookies of lines above a list, which count the list. Other numbers are not
 * progress. Linear in the document.
 */
export function readProgressCookies(document: TaskDocument): readonly ProgressCookie[] {
	const found = new Map<number, ProgressCookie>();
	const add = (line: number, cookie: Omit<ProgressCookie, 'line'> | undefined): void => {
		if (cookie && !found.has(line)) {
			found.set(line, { line, ...cookie });
		}
	};
	for (const field of document.fields) {
		add(field.valueRange.start.line, ownCookie(document, field));
	}
	const lookup = lookupOf(document);
	const counter = itemCounter(document);
	for (const [line, text] of document.lines.entries()) {
		add(
			line,
			text.length <= MAX_LINE && text.includes(':') && MAY_HOLD.test(text) && document.isProse(line)
				? sectionCookie(document, text, line, { lookup, counter })
				: undefined,
		);
	}
	const runs = document.sections.map(({ text }) => tailRun(text));
	const series = inSeries(document.sections, runs);
	for (const [index, { line, textRange }] of document.sections.entries()) {
		const run = series.has(index) ? undefined : runs[index];
		add(line, run && cookieOf(textRange.start.character, run, counter.section(index)));
	}
	addListCookies(document, counter, add);
	return [...found.values()].sort((a, b) => a.line - b.line);
}

/** Maximum length of a field line that shows progress, in UTF-16 characters. */
const MAX_LINE = 1000;

type Add = (line: number, cookie: Omit<ProgressCookie, 'line'> | undefined) => void;

function cookieOf(character: number, run: ProgressRun, count: Count): Omit<ProgressCookie, 'line'> {
	return { character, run, count, isValue: false, field: undefined };
}

function ownCookie(document: TaskDocument, field: Field): Omit<ProgressCookie, 'line'> | undefined {
	const { start, end } = field.valueRange;
	if (field.name !== 'progress' || traitsOf(field).writer === undefined || start.line !== end.line) {
		return undefined;
	}
	const run = fieldRun((document.lines[start.line] ?? '').slice(start.character, end.character));
	return run && { character: start.character, run, count: document.progress.work, isValue: true, field };
}

/** A section that describes the document and has no items counts the whole document. */
function sectionCookie(
	document: TaskDocument,
	text: string,
	line: number,
	{ lookup, counter }: { readonly lookup: LabelLookup; readonly counter: ItemCounter },
): Omit<ProgressCookie, 'line'> | undefined {
	const field = readFieldLine(text, lookup).find(({ label }) => lookup(label)?.name === 'progress');
	const run = field && fieldRun(text.slice(field.valueStart, field.valueEnd));
	if (!field || !run) {
		return undefined;
	}
	const index = sectionAt(document.sections, line);
	const section = document.sections[index];
	const own = counter.section(index);
	const isWhole = !section || (own.total === 0 && (section.meaning.isMetadata || section.meaning.isGeneral));
	return { ...cookieOf(field.valueStart, run, isWhole ? document.progress.work : own), isValue: true };
}

function addListCookies(document: TaskDocument, counter: ItemCounter, add: Add): void {
	const { items, lines } = document;
	const taken = new Set([...items, ...document.sections].map(({ line }) => line));
	const parents = new Set(items.map(({ parent }) => parent));
	for (const [index, item] of items.entries()) {
		const character = (lines[item.line] ?? '').indexOf(item.text, item.markRange.end.character + 1);
		const own = parents.has(index) && character >= 0 ? tailRun(item.text) : undefined;
		add(item.line, own && cookieOf(character, own, counter.nested(index)));
		let above = item.line - 1;
		while (above >= 0 && above >= item.line - 3 && (lines[above] ?? '').trim() === '') {
			above--;
		}
		const run = taken.has(above) ? undefined : tailRun(lines[above] ?? '');
		const end = run && listBelow(document, above, index);
		add(above, run && end !== undefined ? cookieOf(0, run, counter.between(index, end)) : undefined);
	}
}

/** Headings that number a series, `Build (1/3)`, `Test (2/3)`, `Ship (3/3)`, and any that might. */
function inSeries(sections: readonly Section[], runs: readonly (ProgressRun | undefined)[]): ReadonlySet<number> {
	const siblings = new Map<string, { readonly index: number; readonly done: string | undefined }[]>();
	for (const [index, run] of runs.entries()) {
		const total = run?.numbers.find(({ counts }) => counts === 'total')?.text;
		if (run && total !== undefined) {
			const key = `${sections[index]?.parent}/${total}`;
			const members = siblings.get(key) ?? [];
			members.push({ index, done: run.numbers.find(({ counts }) => counts === 'done')?.text });
			siblings.set(key, members);
		}
	}
	return new Set(
		[...siblings].flatMap(([key, members]) =>
			members.length > 1 && key.endsWith(`/${members.length}`) && members.every(({ done }, at) => done === String(at + 1))
				? members.map(({ index }) => index)
				: [],
		),
	);
}
