import type { TaskDocument } from '../model/model';

/** A reference to an item that finds it again in a document that has changed since. */
export interface ItemReference {
	/** 0-based. */
	readonly line: number;
	readonly text: string;
	readonly mark: string;
	/** The texts of the headings around the item, outermost first. */
	readonly path?: readonly string[];
	/** Which one it was of `occurrences` items with that text under that path; 0-based. */
	readonly occurrence?: number;
	readonly occurrences?: number;
}

/** The reference to an item of the document; undefined for an invalid index. */
export function referItem(document: TaskDocument, index: number): ItemReference | undefined {
	const item = document.items[index];
	if (!item) {
		return undefined;
	}
	const path = sectionPath(document, item.section);
	const equals = itemsLike(document, item.text, path);
	return { line: item.line, text: item.text, mark: item.mark, path, occurrence: equals.indexOf(index), occurrences: equals.length };
}

/**
 * Finds the referenced item: the only one with that text under the same headings, or the one with that text on the same
 * line while the number of equal items is unchanged. Undefined when neither is certain; never another item.
 */
export function findItem(document: TaskDocument, reference: ItemReference): number | undefined {
	const equals = itemsLike(document, reference.text, reference.path);
	if (equals.length === 1 && (reference.occurrences ?? 1) === 1) {
		return equals[0];
	}
	const here = document.items.findIndex(item => item.line === reference.line && item.text === reference.text);
	// The headings above may have been renamed; then the text must be unique.
	const isCertain =
		isInPlace(document, reference, equals, here) || (equals.length === 0 && itemsLike(document, reference.text, undefined).length === 1);
	return here >= 0 && isCertain ? here : undefined;
}

function isInPlace(document: TaskDocument, reference: ItemReference, equals: readonly number[], here: number): boolean {
	// When their number has changed, the one on this line may be another.
	const isSameOfMany =
		reference.occurrences === undefined || (reference.occurrences === equals.length && equals.indexOf(here) === reference.occurrence);
	return equals.includes(here) && isSameOfMany && document.items[here]?.mark === reference.mark;
}

function itemsLike(document: TaskDocument, text: string, path: readonly string[] | undefined): number[] {
	const key = path && pathKey(path);
	return document.items.flatMap((item, index) =>
		item.text === text && (key === undefined || pathKey(sectionPath(document, item.section)) === key) ? [index] : [],
	);
}

function sectionPath(document: TaskDocument, section: number): readonly string[] {
	const path: string[] = [];
	for (let at = document.sections[section]; at; at = document.sections[at.parent]) {
		path.unshift(at.text);
	}
	return path;
}

function pathKey(path: readonly string[]): string {
	return path.join('\n');
}
