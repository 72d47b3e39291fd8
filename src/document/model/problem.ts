import type { Range } from './text';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A problem in a document. Its message is chosen at the edge from `code` and `parameters`. */
export interface Problem {
	readonly code: ProblemCode;
	readonly range: Range;
	readonly severity: Severity;
	/** Plain text taken from the document or the parser, for the message. */
	readonly parameters: Readonly<Record<string, string | number>>;
	/** Related places in other documents; only for problems between documents. */
	readonly related?: readonly RelatedPlace[];
	/** Present where the problem stands for the same problem in many documents; see catalog/check/conventions.ts. */
	readonly convention?: ProblemConvention;
}

/** A problem that is reported once for all documents that have it. */
export interface ProblemConvention {
	/** What the problems have in common, such as a status word; `''` when it is their kind alone. */
	readonly form: string;
	/** How many documents have the problem. */
	readonly documents: number;
}

/** A place in another document. */
export interface RelatedPlace {
	readonly uri: string;
	readonly range: Range;
	/** The document's name, for people. */
	readonly name: string;
}

/** Every code, with the parameters its message takes. */
export const problemCodes = [
	/** The front matter is not a valid YAML mapping. `detail`. */
	'front-matter-invalid',
	/** A first line `---` without a closing line. */
	'front-matter-unclosed',
	/** `---js` and the like: never evaluated. `language`. */
	'front-matter-language',
	/** The front matter exceeds a limit of size, keys or nesting. `detail`. */
	'front-matter-limit',
	/** The file is not valid UTF-8. */
	'not-utf8',
	/** The file is too large to read. `bytes`, `limit`. */
	'too-large',
	/** The file could not be read. `detail`. */
	'unreadable',
	/** Status maps to no stage. `value`. */
	'unknown-status',
	/** Priority maps to no level. `value`. */
	'unknown-priority',
	/** Front matter and body give different values. `name`, `frontMatter`, `body`. */
	'field-mismatch',
	/** A date that does not exist, such as 2025-02-30. `label`, `value`. */
	'invalid-date',
	/** Modified before created. `created`, `modified`. */
	'date-order',
	/** The status is done, but open items are left. `status`, `open`. */
	'done-open-items',
	/** All items are ticked, but the status is not done. `status`, `total`. */
	'items-done',
	/** Template text in a document that is no longer new. `text`. */
	'placeholder-left',
	/** The template's own instructions in a document that is no longer new. */
	'instruction-left',
	/** A numbered list with boxes right below a text; since it does not start at 1, it is part of the text. `number`. */
	'list-start',
	/** `- [API]: users.ts` defines a link and shows nothing. `label`. */
	'label-link-definition',
	/** A text right above `---` is a heading. `text`. */
	'label-heading',
	/** An enhancement is completed, and its review is not written. */
	'review-missing',
	/** The document is in a folder for another status. `folder`, `status`. */
	'folder-status',
	/** Two places of a plan disagree about its stage. `here`, `other`: a file or folder, `there`. */
	'plan-drift',
	/** The file name breaks its folder's or family's convention. `name`, `expected`. */
	'file-name',
	/** Another document has the same id. `id`, `other`. */
	'duplicate-id',
	/** A file to modify is missing. `path`. */
	'path-missing',
	/** A file to create exists, and its box is open. `path`. */
	'path-exists',
	/** No document has this name. `target`. */
	'relation-unknown',
	/** The other document lacks the inverse relation. `target`, `inverse`: the field that is missing there. */
	'relation-inverse',
	/** Documents wait for each other in a cycle. `cycle`. */
	'relation-cycle',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
