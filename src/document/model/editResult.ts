import type { Refusal } from './refusal';
import type { TextEdit } from './text';

/** The edits that do what was asked, `[]` when it is so already; or why nothing is done. */
export type EditResult =
	{ readonly edits: readonly TextEdit[]; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly edits?: undefined };
