/** What a line is part of. */
export const enum LineKind {
	Prose = 0,
	FrontMatter = 1,
	Code = 2,
	Html = 3,
	Rule = 4,
	Heading = 5,
	Table = 6,
}

export interface HeadingBlock {
	readonly line: number;
	/** 1 to 6. */
	readonly level: number;
	/** First line of the heading's text, trimmed, as written. */
	readonly text: string;
	/** UTF-16 character of the text in its line. */
	readonly character: number;
}

export interface ItemBlock {
	readonly line: number;
	/** UTF-16 character of the opening bracket of the mark. */
	readonly character: number;
	readonly mark: string;
	/** The rest of the line after the mark, trimmed. */
	readonly text: string;
	/** Index of the task list item this one is nested in, or -1. */
	readonly parent: number;
}

/** The block structure of a body, as CommonMark and GFM see it. Lines are 0-based lines of the whole text. */
export interface Blocks {
	/** A LineKind for each line. */
	readonly kinds: Uint8Array;
	/** For each line, how many list items it is in (0 to 255). */
	readonly listDepth: Uint8Array;
	readonly headings: readonly HeadingBlock[];
	readonly items: readonly ItemBlock[];
	/** First line and end line (exclusive) of each table outside lists. */
	readonly tables: readonly (readonly [number, number])[];
}
