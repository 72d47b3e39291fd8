import { aliasesOf } from '../edit/aliasesOf';
import { checkDocument } from '../check/checkDocument';
import type { TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { parse } from '../read/parse';
import { applyEdits, comparePositions, type TextEdit } from '../model/text';
import { dateFixes, orderFixes } from './dateFixes';
import type { Fix, FixContext } from './fix';
import { fenceFixes, invalidFixes, unclosedFixes } from './frontMatterFixes';
import { definitionFixes, headingFixes, listFixes } from './layoutFixes';
import { instructionFixes, placeholderFixes } from './leftoverFixes';
import { mismatchFixes } from './mismatchFixes';
import { statusFixes, wordFixes } from './wordFixes';

/**
 * The fixes for a problem of the document, the best first; empty when there is none. Each is verified: it removes the
 * problem and adds no error. Never throws.
 * @param text the document's text.
 * @param problem one that checkDocument found in that text.
 */
export function fixesOf(text: string, document: TaskDocument, problem: Problem, context: FixContext): readonly Fix[] {
	return candidates(text, document, problem, context).filter(fix => isFixed(text, document, problem, fix));
}

/**
 * The edits of all safe fixes, by position, one fix for each problem; only the first of overlapping fixes.
 * Never throws.
 */
export function safeEdits(text: string, document: TaskDocument, problems: readonly Problem[], context: FixContext): readonly TextEdit[] {
	const taken: TextEdit[] = [];
	for (const problem of problems) {
		const safe = candidates(text, document, problem, context).find(fix => fix.isSafe && isFixed(text, document, problem, fix));
		if (safe?.edits.every(edit => taken.every(other => isApart(edit, other)))) {
			taken.push(...safe.edits);
		}
	}
	return taken.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function candidates(text: string, document: TaskDocument, problem: Problem, context: FixContext): readonly Fix[] {
	switch (problem.code) {
		case 'unknown-status':
			return wordFixes(document, 'status');
		case 'unknown-priority':
			return wordFixes(document, 'priority');
		case 'done-open-items':
		case 'items-done':
			return statusFixes(document, problem.code);
		case 'field-mismatch':
			return mismatchFixes(document, problem);
		case 'invalid-date':
			return dateFixes(document, problem, context);
		case 'date-order':
			return orderFixes(document, context);
		case 'front-matter-unclosed':
			return unclosedFixes(text, document);
		case 'front-matter-invalid':
			return invalidFixes(document, problem);
		case 'front-matter-language':
			return fenceFixes(document, problem);
		case 'placeholder-left':
			return placeholderFixes(document, problem, context);
		case 'instruction-left':
			return instructionFixes(document);
		case 'list-start':
			return listFixes(text, document, problem);
		case 'label-link-definition':
			return definitionFixes(document, problem);
		case 'label-heading':
			return headingFixes(text, problem);
		default:
			return [];
	}
}

/** Whether there are fewer problems of the kind after the fix, and not more errors. */
function isFixed(text: string, document: TaskDocument, { code }: Problem, { edits }: Fix): boolean {
	const before = checkDocument(document);
	const after = checkDocument(parse(applyEdits(text, edits), { fieldAliases: aliasesOf(document), meanings: document.meanings }));
	const count = (problems: readonly Problem[], isCounted: (problem: Problem) => boolean): number => problems.filter(isCounted).length;
	const isFull = code === 'placeholder-left' || before.length >= 100;
	return (
		(isFull || count(after, problem => problem.code === code) < count(before, problem => problem.code === code)) &&
		count(after, ({ severity }) => severity === 'error') <= count(before, ({ severity }) => severity === 'error')
	);
}

/** Edits that touch are not apart, since their order would be undefined. */
function isApart({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
	return comparePositions(a.end, b.start) < 0 || comparePositions(b.end, a.start) < 0;
}
