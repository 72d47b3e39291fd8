import type { FamilyName } from './family';
import type { FieldForm } from './fieldForm';
import type { FieldName } from './fieldName';
import type { Level } from './level';
import type { Range } from './text';
import type { Stage } from './stage';
import type { PlanFacts } from './planFacts';
import type { Problem } from './problem';
import type { WordMeanings } from './wordMeanings';

/** Where in the document a field stands; earlier zones win over later ones. */
export type Zone = 'frontMatter' | 'header' | 'section' | 'footer';

/** One named value of the document itself (not of a phase, a task or an example in it). */
export interface Field {
	/** The canonical name when the label is a known alias; see fieldName.ts. */
	readonly name: FieldName | undefined;
	/** The label as written, without marks: `Last Updated`, `date_modified`. */
	readonly label: string;
	/**
	 * The value as written, trimmed: without YAML quotes, trailing comments or the hard break at the line's end,
	 * but with its own emphasis and emoji. A flow or block sequence of scalars is joined by `, `. `''` when empty.
	 */
	readonly value: string;
	readonly form: FieldForm;
	readonly zone: Zone;
	readonly labelRange: Range;
	/** What an edit replaces: the value's source, a YAML scalar with its quotes; empty, after the colon, when there is no value. */
	readonly valueRange: Range;
	/** False when the value is empty or a placeholder (`[Date]`, `A / B / C`, `____`, `TBD`). */
	readonly isSet: boolean;
}

export interface Title {
	readonly text: string;
	/** Where it was read; undefined for the file name. */
	readonly range: Range | undefined;
}

export interface StatusFact {
	/** As written; undefined when unset. */
	readonly text: string | undefined;
	readonly stage: Stage;
	/** The field it was read from; present for an unset one too, when the document has such a field. */
	readonly field: Field | undefined;
	/** Present when the stage follows from the boxes or the folder and is written nowhere. */
	readonly isDerived?: true;
}

export interface PriorityFact {
	/** As written; undefined when unset. */
	readonly text: string | undefined;
	readonly level: Level;
	readonly field: Field | undefined;
}

/** What the boxes of a section are: work to do, gates to pass, questions to answer, or instructions for the template's user. */
export type SectionKind = 'work' | 'gate' | 'question' | 'instruction';

/** What a heading's words say about its section. */
export interface HeadingMeaning {
	/** The heading without number, marks and symbols, in lower case. */
	readonly name: string;
	/** What the section's boxes are; undefined when the name does not tell. */
	readonly kind: SectionKind | undefined;
	/** The section describes the document. */
	readonly isMetadata: boolean;
	/** The section is about a part of the work, whose status is not the document's. */
	readonly isPart: boolean;
	/** The section may describe one part among others that each have a status of their own. */
	readonly isGeneral: boolean;
	/** The field that the name is a built-in label of. */
	readonly fieldName: FieldName | undefined;
	/** Whether the files in the section's list are to be created or modified. */
	readonly lists: 'create' | 'modify' | undefined;
	readonly isMilestones: boolean;
	/** The section shows what something looks like: examples, formats, conventions. */
	readonly showsForm: boolean;
}

/** A heading and everything below it, up to the next heading of its level or above. */
export interface Section {
	/** 1 to 6. */
	readonly level: number;
	/** The heading's text, trimmed, marks kept. */
	readonly text: string;
	/** 0-based line of the heading. */
	readonly line: number;
	/** The range of the text in its line. */
	readonly textRange: Range;
	/** 0-based, exclusive. */
	readonly endLine: number;
	/** Index into `sections`, or -1. */
	readonly parent: number;
	/** Inherited from the parent when the heading does not tell. */
	readonly kind: SectionKind;
	readonly meaning: HeadingMeaning;
}

/** A begun item is open work that somebody has started. */
export type ItemState = 'open' | 'begun' | 'done' | 'other';

/** A GFM task list item, or what a plan format writes in its place. */
export interface TaskItem {
	/** 0-based line of the mark. */
	readonly line: number;
	/** What stands between the brackets: ` `, `x`, `X`, or another single character. In YAML the status word. */
	readonly mark: string;
	/** The range of `mark`. */
	readonly markRange: Range;
	/** `[ ]` open, `[~]` and `[/]` begun, `[x]` and `[X]` done, any other mark other. */
	readonly state: ItemState;
	/** The rest of the line, trimmed. */
	readonly text: string;
	/** Index into `sections`, or -1 before the first heading. */
	readonly section: number;
	/** Index into `items` of the item around this one, or -1. */
	readonly parent: number;
	readonly kind: SectionKind;
	/** The plan is done without it. */
	readonly isOptional?: true;
	/** A YAML item's id. */
	readonly id?: string;
	/** The ids of the YAML items that come before it. */
	readonly dependsOn?: readonly string[];
	/** The words of a YAML item's status that stand for an open, a begun and a done item. */
	readonly words?: { readonly open: string; readonly begun: string; readonly done: string };
}

/** A box that is not a list item: one of several on a line, or in a table cell. */
export interface InlineBox {
	readonly line: number;
	readonly mark: string;
	readonly markRange: Range;
	/** The words after it up to the next box, cell or line end. */
	readonly label: string;
	/** The same number (0, 1, …) for all boxes of one choice, of which one is ticked; -1 for a box on its own. */
	readonly choice: number;
}

export interface Count {
	readonly done: number;
	readonly total: number;
}

/** Open, begun and done items; those with other marks are counted nowhere. A total of 0 means no progress to show, not 0 %. */
export interface Progress {
	/** Every item. */
	readonly all: Count;
	/** Items that the work needs; without optional ones. */
	readonly work: Count;
	readonly gates: Count;
	readonly questions: Count;
	/** Work that the plan is done without; only in documents that have some. */
	readonly optional?: Count;
}

/** A region at the top of the file between two fence lines. */
export interface FrontMatter {
	readonly format: 'yaml' | 'toml';
	/** 0-based line of the opening fence, always 0. */
	readonly startLine: number;
	/** 0-based line of the closing fence. */
	readonly endLine: number;
	/** Whether the block could be read as a mapping. */
	readonly isValid: boolean;
}

/** Everything read from one text. What could not be read is in `problems`. */
export interface TaskDocument {
	/** The text that was read. */
	readonly text: string;
	/** The text's lines without their line ends. */
	readonly lines: readonly string[];
	readonly title: Title;
	readonly family: FamilyName | undefined;
	/** Templates are not work: never in the tree, counts or diagnostics, and never touched. */
	readonly isTemplate: boolean;
	/** Whether the document tells agents or people what to do, such as a skill or a command; never a task document. */
	readonly isGuidance: boolean;
	/** What the layout of a tool's plans says; undefined for a document that is no plan. */
	readonly plan: PlanFacts | undefined;
	readonly frontMatter: FrontMatter | undefined;
	/** The document's own fields, front matter first, then by line. */
	readonly fields: readonly Field[];
	readonly status: StatusFact;
	readonly priority: PriorityFact;
	/** `YYYY-MM-DD`, or undefined when unset or not a date. */
	readonly created: string | undefined;
	/** Where `created` was read; a date in the file's name counts only where no field has one. */
	readonly createdFrom: 'field' | 'file-name' | undefined;
	readonly modified: string | undefined;
	readonly due: string | undefined;
	readonly assignee: string | undefined;
	/** First sentence or quote of the text, for tooltips; undefined when there is none. */
	readonly summary: string | undefined;
	readonly sections: readonly Section[];
	readonly items: readonly TaskItem[];
	readonly boxes: readonly InlineBox[];
	readonly progress: Progress;
	readonly problems: readonly Problem[];
	/** What its status and priority words mean, with those of its team. */
	readonly meanings: WordMeanings;
	/** For each 0-based line, whether it is prose: not front matter, code, an HTML block or a comment. */
	isProse(line: number): boolean;
	/** One line without its line end, `''` beyond the last; cheaper than `lines` for a few lines. */
	line(index: number): string;
	/** The 0-based line of a UTF-16 offset in the text. */
	lineAt(offset: number): number;
	/** The UTF-16 offset at which a line begins. */
	lineStart(line: number): number;
	/** The 0-based prose lines with this text, in order. Linear in the document, and fast when there are none. */
	linesWith(text: string): readonly number[];
}

export interface ParseOptions {
	/** Workspace-relative path with `/`; gives the fallback title and identifies templates by folder and name. */
	readonly path?: string;
	/** Labels to add to the known ones, by canonical field name: `{ "modified": ["Zuletzt geändert"] }`. */
	readonly fieldAliases?: Readonly<Record<string, readonly string[]>>;
	/** Additional template folders, workspace-relative with `/` (setting `taskDocs.templates.folders`). */
	readonly templateFolders?: readonly string[];
	/** The meanings of words with a team's own (settings `taskDocs.statusWords` and `taskDocs.priorityWords`). */
	readonly meanings?: WordMeanings;
}
