import type { TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { comparePositions } from '../model/text';
import { checkLayout } from './checkLayout';
import { checkLeftovers } from './checkLeftovers';
import { checkStatus } from './checkStatus';

/** Problems of one document that are told; a hostile one could have any number. */
const MAX_PROBLEMS = 100;

/**
 * What does not agree in one document, by where it stands, at most 100: what parse found, and what the document as a
 * whole tells. Of a template only what parse found. Never throws; linear in the text's length.
 */
export function checkDocument(document: TaskDocument): Problem[] {
	if (document.isTemplate) {
		return document.problems.slice(0, MAX_PROBLEMS);
	}
	const found = [...checkStatus(document), ...checkLeftovers(document), ...checkLayout(document)];
	return [...document.problems, ...found].sort((a, b) => comparePositions(a.range.start, b.range.start)).slice(0, MAX_PROBLEMS);
}
