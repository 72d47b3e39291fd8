import { sequenceDiff, type Replacement } from '../../util/sequenceDiff';
import { areEqual, type MergedPart } from './mergeSequences';

const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[.\]\s/u;
const CONTINUATION = /^(?:\t|\s{2,})\S/u;
const ENTRY = /^[A-Za-z_][\w -]{0,60}:(?:\s|$)/u;

/** A change of one side: what it replaces, and by what. */
interface Change extends Replacement {
	readonly added: readonly string[];
}

/**
 * Merges versions of a list of items, or of the entries of a front matter, that conflict as lines: additions at one place
 * are all kept, ours first, and changes beside each other are independent. Undefined where both sides changed the same
 * element, and where the versions contain anything else, such as prose.
 * @param textOf the text of an element
 */
export function mergeItems(
	{ base, ours, theirs }: Exclude<MergedPart, { readonly merged: readonly string[] }>,
	textOf: (element: string) => string,
): readonly string[] | undefined {
	const all = [...base, ...ours, ...theirs].map(textOf);
	const isList = all.some(text => ITEM.test(text)) && all.every(text => ITEM.test(text) || CONTINUATION.test(text) || isBlank(text));
	if (!isList && !all.every(text => ENTRY.test(text))) {
		return undefined;
	}
	const ourChanges = changesOf(base, ours);
	const theirChanges = changesOf(base, theirs);
	if (
		ourChanges.some(change => theirChanges.some(other => !areIndependent(change, other, textOf))) ||
		addsBelowRemoved(ourChanges, theirChanges) ||
		addsBelowRemoved(theirChanges, ourChanges)
	) {
		return undefined;
	}
	const merged: string[] = [];
	for (let at = 0; at <= base.length;) {
		const ourInsertion = ourChanges.find(change => change.beforeStart === at && change.beforeEnd === at)?.added ?? [];
		const theirInsertion = theirChanges.find(change => change.beforeStart === at && change.beforeEnd === at)?.added ?? [];
		merged.push(...ourInsertion, ...withoutRepeated(theirInsertion, ourInsertion));
		const replacement = [...ourChanges, ...theirChanges].find(change => change.beforeStart === at && change.beforeEnd > at);
		if (replacement) {
			merged.push(...replacement.added);
			at = replacement.beforeEnd;
		} else {
			merged.push(...base.slice(at, at + 1));
			at++;
		}
	}
	return merged;
}

function changesOf(base: readonly string[], side: readonly string[]): readonly Change[] {
	return sequenceDiff(base, side).map(change => ({ ...change, added: side.slice(change.afterStart, change.afterEnd) }));
}

/** Whether two changes of different sides concern different elements, or are the same change. */
function areIndependent(a: Change, b: Change, textOf: (element: string) => string): boolean {
	if (a.beforeStart === b.beforeStart && a.beforeEnd === b.beforeEnd) {
		return areEqual(a.added, b.added) || (a.beforeStart === a.beforeEnd && !haveSameItem(a.added, b.added, textOf));
	}
	return a.beforeEnd <= b.beforeStart || b.beforeEnd <= a.beforeStart;
}

/**
 * Whether both sides added an item or entry that differs in its mark or value only, or one with lines below it that may
 * differ.
 */
function haveSameItem(a: readonly string[], b: readonly string[], textOf: (element: string) => string): boolean {
	const nameOf = (element: string): string => {
		const text = textOf(element);
		return ENTRY.test(text) ? text.slice(0, text.indexOf(':')) : text.replace(ITEM, '').trim().toLowerCase();
	};
	const isNested = [...a, ...b].some(element => CONTINUATION.test(textOf(element)) && !ITEM.test(textOf(element)));
	const names = new Map(a.filter(element => !isBlank(textOf(element))).map(element => [nameOf(element), element]));
	return b.some(element => {
		const same = names.get(nameOf(element));
		return same !== undefined && (same !== element || isNested);
	});
}

/** Whether a side adds indented lines where the other one removes lines, so that they could lose the item around them. */
function addsBelowRemoved(adding: readonly Change[], removing: readonly Change[]): boolean {
	return (
		removing.some(({ beforeStart, beforeEnd, added }) => beforeEnd - beforeStart > added.length) &&
		adding.some(({ added }) => added.some(text => /^\s+\S/u.test(text)))
	);
}

/** Their insertion without what ours has already: blank lines at its start, and equal items. */
function withoutRepeated(theirs: readonly string[], ours: readonly string[]): readonly string[] {
	const isRepeated = new Set(ours.filter(element => !isBlank(element)));
	const rest = theirs.filter(element => !isRepeated.has(element));
	const startsBlank = isBlank(ours[0] ?? 'x') && isBlank(rest[0] ?? 'x');
	return startsBlank ? rest.slice(1) : rest;
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}
