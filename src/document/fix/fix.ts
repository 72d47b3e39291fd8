import type { Moment } from '../date/rewriteDate';
import type { TextEdit } from '../model/text';

/** What a fix does; its sentence is chosen at the edge. */
export type FixCode =
	/** Set the status to one of the document's own words. `value`. */
	| 'set-status'
	/** The same for the priority. `value`. */
	| 'set-priority'
	/** Set the body's field to the front matter's value. `name`, `value`. */
	| 'set-in-text'
	/** Set the front matter's key to the body's value. `name`, `value`. */
	| 'set-in-front-matter'
	/** Change a date. `label`, `value`. */
	| 'set-date'
	/** Add the line `---` that ends the front matter. */
	| 'close-front-matter'
	/** Quote a value that is not valid without quotes. `name`. */
	| 'quote-value'
	/** Replace `---yaml` by `---`. */
	| 'plain-fence'
	/** Tick all open work items. `count`. */
	| 'tick-items'
	/** Replace a placeholder by today's date. `value`. */
	| 'fill-date'
	/** Remove the template's instructions. */
	| 'remove-instructions'
	/** Start the list at 1. */
	| 'renumber-list'
	/** Insert a blank line, so that the block below is read on its own. */
	| 'add-blank-line'
	/** Make the label bold instead of bracketed. `label`. */
	| 'bold-label';

/** A fix for a problem. */
export interface Fix {
	readonly code: FixCode;
	/** Plain text for the sentence. */
	readonly parameters: Readonly<Record<string, string | number>>;
	/** For the text the problem was found in; never empty, never overlapping. */
	readonly edits: readonly TextEdit[];
	/** Loses nothing, and the result is evidently what the author meant. */
	readonly isSafe: boolean;
	/** The preferred fix; at most one for each problem. */
	readonly isPreferred: boolean;
}

/** What fixes need besides the document. */
export interface FixContext {
	/** The user's local time, for dates set to today. */
	readonly now: Moment;
}
