/**
 * Marks the blank lines to remove with the dropped lines, by line, 1 for removed: one blank line stays at each gap, none
 * at the beginning.
 */
export function closeGaps(lines: readonly string[], dropped: Uint8Array): Uint8Array {
	const gone = Uint8Array.from(dropped);
	let isAfterGap = false;
	let lastKept: string | undefined;
	lines.forEach((line, index) => {
		if (dropped[index] === 1) {
			isAfterGap = true;
		} else if (isAfterGap && line.trim() === '' && (lastKept === undefined || lastKept.trim() === '')) {
			gone[index] = 1;
		} else {
			isAfterGap = false;
			lastKept = line;
		}
	});
	return gone;
}
