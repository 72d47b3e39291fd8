import type { Entry } from '../../../../src/catalog/entry';
import { groupSteps, type Group } from '../../../../src/catalog/group/group';
import type { Grouping } from '../../../../src/catalog/group/grouping';
import type { SortOrder } from '../../../../src/catalog/group/sort';
import { outcomeOf } from '../../../../src/util/steps';

/** The groups of entries, made in one go. */
export function groupEntries(
	entries: readonly Entry[],
	by: readonly Grouping[],
	before?: readonly Group[],
	order?: SortOrder,
): readonly Group[] {
	return outcomeOf(groupSteps(entries, by, before, order));
}
