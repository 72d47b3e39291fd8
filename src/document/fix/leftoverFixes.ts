import { dateInStyle } from '../date/dateInStyle';
import { removeInstructions } from '../placeholder/leftInstructions';
import type { TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { readPlaceholder } from '../model/placeholder';
import type { Fix, FixContext } from './fix';
import { sourceOf } from './sourceOf';

/** Fills in today's date; other placeholders only the author can fill in. */
export function placeholderFixes(document: TaskDocument, problem: Problem, { now }: FixContext): Fix[] {
	const placeholder = readPlaceholder(sourceOf(document, problem.range));
	if (placeholder?.kind !== 'date') {
		return [];
	}
	const value = dateInStyle(document, now, placeholder.label);
	return [
		{ code: 'fill-date', parameters: { value }, edits: [{ range: problem.range, newText: value }], isSafe: false, isPreferred: false },
	];
}

/** Removes all instructions. */
export function instructionFixes(document: TaskDocument): Fix[] {
	const edits = removeInstructions(document);
	return edits.length > 0 ? [{ code: 'remove-instructions', parameters: {}, edits, isSafe: false, isPreferred: true }] : [];
}
