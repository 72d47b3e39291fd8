import type { Refusal } from '../../document/editResult';
import type { TextEdit } from '../../document/text';

/** Why a document's fields were not added or moved. */
export type ConvertRefusal =
	| Refusal
	/** There is no field that could be moved. */
	| 'nothing-to-move'
	/** The front matter has comments, which have no place among field lines. */
	| 'comments'
	/** The fields would not all be read back as they are. */
	| 'not-read-back';

/** The edits, `[]` when it is so already; or why nothing is done. */
export type ConvertResult =
	| { readonly edits: readonly TextEdit[]; readonly refusal?: undefined }
	| { readonly refusal: ConvertRefusal; readonly edits?: undefined };

/** How a document keeps its fields. */
export type FieldPlace = 'frontMatter' | 'fieldLines';
