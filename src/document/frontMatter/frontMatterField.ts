import type { Range } from '../model/text';

/** One top-level key of the block with its value's source range. */
export interface FrontMatterField {
	readonly label: string;
	readonly value: string;
	readonly labelRange: Range;
	readonly valueRange: Range;
	/** The value is a flow sequence or mapping as written (`[a | b]`), which may be an unfilled choice. */
	readonly flowSource: string | undefined;
}
