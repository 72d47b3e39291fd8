import type { Entry } from '../catalog/entry';
import type { ItemState, SectionKind, TaskDocument } from '../document/model/model';
import { sectionCounts } from '../document/progress/sectionCounts';
import { itemRelations, openDependencies, startableItems } from '../format/itemRelations';
import { listedDocument, type ListedDocument, type ListedProblems } from './listedDocument';

/** The JSON format of one document with its contents; every key is always present, and lines are 1-based. */
export interface ShownDocument extends ListedDocument {
	readonly summary: string | null;
	/** The document's own fields in its order, front matter first. */
	readonly fields: readonly ShownField[];
	readonly sections: readonly ShownSection[];
	readonly items: readonly ShownItem[];
	/** Boxes that are not list items: several on a line, or in a table cell. */
	readonly boxes: readonly ShownBox[];
}

export interface ShownField {
	/** The canonical name, such as `blockedBy`; null for a field that Task Docs doesn't know. */
	readonly name: string | null;
	readonly label: string;
	/** As written; a list is joined by `, `. */
	readonly value: string;
	/** False for an empty value and a blank. */
	readonly set: boolean;
	readonly line: number;
}

export interface ShownSection {
	readonly line: number;
	/** 1 to 6. */
	readonly level: number;
	readonly text: string;
	readonly kind: SectionKind;
	/** Items of the section and its subsections; started ones count as open. */
	readonly progress: { readonly done: number; readonly total: number };
}

export interface ShownItem {
	readonly line: number;
	/** `begun` is open work that somebody has started; `other` is a mark that counts as neither open nor done. */
	readonly state: ItemState;
	/** What stands between the brackets; in YAML the status word. */
	readonly mark: string;
	readonly text: string;
	/** Index into `sections`; null before the first heading. */
	readonly section: number | null;
	/** The line of the item that contains this one, or null. */
	readonly parent: number | null;
	readonly kind: SectionKind;
	/** Whether the plan is done without it. */
	readonly optional: boolean;
	/** The id in the plan's notation, such as `T014` or `1.2`; null without one. */
	readonly id: string | null;
	/** Ids and phases that must be done before it, as the plan says. */
	readonly dependsOn: readonly string[];
	/** Those that are not done, also of the items that contain it. */
	readonly waitsFor: readonly string[];
	/** Whether it is open, contains no other items and waits for nothing. */
	readonly startable: boolean;
	/** Whether the plan says that it can be worked on beside others. */
	readonly parallel: boolean;
	/** Requirements that it meets, as the plan says: `1.1`, `FR-003`. */
	readonly requirements: readonly string[];
}

export interface ShownBox {
	readonly line: number;
	readonly checked: boolean;
	readonly label: string;
	/** Boxes with the same number form one choice; null for a box on its own. */
	readonly choice: number | null;
}

/** The public shape of one document. @param entry the document's entry in the catalog */
export function shownDocument(document: TaskDocument, entry: Entry, problems: ListedProblems): ShownDocument {
	const counts = sectionCounts(document);
	const relations = itemRelations(document);
	const startable = new Set(startableItems(document));
	return {
		...listedDocument(entry, problems),
		summary: document.summary ?? null,
		fields: document.fields.map(({ name, label, value, isSet, labelRange }) => ({
			name: name ?? null,
			label,
			value,
			set: isSet,
			line: labelRange.start.line + 1,
		})),
		sections: document.sections.map(({ line, level, text, kind }, index) => ({
			line: line + 1,
			level,
			text,
			kind,
			progress: { done: counts[index]?.done ?? 0, total: counts[index]?.total ?? 0 },
		})),
		items: document.items.map(({ line, state, mark, text, section, parent, kind, isOptional }, index) => ({
			line: line + 1,
			state,
			mark,
			text,
			section: section < 0 ? null : section,
			parent: lineOf(document, parent),
			kind,
			optional: isOptional === true,
			id: relations[index]?.id ?? null,
			dependsOn: relations[index]?.dependencies.map(({ name }) => name) ?? [],
			waitsFor: openDependencies(document, index).map(({ name }) => name),
			startable: startable.has(index),
			parallel: relations[index]?.isParallel === true,
			requirements: relations[index]?.requirements ?? [],
		})),
		boxes: document.boxes.map(({ line, mark, label, choice }) => ({
			line: line + 1,
			checked: mark.trim() !== '',
			label: label.trim(),
			choice: choice < 0 ? null : choice,
		})),
	};
}

/** The 1-based line of the item at an index, or null. */
function lineOf({ items }: TaskDocument, index: number): number | null {
	const item = items[index];
	return item ? item.line + 1 : null;
}
