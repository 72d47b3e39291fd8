import type { Group } from './group';

/** Up to this many documents are listed without headings. */
const FEW_DOCUMENTS = 5;

/** Whether groups are worth their headings: there are several of them, and more than a few documents. */
export function isLevelShown(groups: readonly Group[]): boolean {
	return groups.length > 1 && groups.reduce((count, { entries }) => count + entries.length, 0) > FEW_DOCUMENTS;
}
