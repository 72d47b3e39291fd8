import type { DueSettings, DueState } from '../catalog/group/dueState';
import type { CalendarDate } from '../document/date/date';
import type { Count, ItemState, TaskDocument } from '../document/model/model';
import type { Level } from '../document/model/level';
import type { Placeholder } from '../document/placeholder/findPlaceholders';
import type { Stage } from '../document/model/stage';

/** A document whose facts the preview shows. */
export interface PreviewedDocument {
	readonly document: TaskDocument;
	readonly today: CalendarDate;
	readonly due: DueSettings;
	/** What is left to fill in. */
	readonly blanks: readonly Placeholder[];
}

/** An item as it was drawn, by which it is found again. */
export interface DrawnItem {
	/** 0-based. */
	readonly line: number;
	readonly mark: string;
	readonly text: string;
}

/** The words of the preview in the user's language. */
export interface PreviewWords {
	/** What the facts below a title are, for screen readers. */
	summary(): string;
	status(text: string): string;
	priority(text: string): string;
	stage(stage: Stage): string;
	level(level: Level): string;
	/** `due 2026-12-01, in 3 days`; of a milestone without the date, which its text shows. */
	due(state: DueState): string | undefined;
	milestone(state: DueState): string | undefined;
	itemsDone(count: Count): string;
	blanks(count: number): string;
	item(state: ItemState): string;
	optional(): string;
	/** What a click on the box of an item does. */
	toggle(state: ItemState): string;
}

/** What the plugin needs from the editor. Nothing of it may throw. */
export interface PreviewHost {
	readonly words: PreviewWords;
	/** The planning document with exactly this text; undefined for any other text, which is then rendered unchanged. */
	documentOf(text: string): PreviewedDocument | undefined;
	/**
	 * The address that toggles an item; undefined where boxes can't be clicked.
	 * @param environment what the renderer was given, in VS Code with the document's URI
	 */
	toggleLink(environment: unknown, item: DrawnItem): string | undefined;
	/** Called when drawing a document failed, which is then shown as far as it was drawn. */
	onError(error: unknown): void;
}
