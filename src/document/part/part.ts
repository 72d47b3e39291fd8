import type { TextEdit } from '../model/text';

/** The kind of a part; its localised name is chosen at the edge. */
export type PartKind =
	| 'phase'
	| 'option'
	| 'milestone'
	| 'testCase'
	| 'risk'
	| 'riskRow'
	| 'question'
	| 'step'
	| 'section'
	| 'checklistItem'
	| 'listItem'
	| 'row';

/** A part that can be added, shaped like its neighbours. */
export interface Part {
	readonly kind: PartKind;
	/** Its name: `Phase 3`; undefined for parts without a number. */
	readonly name: string | undefined;
	/** The heading above it; `''` before the first. */
	readonly section: string;
	/** 0-based line of the first line of the neighbour it follows. */
	readonly line: number;
	/** One insertion. */
	readonly edit: TextEdit;
	/** 0-based line on which the new part begins after the edit. */
	readonly newLine: number;
}

/** The kind of a part, by the word before its number or the heading above it. */
export function kindOfPart(words: string): PartKind | undefined {
	const text = words.toLowerCase();
	return /\b(?:phases?|stages?|sprints?|iterations?)\b/u.test(text)
		? 'phase'
		: /\b(?:options?|alternatives?|approach(?:es)?|variants?)\b/u.test(text)
			? 'option'
			: /\bmilestones?\b/u.test(text)
				? 'milestone'
				: /\b(?:tests?|test cases?|test scenarios?|scenarios?)\b/u.test(text)
					? 'testCase'
					: /\brisks?\b/u.test(text)
						? 'risk'
						: /\bquestions?\b/u.test(text)
							? 'question'
							: /\bsteps?\b/u.test(text)
								? 'step'
								: undefined;
}
