import type { TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { comparePositions } from '../model/text';
import { checkLayout } from './checkLayout';
import { checkLeftovers } from './checkLeftovers';
import { checkStatus } from './checkStatus';

/** Maximum problems reported per document; a hostile one could have any number. */
const MAX_PROBLEMS = 100;

/**
 * The problems of one document by position, at most 100: those that parse found, and those that show in the document as
 * a whole. For a template, only those that parse found. Never throws; linear in the text's length.
 */
export function checkDocument(document: TaskDocument): Problem[] {
	if (document.isTemplate) {
		return document.problems.slice(0, MAX_PROBLEMS);
	}
	const found = [...checkStatus(document), ...checkLeftovers(document), ...checkLayout(document)];
	return [...document.problems, ...found].sort((a, b) => comparePositions(a.range.start, b.range.start)).slice(0, MAX_PROBLEMS);
}
