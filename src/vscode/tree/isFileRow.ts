import type { ConventionNode } from './treeNode';

/**
 * Whether a command that deletes or renames files applies to an argument: to the row of a document, a URI, or nothing,
 * but not to rows of items, sections and units, which are not files.
 */
export function isFileRow(argument: unknown): boolean {
	return !(typeof argument === 'object' && argument !== null && 'kind' in argument) || argument.kind === 'document';
}

/** Whether the argument of a command is the row of a problem that many documents have. */
export function isConventionRow(argument: unknown): argument is ConventionNode {
	return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'convention';
}
