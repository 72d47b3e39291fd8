import type { RelatedPlace } from '../../document/model/problem';
import type { Range } from '../../document/model/text';

/** Every kind of evidence against a checked item, with the parameters its sentence takes. */
export const evidenceCodes = [
	/** The item names a file that doesn't exist. `path`. */
	'claimed-file',
	/** The item says that a file was deleted, and it still exists. `path`. */
	'claimed-deletion',
	/** The item names a document that doesn't exist. `target`. */
	'claimed-document',
	/** The item is about a document that isn't done. `target`, `status`. */
	'claimed-done',
	/** Another document of the same unit has the same item, and there it's open. `other`, `line`: 1-based. */
	'claimed-elsewhere',
] as const;

export type EvidenceCode = (typeof evidenceCodes)[number];

/** Something that speaks against a checked item. */
export interface Evidence {
	readonly code: EvidenceCode;
	/** Of the name in the item's line, or of the item's text. */
	readonly range: Range;
	readonly parameters: Readonly<Record<string, string | number>>;
	readonly related?: readonly RelatedPlace[];
}

/** What the evidence for items is looked up in. */
export interface EvidenceContext {
	/** Whether the workspace folder of this name has a file or folder with this path; undefined when unknown. */
	exists(folder: string, path: string): boolean | undefined;
	/** The paths of all files of the workspace folder with this name, in lower case; undefined when unknown. */
	filesNamed(folder: string, name: string): readonly string[] | undefined;
}
