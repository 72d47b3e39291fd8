import type { TextEdit } from './text';

/** Why an edit was refused rather than guessed. Words are chosen at the edge. */
export type Refusal =
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
	/** A table whose labels stand in its header row takes no further field. */
	| 'no-place';

/** The edits that do what was asked, `[]` when it is so already; or why nothing is done. */
export type EditResult =
	| { readonly edits: readonly TextEdit[]; readonly refusal?: undefined }
	| { readonly refusal: Refusal; readonly edits?: undefined };
