import type { Count, SectionKind, TaskDocument, TaskItem } from '../model/model';
import { firstItemFrom } from '../read/items';
import { sectionAt } from '../read/sections';

/** Maximum blank lines between a line and the list it is about. */
const MAX_GAP = 2;
const TAB = 4;
/** A line that begins a new block, even right below a list. */
const LABEL = /^[*_]{2}|:[*_]*$/u;
const BULLET = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u;

/** Counts items of ranges in constant time. */
export interface ItemCounter {
	/**
	 * The items of a section and of those in it that are of the section's kind: work, gates or questions; where it has
	 * none of its kind, all of them. A total of 0 for a section without items, and for an index that is none.
	 */
	section(index: number): Count;
	/** The items nested in an item, however deep. */
	nested(index: number): Count;
	/** The items from one index up to, not including, another. */
	between(from: number, to: number): Count;
}

/** Linear in the items. */
export function itemCounter({ sections, items }: Pick<TaskDocument, 'sections' | 'items'>): ItemCounter {
	const all = sums(items, () => true);
	const byKind = new Map<SectionKind, Sums>();
	const sumsOf = (kind: SectionKind): Sums => {
		const known = byKind.get(kind) ?? sums(items, item => item.kind === kind);
		byKind.set(kind, known);
		return known;
	};
	const ends = items.map((_, index) => index + 1);
	for (let index = items.length - 1; index >= 0; index--) {
		const parent = items[index]?.parent ?? -1;
		if (parent >= 0) {
			ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0);
		}
	}
	return {
		section: index => {
			const section = sections[index];
			const [from, to] = section ? [firstItemFrom(items, section.line), firstItemFrom(items, section.endLine)] : [0, 0];
			const own = difference(sumsOf(section?.kind ?? 'work'), from, to);
			return own.total > 0 ? own : difference(all, from, to);
		},
		nested: index => difference(all, index + 1, ends[index] ?? index + 1),
		between: (from, to) => difference(all, from, to),
	};
}

/** For each index, how many items come before it, and how many of these are done. */
type Sums = readonly Count[];

function sums(items: readonly TaskItem[], counts: (item: TaskItem) => boolean): Sums {
	let sum: Count = { done: 0, total: 0 };
	return [
		sum,
		...items.map(item => {
			if (item.state !== 'other' && counts(item)) {
				sum = { done: sum.done + (item.state === 'done' ? 1 : 0), total: sum.total + 1 };
			}
			return sum;
		}),
	];
}

function difference(sum: Sums, from: number, to: number): Count {
	const [before, after] = [sum[from], sum[to]];
	return before && after ? { done: after.done - before.done, total: after.total - before.total } : { done: 0, total: 0 };
}

/**
 * The end of the list that begins with the item at `first`, below a line of text, or a bullet without a box, that is about
 * it: the index of the first item after the list. Undefined when no list begins there, and when the line is part of the
 * previous list. The list ends at a heading, a rule, or a paragraph of its own.
 */
export function listBelow(document: TaskDocument, line: number, first: number): number | undefined {
	const { lines, items } = document;
	const start = items[first]?.line ?? -1;
	const label = lineShape(lines[line] ?? '');
	const list = lineShape(lines[start] ?? '');
	const isContinued =
		!label.isBullet && !LABEL.test(label.text) && (lines[line - 1] ?? '').trim() !== '' && lineShape(lines[line - 1] ?? '').isBullet;
	if (
		isContinued ||
		start <= line ||
		start - line > MAX_GAP + 1 ||
		!document.isProse(line) ||
		(label.isBullet ? list.indent <= label.indent : list.indent < label.indent)
	) {
		return undefined;
	}
	const limit = document.sections[sectionAt(document.sections, start) + 1]?.line ?? lines.length;
	let end = start + 1;
	for (let isAfterBlank = false; end < limit; end++) {
		const shape = lineShape(lines[end] ?? '');
		if (shape.text === '') {
			isAfterBlank = true;
			continue;
		}
		const isInside = label.isBullet
			? shape.indent > label.indent
			: shape.indent > list.indent || (shape.isBullet && shape.indent === list.indent);
		// A paragraph may continue in the next line without indentation.
		const isLazy = !isAfterBlank && !shape.isBullet && document.isProse(end) && !LABEL.test(shape.text);
		if (!isInside && !isLazy) {
			break;
		}
		isAfterBlank = false;
	}
	return firstItemFrom(items, end);
}

/** How far a line is indented within its quote, and whether it begins with a bullet. */
function lineShape(line: string): { readonly indent: number; readonly text: string; readonly isBullet: boolean } {
	const quote = /^(?:[ \t]{0,3}>[ \t]?)*/u.exec(line)?.[0].length ?? 0;
	let indent = 0;
	let at = quote;
	for (; line[at] === ' ' || line[at] === '\t'; at++) {
		indent += line[at] === '\t' ? TAB : 1;
	}
	const text = line.slice(at).trimEnd();
	return { indent, text, isBullet: BULLET.test(text) };
}
