import type { Refusal } from './refusal';
import type { TextEdit } from './text';

/** The edits that make the change, `[]` when there is nothing to change; or why it is refused. */
export type EditResult =
	{ readonly edits: readonly TextEdit[]; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly edits?: undefined };
