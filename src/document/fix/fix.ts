import type { Moment } from '../date/rewriteDate';
import type { TextEdit } from '../model/text';

/** What a fix does; its words are chosen at the edge. */
export type FixCode =
	/** The status becomes one of the document's own. `value`. */
	| 'set-status'
	/** Likewise. `value`. */
	| 'set-priority'
	/** The text takes the front matter's value. `name`, `value`. */
	| 'set-in-text'
	/** The front matter takes the text's value. `name`, `value`. */
	| 'set-in-front-matter'
	/** A date becomes another. `label`, `value`. */
	| 'set-date'
	/** The line `---` that ends the front matter. */
	| 'close-front-matter'
	/** Quotes around a value that is none without. `name`. */
	| 'quote-value'
	/** `---yaml` becomes `---`. */
	| 'plain-fence'
	/** Every open item of the work is ticked. `count`. */
	| 'tick-items'
	/** Today in place of a placeholder. `value`. */
	| 'fill-date'
	/** The template's instructions go. */
	| 'remove-instructions'
	/** The list starts at 1. */
	| 'renumber-list'
	/** A blank line, so that what stands below is read by itself. */
	| 'add-blank-line'
	/** The label in bold in place of brackets. `label`. */
	| 'bold-label';

/** One way to mend a problem. */
export interface Fix {
	readonly code: FixCode;
	/** Plain text for the sentence. */
	readonly parameters: Readonly<Record<string, string | number>>;
	/** Against the text the problem was found in; never empty, never overlapping. */
	readonly edits: readonly TextEdit[];
	/** Nothing can be lost, and the result is what the author evidently meant. */
	readonly isSafe: boolean;
	/** The one to take when only one is wanted; at most one of a problem's fixes. */
	readonly isPreferred: boolean;
}

/** What fixes need to know besides the document. */
export interface FixContext {
	/** The user's local time, for dates that become today's. */
	readonly now: Moment;
}
