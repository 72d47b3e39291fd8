import type { Section, TaskDocument } from '../model/model';

/** A line of a list and where its content begins, after the bullet and the box. */
export interface ListLine {
	/** 0-based. */
	readonly line: number;
	readonly text: string;
	/** UTF-16 character. */
	readonly start: number;
}

const BULLET = /^[ \t>]*(?:[-*+•]|\d{1,9}[.)])[ \t]+(?:\[[^\]]?\][ \t]+)?/u;
/** Maximum lines read per section. */
const MAX_LINES = 1000;

/** The list lines right below a heading, up to the next heading. */
export function listLines(document: TaskDocument, section: number): ListLine[] {
	const own: Section | undefined = document.sections[section];
	const end = Math.min(document.sections[section + 1]?.line ?? Infinity, own?.endLine ?? 0, (own?.line ?? 0) + MAX_LINES);
	const found: ListLine[] = [];
	for (let line = (own?.line ?? 0) + 1; line < end; line++) {
		const text = document.line(line).slice(0, 2000);
		const bullet = BULLET.exec(text);
		if (bullet && document.isProse(line)) {
			found.push({ line, text, start: bullet[0].length });
		}
	}
	return found;
}
