import { sequenceDiff, type Replacement } from '../../util/sequenceDiff';

/** A part of a three-way merge: elements that both sides agree on, or three versions of which none is the result. */
export type MergedPart =
	| { readonly merged: readonly string[] }
	| { readonly merged?: undefined; readonly base: readonly string[]; readonly ours: readonly string[]; readonly theirs: readonly string[] };

/** A change of one side. */
interface Change extends Replacement {
	readonly isOurs: boolean;
}

/**
 * Merges two changed versions of a sequence as git merges lines: changes conflict unless at least one unchanged element
 * is between them, or both are the same. Parts are in order.
 */
export function mergeSequences(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly MergedPart[] {
	const changes: readonly Change[] = [
		...sequenceDiff(base, ours).map(change => ({ ...change, isOurs: true })),
		...sequenceDiff(base, theirs).map(change => ({ ...change, isOurs: false })),
	].sort((a, b) => a.beforeStart - b.beforeStart || a.beforeEnd - b.beforeEnd);
	const parts: MergedPart[] = [];
	let at = 0;
	/** Where the sides are when the base is at `at`. */
	let oursAt = 0;
	let theirsAt = 0;
	for (let index = 0; index < changes.length;) {
		const start = changes[index]?.beforeStart ?? 0;
		const group: Change[] = [];
		let end = start;
		for (let next = changes[index]; next && (group.length === 0 || next.beforeStart <= end); next = changes[++index]) {
			group.push(next);
			end = Math.max(end, next.beforeEnd);
		}
		parts.push({ merged: base.slice(at, start) });
		const growth = (isOurs: boolean): number =>
			group
				.filter(change => change.isOurs === isOurs)
				.reduce((sum, change) => sum + change.afterEnd - change.afterStart - change.beforeEnd + change.beforeStart, 0);
		const oursStart = oursAt + start - at;
		const theirsStart = theirsAt + start - at;
		oursAt = oursStart + end - start + growth(true);
		theirsAt = theirsStart + end - start + growth(false);
		const ourPart = ours.slice(oursStart, oursAt);
		const theirPart = theirs.slice(theirsStart, theirsAt);
		const isOnlyOurs = group.every(({ isOurs }) => isOurs);
		const isOnlyTheirs = group.every(({ isOurs }) => !isOurs);
		if (isOnlyOurs || areEqual(ourPart, theirPart)) {
			parts.push({ merged: ourPart });
		} else if (isOnlyTheirs) {
			parts.push({ merged: theirPart });
		} else {
			parts.push({ base: base.slice(start, end), ours: ourPart, theirs: theirPart });
		}
		at = end;
	}
	parts.push({ merged: base.slice(at) });
	return parts.filter(({ merged }) => merged?.length !== 0);
}

/** A conflict without what both sides have alike: its parts in order. */
export function narrowedConflict(ours: readonly string[], theirs: readonly string[]): readonly MergedPart[] {
	const parts: MergedPart[] = [];
	let at = 0;
	for (const { beforeStart, beforeEnd, afterStart, afterEnd } of sequenceDiff(ours, theirs)) {
		parts.push({ merged: ours.slice(at, beforeStart) });
		parts.push({ base: [], ours: ours.slice(beforeStart, beforeEnd), theirs: theirs.slice(afterStart, afterEnd) });
		at = beforeEnd;
	}
	parts.push({ merged: ours.slice(at) });
	return parts.filter(({ merged }) => merged?.length !== 0);
}

export function areEqual(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((each, index) => each === b[index]);
}
