import type { TaskDocument } from '../model/model';

/** What someone saw when they chose an item, so that it can be found again in a document that changed meanwhile. */
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

/** The reference to an item of the document as it is now; undefined for an index that is none. */
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
 * Finds the item that a reference was made to: the only one with that text under the same headings, or the one with that
 * text on that very line, as long as there are as many equal items around it as there were. Undefined when neither is certain:
 * another item is never taken for it.
 */
export function findItem(document: TaskDocument, reference: ItemReference): number | undefined {
	const equals = itemsLike(document, reference.text, reference.path);
	if (equals.length === 1 && (reference.occurrences ?? 1) === 1) {
		return equals[0];
	}
	const here = document.items.findIndex(item => item.line === reference.line && item.text === reference.text);
	// A heading may have been renamed above the line; then the text must be the only one of its kind.
	const isCertain =
		isInPlace(document, reference, equals, here) || (equals.length === 0 && itemsLike(document, reference.text, undefined).length === 1);
	return here >= 0 && isCertain ? here : undefined;
}

function isInPlace(document: TaskDocument, reference: ItemReference, equals: readonly number[], here: number): boolean {
	// With one more or less of them, nobody can say which one stands here now.
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
