import type { Range } from './text';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something that does not agree. Words are chosen at the edge from `code` and `parameters`. */
export interface Problem {
	readonly code: ProblemCode;
	readonly range: Range;
	readonly severity: Severity;
	/** Plain text taken from the document or the parser, for the message. */
	readonly parameters: Readonly<Record<string, string | number>>;
	/** Where other documents have their part in it; only of problems between documents. */
	readonly related?: readonly RelatedPlace[];
}

/** A place in another document. */
export interface RelatedPlace {
	readonly uri: string;
	readonly range: Range;
	/** The document, for people. */
	readonly name: string;
}

/** Every code, with the parameters its message takes. */
export const problemCodes = [
	/** The front matter is no valid YAML mapping. `detail`. */
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
	/** The status says done, and there is work left to tick. `status`, `open`. */
	'done-open-items',
	/** Everything is ticked, and the status does not say so. `status`, `total`. */
	'items-done',
	/** Template text in a document that is no longer new. `text`. */
	'placeholder-left',
	/** The template's own instructions in a document that is no longer new. */
	'instruction-left',
	/** A numbered list with boxes right below a text; since it does not start at 1, it goes on with the text. `number`. */
	'list-start',
	/** `- [API]: users.ts` defines a link and shows nothing. `label`. */
	'label-link-definition',
	/** A text right above `---` is a heading. `text`. */
	'label-heading',
	/** An enhancement is completed, and its review is not written. */
	'review-missing',
	/** The document lies in a folder for another status. `folder`, `status`. */
	'folder-status',
	/** The file is named against its folder's or family's convention. `name`, `expected`. */
	'file-name',
	/** Another document has the same id. `id`, `other`. */
	'duplicate-id',
	/** A file to modify is not there. `path`. */
	'path-missing',
	/** A file to create is there, and its box is open. `path`. */
	'path-exists',
	/** No document goes by this name. `target`. */
	'relation-unknown',
	/** The other document does not say it in turn. `target`, `inverse`: the field that is missing there. */
	'relation-inverse',
	/** Documents wait for one another in a circle. `cycle`. */
	'relation-cycle',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
