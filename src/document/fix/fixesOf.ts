import type { Problem, TaskDocument } from '../model';
import { comparePositions, type TextEdit } from '../text';
import type { Fix, FixContext } from './fix';
import { statusFixes, wordFixes } from './wordFixes';

/**
 * The ways to mend a problem of the document, the best first; empty when there is none. Never throws.
 * @param text what the document was read from.
 * @param problem one of checkDocument's for that very text.
 */
export function fixesOf(text: string, document: TaskDocument, problem: Problem, context: FixContext): readonly Fix[] {
	void text;
	void context;
	switch (problem.code) {
		case 'unknown-status':
			return wordFixes(document, 'status');
		case 'unknown-priority':
			return wordFixes(document, 'priority');
		case 'done-open-items':
		case 'items-done':
			return statusFixes(document, problem.code);
		default:
			return [];
	}
}

/** The edits of all safe fixes, by where they stand, one fix a problem; of fixes that would overlap the first one only. */
export function safeEdits(text: string, document: TaskDocument, problems: readonly Problem[], context: FixContext): readonly TextEdit[] {
	const taken: TextEdit[] = [];
	for (const problem of problems) {
		const edits = fixesOf(text, document, problem, context).find(({ isSafe }) => isSafe)?.edits ?? [];
		if (edits.every((edit) => taken.every((other) => isApart(edit, other)))) {
			taken.push(...edits);
		}
	}
	return taken.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Edits that touch would leave it open which of them comes first. */
function isApart({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
	return comparePositions(a.end, b.start) < 0 || comparePositions(b.end, a.start) < 0;
}
