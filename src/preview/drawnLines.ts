import { dueState, type DueState } from '../catalog/group/dueState';
import { sectionCounts } from '../document/progress/sectionCounts';
import type { Count, TaskItem } from '../document/model/model';
import { readMilestones } from '../document/read/milestones';
import type { PreviewedDocument } from './previewHost';

/** A text of a line to draw in another way. */
export interface LineMark {
	/** Its first character in the line. */
	readonly character: number;
	/** As it stands in the line. */
	readonly text: string;
	/** The state of a box; undefined for a blank. */
	readonly box: 'open' | 'done' | undefined;
}

/** What to draw, by 0-based line of the document. */
export interface DrawnLines {
	readonly items: ReadonlyMap<number, TaskItem>;
	/** Boxes that are no items, and blanks, in their order. */
	readonly marks: ReadonlyMap<number, readonly LineMark[]>;
	/** The progress of the section whose heading it is. */
	readonly sections: ReadonlyMap<number, Count>;
	/** Of milestones that are overdue or due soon. */
	readonly milestones: ReadonlyMap<number, DueState>;
}

/** What to draw in the text of a document, below its front matter. Linear in its items, sections and blanks. */
export function drawnLines({ document, today, due, blanks }: PreviewedDocument): DrawnLines {
	const { items, boxes, sections, title, status } = document;
	const marks = new Map<number, LineMark[]>();
	const add = (line: number, mark: LineMark): void => {
		const others = marks.get(line);
		if (others) {
			others.push(mark);
		} else {
			marks.set(line, [mark]);
		}
	};
	for (const { line, mark, markRange } of boxes) {
		add(line, { character: markRange.start.character - 1, text: `[${mark}]`, box: mark === ' ' ? 'open' : 'done' });
	}
	for (const { range } of blanks) {
		const { line, character } = range.start;
		add(line, { character, text: document.line(line).slice(character, range.end.character), box: undefined });
	}
	marks.forEach(ofLine => ofLine.sort((a, b) => a.character - b.character));
	const counts = sectionCounts(document);
	return {
		// An item of the front matter has words instead of a mark.
		items: new Map(items.filter(({ words }) => !words).map(item => [item.line, item])),
		marks,
		sections: new Map(
			sections.flatMap(({ line, kind }, index): (readonly [number, Count])[] => {
				const count = counts[index];
				return count && count.total > 0 && kind !== 'instruction' && line !== title.range?.start.line ? [[line, count]] : [];
			}),
		),
		milestones: new Map(
			readMilestones(document).flatMap(({ item, date }): (readonly [number, DueState])[] => {
				const line = items[item]?.line;
				const state = dueState({ due: date, nextDue: undefined, modified: undefined, status }, today, due);
				return line !== undefined && (state.kind === 'overdue' || state.kind === 'soon') ? [[line, state]] : [];
			}),
		),
	};
}
