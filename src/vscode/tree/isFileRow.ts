import type { ConventionNode, UnitNode } from './treeNode';

/**
 * Whether a command that deletes or renames files applies to an argument: to the row of a document or, for its folder, of
 * a unit, to a URI, or nothing, but not to rows of items and sections, which are not files.
 */
export function isFileRow(argument: unknown): boolean {
	return !isRow(argument) || argument.kind === 'document' || argument.kind === 'unit';
}

/** Whether the argument is the row of a unit, whose folder commands for files apply to. */
export function isUnitRow(argument: unknown): argument is UnitNode {
	return isRow(argument) && argument.kind === 'unit';
}

function isRow(argument: unknown): argument is { readonly kind: unknown } {
	return typeof argument === 'object' && argument !== null && 'kind' in argument;
}

/** Whether the argument of a command is the row of a problem that many documents have. */
export function isConventionRow(argument: unknown): argument is ConventionNode {
	return isRow(argument) && argument.kind === 'convention';
}
