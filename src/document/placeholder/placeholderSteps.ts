import type { Placeholder } from './findPlaceholders';
import { comparePositions, type Position, type Range } from '../model/text';

export type StepDirection = 'next' | 'previous';

/**
 * The placeholder to go to from a selection: the nearest one that begins at or after its end, or ends at or before its
 * start, wrapping around. Skips the selected placeholder, unless it is the only one, and the one around the cursor.
 * Undefined when there is none.
 * @param placeholders in order, as findPlaceholders gives them.
 */
export function stepToPlaceholder(
	placeholders: readonly Placeholder[],
	selection: Range,
	direction: StepDirection,
): Placeholder | undefined {
	if (direction === 'next') {
		return placeholders.find(({ range }) => comparePositions(range.start, selection.end) >= 0) ?? placeholders[0];
	}
	return placeholders.filter(({ range }) => comparePositions(range.end, selection.start) <= 0).at(-1) ?? placeholders.at(-1);
}

/** The placeholder at a position, including its start and end; of two that meet there, the second. */
export function placeholderAt(placeholders: readonly Placeholder[], position: Position): Placeholder | undefined {
	return placeholders
		.filter(({ range }) => comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0)
		.at(-1);
}
