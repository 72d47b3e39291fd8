import type { Level } from './level';
import type { Stage } from './stage';

/**
 * Why something was not done: a code and its parameters. The sentence for each code is in refusalSentences.ts, which adds
 * the document's name.
 */
export type Refusal =
	| { readonly code: PlainRefusalCode }
	/** The document's own words include none for this meaning. */
	| { readonly code: 'no-word'; readonly field: 'status'; readonly meaning: Stage }
	| { readonly code: 'no-word'; readonly field: 'priority'; readonly meaning: Level }
	/** The word is not one of the document's own, nor does it mean the same as one. */
	| { readonly code: 'unknown-status-word' | 'unknown-priority-word'; readonly word: string; readonly known: readonly string[] }
	/** No field has this name. */
	| { readonly code: 'unknown-field'; readonly name: string; readonly known: readonly string[] }
	/** Nothing on this 0-based line can be toggled. */
	| { readonly code: 'no-item'; readonly line: number }
	/** The 0-based line has several boxes, and it is not clear which one is meant. */
	| { readonly code: 'several-boxes'; readonly line: number; readonly labels: readonly string[] }
	/** The item on the 0-based line is not the expected one. */
	| { readonly code: 'unexpected-text'; readonly line: number; readonly text: string }
	/** The time in another row cannot be read, so that there is no total. */
	| { readonly code: 'unreadable-time'; readonly text: string }
	/** The answer to `question` is empty or has no letter or digit for a name. */
	| { readonly code: 'answer-empty'; readonly question: string }
	/** The folder is not below the workspace folder, or some system could not write it. */
	| { readonly code: 'folder-outside'; readonly folder: string }
	/** All names that were tried are taken. */
	| { readonly code: 'no-free-name'; readonly folder: string }
	/** The file system says why, in a few words without a full stop. */
	| { readonly code: 'unreadable' | 'not-written'; readonly detail: string };

export type RefusalCode = Refusal['code'];

/** Refusals without parameters. */
export type PlainRefusalCode =
	/** The document has no field of that name. */
	| 'no-field'
	/** It has one already; see setField. */
	| 'field-exists'
	/** The value has line breaks or control characters, is too long, or would not be read back as it was given. */
	| 'value'
	/** The label would not be read back as a label. */
	| 'label'
	/** The front matter cannot be read, so that nothing in the document is set. */
	| 'front-matter-invalid'
	/** The front matter is TOML, which is read only. */
	| 'toml'
	/** The value is a list, a mapping, a text block, an alias or an anchor. */
	| 'not-a-scalar'
	/** The value is one of several boxes, and none of them says what was asked for. */
	| 'no-choice'
	/** A table with its labels in the header row takes no further field. */
	| 'no-place'
	/** There is no field that could be moved. */
	| 'nothing-to-move'
	/** The front matter has comments, which have no place among field lines. */
	| 'comments'
	/** The fields would not all be read back as they are. */
	| 'not-read-back'
	/** The line is no row of a timeline table, or its total row. */
	| 'no-row'
	/** The time is no amount such as `3 hours`. */
	| 'no-time'
	/** The rows are in different units, so that there is no total. */
	| 'mixed-units'
	/** A template is no work and is never changed. */
	| 'is-template'
	/** There is no status, or no priority, to move on from. */
	| 'no-status'
	| 'no-priority'
	/** The status or priority is none of the known words, so that none follows it. */
	| 'no-next-status'
	| 'no-next-priority'
	/** The modified dates cannot be set. */
	| 'no-modified-date'
	/** The modified date is the user's day already. */
	| 'modified-today'
	/** The item or box cannot be found with certainty in the text as it is now. */
	| 'item-moved'
	/** The document shows no progress that follows from its boxes. */
	| 'no-progress'
	/** The progress that the document shows is right. */
	| 'progress-is-right'
	/** The file lies outside the workspace folder, or a link in its path leads out of it. */
	| 'outside-workspace'
	| 'not-markdown'
	| 'not-found'
	| 'not-a-file'
	| 'too-large'
	/** The file is not UTF-8, so that writing it back could lose something. */
	| 'not-utf8'
	| 'read-only'
	/** The file is not what it was when it was read. */
	| 'changed-meanwhile';
