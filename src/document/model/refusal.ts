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
	/** The status or priority is not a known word, so none follows it. */
	| { readonly code: 'no-next-status' | 'no-next-priority'; readonly word: string }
	/** No status of the document's own words follows, or precedes, its status. */
	| { readonly code: 'last-status' | 'first-status'; readonly word: string }
	/** No field has this name. */
	| { readonly code: 'unknown-field'; readonly name: string; readonly known: readonly string[] }
	/** Nothing on this 0-based line can be toggled. */
	| { readonly code: 'no-item'; readonly line: number }
	/** The 0-based line has several boxes, and it is not clear which one is meant. */
	| { readonly code: 'several-boxes'; readonly line: number; readonly labels: readonly string[] }
	/** The item on the 0-based line is not the expected one. */
	| { readonly code: 'unexpected-text'; readonly line: number; readonly text: string }
	/** The field has another value than expected; empty if it is missing or unfilled. */
	| { readonly code: 'unexpected-value'; readonly name: string; readonly value: string }
	/** The time in another row cannot be read, so that there is no total. */
	| { readonly code: 'unreadable-time'; readonly text: string }
	/** The answer to `question` is empty or has no letter or digit for a name. */
	| { readonly code: 'answer-empty'; readonly question: string }
	/** The folder is not below the workspace folder, or some system could not write it. */
	| { readonly code: 'folder-outside'; readonly folder: string }
	/** All names that were tried are taken. */
	| { readonly code: 'no-free-name'; readonly folder: string }
	/** No part of this name or kind can be added. */
	| { readonly code: 'no-such-part'; readonly part: string }
	/** The timeline table has no row of this name. */
	| { readonly code: 'no-such-row'; readonly row: string }
	/** The setting for the archive names no folder inside the workspace folder. */
	| { readonly code: 'archive-setting'; readonly setting: string }
	/** The archive has a file or folder of this name. */
	| { readonly code: 'archive-taken'; readonly name: string; readonly folder: string }
	/** A file that was to be created, or the new name of one, exists. */
	| { readonly code: 'file-exists'; readonly name: string }
	/** These files have other text than the change that was to be undone left in them. */
	| { readonly code: 'changed-since'; readonly files: readonly string[] }
	/** These files were changed in the editor, which could not save them. */
	| { readonly code: 'not-saved'; readonly files: readonly string[] }
	/** The editor or the file system gives the reason, in a few words. */
	| { readonly code: 'unreadable' | 'not-written' | 'not-opened' | 'failed'; readonly detail: string };

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
	/** The document has no status: its stage follows from its boxes or its place, and a tool parses it. */
	| 'stage-derived'
	/** There is no status, or no priority, to move on from. */
	| 'no-status'
	| 'no-priority'
	/** The modified dates cannot be set. */
	| 'no-modified-date'
	/** The modified date is the user's day already. */
	| 'modified-today'
	/** The item or box cannot be found with certainty in the text as it is now. */
	| 'item-moved'
	/** Neither the document's format nor the document has a mark for begun items. */
	| 'no-begun-mark'
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
	| 'changed-meanwhile'
	/** The document has every field of the template. */
	| 'fields-exist'
	/** The document has nothing that another part could follow. */
	| 'no-parts'
	/** No table has a column of actual times. */
	| 'no-timeline'
	/** The document has no instructions of its template. */
	| 'no-instructions'
	/** The document is in no workspace folder, so that it has no archive. */
	| 'no-workspace-folder'
	/** The document is in the archive. */
	| 'archived-already'
	/** No archive folder is near the document. */
	| 'no-archive'
	/** The marks around the block of instructions are not exactly one of each, in order. */
	| 'block-marks'
	/** No cursor is on an item. */
	| 'no-item-at-cursor'
	/** No selected line is an item. */
	| 'no-item-in-selection'
	/** The section cannot be found with certainty in the text as it is now. */
	| 'section-moved'
	/** The fix does not fit the documents as they are now. */
	| 'fix-is-gone'
	/** The document could not be read, for whatever reason. */
	| 'not-read'
	| 'read-only-file-system'
	/** The file is outside the workspace, and no editor shows it. */
	| 'outside-and-closed'
	/** A symbolic link in the path may lead out of the workspace, and no editor shows the file. */
	| 'link-leaves-workspace';
