/** A sentence about one thing, and the same about several. */
export interface PluralSentence {
	readonly one: string;
	readonly other: string;
}
