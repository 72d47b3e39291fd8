import { itemId } from './merge/knownLines';
import type { Field, ItemState, TaskDocument, TaskItem } from '../document/model/model';
import { sequenceDiff } from '../util/sequenceDiff';

/** What happened to an item, a sentence or a field between two versions of a document. */
export type PlanChangeKind =
	| 'added'
	| 'dropped'
	/** The words changed, and no word for a duty became weaker. */
	| 'reworded'
	/** The check box was removed instead of checked, or a word for a duty became weaker, such as "must" to "should". */
	| 'weakened'
	/** It is below another heading. */
	| 'moved'
	/** It is in another place below the same heading. */
	| 'reordered'
	| 'checked'
	| 'begun'
	| 'reopened'
	| 'field-added'
	| 'field-removed'
	| 'field-changed';

/** A text in one version. */
export interface PlanPlace {
	/** 0-based. */
	readonly line: number;
	/** An item's text, a line of prose, or a field's value. */
	readonly text: string;
	/** The heading above; undefined before the first one. */
	readonly section: string | undefined;
}

export interface PlanChange {
	readonly kind: PlanChangeKind;
	/** Undefined for what was added. */
	readonly before: PlanPlace | undefined;
	/** Undefined for what was removed. */
	readonly after: PlanPlace | undefined;
	/** The field's label; undefined for items and prose. */
	readonly field?: string;
}

/** An item in both versions, by index. */
interface Pair {
	readonly before: number;
	readonly after: number;
}

/** At least this share of the words of two items must be the same for one to be the other, reworded. */
const MIN_ALIKE = 0.5;
/** The same for two lines of prose. */
const MIN_ALIKE_PROSE = 0.6;
/** Items without a partner that are compared with one another; more would take too long. */
const MAX_COMPARED = 300;

/** Words for duties by their strength; the first that a text has counts. */
const STRENGTHS: readonly (readonly [RegExp, number])[] = [
	[/\b(?:optional(?:ly)?|nice to have|if possible|where possible|if time (?:allows|permits)|best effort|stretch)\b/iu, 0],
	[/\b(?:must|shall|required?|mandatory|always|never)\b/iu, 3],
	[/\b(?:should|recommended|ought)\b/iu, 2],
	[/\b(?:may|might|could|can|consider|try)\b/iu, 1],
];

/**
 * The differences between two versions of a plan that matter to a review: what happened to its items and fields, and
 * which sentences became weaker. Items are paired by id, by text, or by most of their words. Other prose isn't compared.
 * In the order of the new version; what was dropped or removed comes last.
 */
export function planDiff(before: TaskDocument, after: TaskDocument): readonly PlanChange[] {
	const pairs = pairItems(before.items, after.items);
	const reordered = outOfOrder(pairs, before, after);
	const changes: PlanChange[] = [];
	const placeOf = (document: TaskDocument, item: TaskItem): PlanPlace => ({
		line: item.line,
		text: item.text,
		section: document.sections[item.section]?.text,
	});
	for (const pair of pairs) {
		const [old, now] = [before.items[pair.before], after.items[pair.after]];
		if (old && now) {
			const places = { before: placeOf(before, old), after: placeOf(after, now) };
			const isMoved = places.before.section !== places.after.section;
			const kinds: (PlanChangeKind | undefined)[] = [
				stateChange(old.state, now.state),
				old.text === now.text ? undefined : strengthOf(now.text, old.text) < strengthOf(old.text, now.text) ? 'weakened' : 'reworded',
				isMoved ? 'moved' : reordered.has(pair) ? 'reordered' : undefined,
			];
			changes.push(...kinds.flatMap(kind => (kind ? [{ kind, ...places }] : [])));
		}
	}
	const [oldPaired, nowPaired] = [new Set(pairs.map(pair => pair.before)), new Set(pairs.map(pair => pair.after))];
	const plain = plainLines(after);
	for (const item of before.items.filter((_, index) => !oldPaired.has(index))) {
		const line = plain.get(plainText(item.text));
		const place = line === undefined ? undefined : { line, text: after.line(line).trim(), section: sectionAbove(after, line) };
		// A checked item whose box was removed lost nothing.
		if (!place || item.state !== 'done') {
			changes.push({ kind: place ? 'weakened' : 'dropped', before: placeOf(before, item), after: place });
		}
	}
	for (const item of after.items.filter((_, index) => !nowPaired.has(index))) {
		changes.push({ kind: 'added', before: undefined, after: placeOf(after, item) });
	}
	const all = [...changes, ...weakenedProse(before, after), ...fieldChanges(before.fields, after.fields)];
	return all.sort((a, b) => (a.after?.line ?? Infinity) - (b.after?.line ?? Infinity) || (a.before?.line ?? 0) - (b.before?.line ?? 0));
}

function stateChange(before: ItemState, after: ItemState): PlanChangeKind | undefined {
	return before === after
		? undefined
		: after === 'done'
			? 'checked'
			: after === 'begun'
				? 'begun'
				: before === 'done'
					? 'reopened'
					: undefined;
}

function pairItems(before: readonly TaskItem[], after: readonly TaskItem[]): readonly Pair[] {
	const pairs: Pair[] = [];
	const oldLeft = new Set(before.keys());
	const nowLeft = new Set(after.keys());
	const pair = (old: number, now: number): void => {
		pairs.push({ before: old, after: now });
		oldLeft.delete(old);
		nowLeft.delete(now);
	};
	// The same text twice is paired in order.
	for (const keyOf of [(item: TaskItem) => item.text, (item: TaskItem) => itemId(item.text), (item: TaskItem) => plainText(item.text)]) {
		const places = new Map<string, number[]>();
		for (const now of nowLeft) {
			const key = after[now] && keyOf(after[now]);
			if (key !== undefined) {
				places.set(key, [...(places.get(key) ?? []), now]);
			}
		}
		for (const old of [...oldLeft]) {
			const now = before[old] && places.get(keyOf(before[old]) ?? '')?.shift();
			if (now !== undefined) {
				pair(old, now);
			}
		}
	}
	const comparable = (left: ReadonlySet<number>, items: readonly TaskItem[]): readonly { readonly at: number; readonly words: Words }[] =>
		[...left].slice(0, MAX_COMPARED).map(at => ({ at, words: wordsOf(items[at]?.text ?? '') }));
	const others = comparable(nowLeft, after);
	const candidates = comparable(oldLeft, before).flatMap(old =>
		others.flatMap(now => {
			const alike = likeness(old.words, now.words);
			return alike >= MIN_ALIKE ? [{ old: old.at, now: now.at, alike }] : [];
		}),
	);
	for (const { old, now } of candidates.sort((a, b) => b.alike - a.alike || a.old - b.old || a.now - b.now)) {
		if (oldLeft.has(old) && nowLeft.has(now)) {
			pair(old, now);
		}
	}
	return pairs.sort((a, b) => a.after - b.after);
}

/** The share of words that two texts have in common, from 0 to 1. */
function likeness(left: Words, right: Words): number {
	const counts = new Map<string, number>();
	for (const word of left) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	let common = 0;
	for (const word of right) {
		const count = counts.get(word) ?? 0;
		common += count > 0 ? 1 : 0;
		counts.set(word, count - 1);
	}
	return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}

type Words = readonly string[];

function wordsOf(text: string): Words {
	return text.toLowerCase().match(/[\p{L}\p{N}_./-]+/gu) ?? [];
}

function plainText(text: string): string {
	return wordsOf(text).join(' ');
}

/** The pairs that must move for the others to keep their order, among those below one heading. */
function outOfOrder(pairs: readonly Pair[], before: TaskDocument, after: TaskDocument): ReadonlySet<Pair> {
	const moved = new Set<Pair>();
	const bySection = new Map<number, Pair[]>();
	for (const pair of pairs) {
		const [old, now] = [before.items[pair.before], after.items[pair.after]];
		if (old && now && before.sections[old.section]?.text === after.sections[now.section]?.text) {
			bySection.set(now.section, [...(bySection.get(now.section) ?? []), pair]);
		}
	}
	for (const list of bySection.values()) {
		const inOldOrder = [...list].sort((a, b) => a.before - b.before);
		const names = (order: readonly Pair[]): readonly string[] => order.map(pair => String(pair.after));
		for (const { afterStart, afterEnd } of sequenceDiff(names(inOldOrder), names(list))) {
			list.slice(afterStart, afterEnd).forEach(pair => moved.add(pair));
		}
	}
	return moved;
}

/** How strong a duty a text states; a text without such a word is as strong as the other one, unless that one hedges. */
function strengthOf(text: string, other: string): number {
	return wordStrength(text) ?? Math.max(2, wordStrength(other) ?? 2);
}

function wordStrength(text: string): number | undefined {
	return STRENGTHS.find(([words]) => words.test(text))?.[1];
}

/** The lines of a document that aren't items, by their words. */
function plainLines(document: TaskDocument): ReadonlyMap<string, number> {
	const items = new Set(document.items.map(({ line }) => line));
	const lines = new Map<string, number>();
	document.lines.forEach((text, line) => {
		const key = plainText(text.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/u, ''));
		if (key !== '' && !items.has(line) && document.isProse(line) && !lines.has(key)) {
			lines.set(key, line);
		}
	});
	return lines;
}

function sectionAbove({ sections }: TaskDocument, line: number): string | undefined {
	return sections.filter(section => section.line <= line).at(-1)?.text;
}

/** Lines of prose that were replaced by ones with weaker words. */
function weakenedProse(before: TaskDocument, after: TaskDocument): readonly PlanChange[] {
	const [oldLines, nowLines] = [proseLines(before), proseLines(after)];
	return sequenceDiff(
		oldLines.map(({ text }) => text),
		nowLines.map(({ text }) => text),
	).flatMap(({ beforeStart, beforeEnd, afterStart, afterEnd }) => {
		const left = oldLines.slice(beforeStart, Math.min(beforeEnd, beforeStart + MAX_COMPARED)).map(withWords);
		return nowLines.slice(afterStart, Math.min(afterEnd, afterStart + MAX_COMPARED)).flatMap((now): PlanChange[] => {
			const words = wordsOf(now.text);
			const index = left.findIndex(old => likeness(old.words, words) >= MIN_ALIKE_PROSE);
			const old = index < 0 ? undefined : left.splice(index, 1)[0]?.place;
			return old && wordStrength(old.text) !== undefined && strengthOf(now.text, old.text) < strengthOf(old.text, now.text)
				? [{ kind: 'weakened', before: old, after: now }]
				: [];
		});
	});
}

function withWords(place: PlanPlace): { readonly place: PlanPlace; readonly words: Words } {
	return { place, words: wordsOf(place.text) };
}

function proseLines(document: TaskDocument): readonly PlanPlace[] {
	const other = new Set([...document.items.map(({ line }) => line), ...document.fields.map(({ labelRange }) => labelRange.start.line)]);
	return document.lines.flatMap((text, line) =>
		text.trim() !== '' && document.isProse(line) && !other.has(line)
			? [{ line, text: text.trim(), section: sectionAbove(document, line) }]
			: [],
	);
}

function fieldChanges(before: readonly Field[], after: readonly Field[]): readonly PlanChange[] {
	const keyOf = ({ label, zone }: Field): string => `${zone === 'frontMatter' ? 'front ' : ''}${label.toLowerCase()}`;
	const placeOf = ({ value, valueRange }: Field): PlanPlace => ({ line: valueRange.start.line, text: value, section: undefined });
	const left = new Map(before.map(field => [keyOf(field), field]));
	const changes = after.flatMap((now): PlanChange[] => {
		const old = left.get(keyOf(now));
		left.delete(keyOf(now));
		return !old
			? [{ kind: 'field-added', before: undefined, after: placeOf(now), field: now.label }]
			: old.value === now.value
				? []
				: [{ kind: 'field-changed', before: placeOf(old), after: placeOf(now), field: now.label }];
	});
	const removed = [...left.values()].map((old): PlanChange => ({
		kind: 'field-removed',
		before: placeOf(old),
		after: undefined,
		field: old.label,
	}));
	return [...changes, ...removed];
}
