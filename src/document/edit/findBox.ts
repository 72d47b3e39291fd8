import type { TaskDocument } from '../model/model';

/** A reference to an inline box that finds it again in a document that has changed since. */
export interface BoxReference {
	/** 0-based. */
	readonly line: number;
	/** The line's text, its boxes empty. */
	readonly text: string;
	/** Which box of the line it is; 0-based. */
	readonly position: number;
}

/** The reference to a box of the document; undefined for an invalid index. */
export function referBox(document: TaskDocument, index: number): BoxReference | undefined {
	const box = document.boxes[index];
	return (
		box && {
			line: box.line,
			text: lineText(document, box.line),
			position: document.boxes.slice(0, index).filter(({ line }) => line === box.line).length,
		}
	);
}

/**
 * Finds the referenced box: on its line, or on the only other line with the same words. Undefined when there is none, or
 * several.
 */
export function findBox(document: TaskDocument, { line, text, position }: BoxReference): number | undefined {
	const lines = [...new Set(document.boxes.map(box => box.line))].filter(at => lineText(document, at) === text);
	const found = lines.length === 1 ? lines[0] : lines.find(at => at === line);
	const indices = document.boxes.flatMap((box, index) => (box.line === found ? [index] : []));
	return indices[position];
}

function lineText(document: TaskDocument, line: number): string {
	return (document.lines[line] ?? '').replace(/\[[ xX]\]/gu, '[ ]').trimEnd();
}
