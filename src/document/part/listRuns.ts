import type { TaskDocument } from '../model/model';
import { readPartLine } from './blankLine';

/** A list item with its nested lines. */
export interface ListItem {
	/** 0-based. */
	readonly line: number;
	/** 0-based, exclusive, without blank lines at its end. */
	readonly endLine: number;
	/** Columns before the marker, a tab counted as four. */
	readonly indentation: number;
	/** `-`, `*`, `+`, `.` or `)`. */
	readonly sign: string;
}

/** Items of one list, in order. */
export type ListRun = readonly ListItem[];

/**
 * The lists in a range of lines, also nested ones: each is a run of items with the same marker and indentation, with only
 * blank lines between them. Linear in the lines apart from nesting.
 * @param from 0-based, and `to` exclusive.
 */
export function listRuns(document: TaskDocument, from: number, to: number): readonly ListRun[] {
	const items: ListItem[] = [];
	for (let line = from; line < to; line++) {
		const item = document.isProse(line) ? readItem(document, line, to) : undefined;
		if (item) {
			items.push(item);
		}
	}
	const runs: ListItem[][] = [];
	for (const item of items) {
		const run = runs.find(candidate => isNext(candidate.at(-1), item, document));
		if (run) {
			run.push(item);
		} else {
			runs.unshift([item]);
		}
	}
	return runs.sort((a, b) => (a[0]?.line ?? 0) - (b[0]?.line ?? 0));
}

function isNext(last: ListItem | undefined, item: ListItem, { lines }: TaskDocument): boolean {
	return (
		last !== undefined &&
		last.sign === item.sign &&
		last.indentation === item.indentation &&
		last.endLine <= item.line &&
		lines.slice(last.endLine, item.line).every(line => line.trim() === '')
	);
}

function readItem(document: TaskDocument, line: number, to: number): ListItem | undefined {
	const { lines } = document;
	const text = lines[line] ?? '';
	const { indentation, marker } = readPartLine(text);
	if (marker === '' || indentation.includes('>') || /^[ \t]*(?:[-*_][ \t]*){3,}$/u.test(text)) {
		return undefined;
	}
	const columns = columnsOf(indentation);
	let end = line + 1;
	let isAfterBlank = false;
	for (let at = line + 1; at < to; at++) {
		const next = lines[at] ?? '';
		if (next.trim() === '') {
			isAfterBlank = true;
			continue;
		}
		const { indentation: nextIndentation, marker: nextMarker, text: words } = readPartLine(next);
		const isDeeper = columnsOf(nextIndentation) > columns;
		const isLazy = !isAfterBlank && nextMarker === '' && document.isProse(at) && !/^(?:\*\*|__|#|\||>)/u.test(words);
		if (!isDeeper && !isLazy) {
			break;
		}
		isAfterBlank = false;
		end = at + 1;
	}
	const sign = marker.trim().at(-1) ?? '-';
	return { line, endLine: end, indentation: columns, sign };
}

function columnsOf(indentation: string): number {
	return [...indentation].reduce((columns, character) => columns + (character === '\t' ? 4 : 1), 0);
}
