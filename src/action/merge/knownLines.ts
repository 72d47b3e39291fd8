import type { TaskDocument } from '../../document/model/model';
import type { LineParts } from './mergeLine';

/** A line that can be found again in another version of its document. */
export interface KnownLine {
	/** 0-based. */
	readonly line: number;
	readonly kind: 'item' | 'field' | 'modified';
	readonly parts: LineParts;
}

const DATES =
	/\d{4}-\d\d-\d\d|[✅📅⏳🛫➕❌🗓⏰]|\b(?:completed?|done|due|finished|scheduled|started|since|on|by)\b:?(?=[\s\d)]*$|\s*\d{4}-)|[()[\]]/gu;
const ID = /^[\s*_`[]{0,6}([A-Z]{1,6}-?\d{1,6}[a-z]?|\d{1,3}(?:\.\d{1,3})+|#\d{1,6})(?=[\s*_`\]:.)]|$)/u;

/**
 * The lines of a document that are known by what they say, by key: items by their id or text, and fields by their label.
 * Only those that occur once. An item keeps its key when it is checked, dated, moved or indented.
 * @param lines the document's lines with their line ends
 */
export function knownLines(document: TaskDocument, lines: readonly string[]): ReadonlyMap<string, KnownLine> {
	const found = new Map<string, KnownLine | undefined>();
	const add = (key: string, known: KnownLine): void => {
		found.set(key, found.has(key) ? undefined : known);
	};
	for (const { line, text, markRange, words } of document.items) {
		const source = lines[line] ?? '';
		const { start, end } = markRange;
		if (words === undefined && start.line === line) {
			const parts = [source.slice(0, start.character), source.slice(start.character, end.character), source.slice(end.character)];
			add(itemKey(text), { line, kind: 'item', parts });
		}
	}
	const perLine = new Map<number, number>();
	for (const { labelRange } of document.fields) {
		perLine.set(labelRange.start.line, (perLine.get(labelRange.start.line) ?? 0) + 1);
	}
	for (const { label, name, zone, labelRange, valueRange } of document.fields) {
		const { line } = labelRange.start;
		const isOneLine = valueRange.start.line === line && valueRange.end.line === line && perLine.get(line) === 1;
		if (isOneLine) {
			const source = lines[line] ?? '';
			const parts = [source.slice(0, valueRange.start.character), source.slice(valueRange.start.character)];
			add(`field ${zone === 'frontMatter' ? 'front ' : ''}${label.toLowerCase()}`, {
				line,
				kind: name === 'modified' ? 'modified' : 'field',
				parts,
			});
		}
	}
	return new Map([...found].flatMap(([key, known]) => (known ? [[key, known]] : [])));
}

/** An id that an item begins with: `T012`, `LAN-3`, `1.2`; undefined for most items. */
export function itemId(text: string): string | undefined {
	return ID.exec(text)?.[1];
}

/** What an item is known by: its id, or its text without dates. */
function itemKey(text: string): string {
	const id = itemId(text);
	return id === undefined
		? `item ${text
				.replace(DATES, ' ')
				.replace(/[\s*_~.]+/gu, ' ')
				.trim()
				.toLowerCase()}`
		: `id ${id}`;
}
