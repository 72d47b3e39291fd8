import { applyEdits, comparePositions, splitLines, type TextEdit } from '../document/model/text';
import { commonEnds } from '../util/commonEnds';
import { printable } from '../util/printable';

/** Adjacent changed lines, and the lines that replace them. */
interface Hunk {
	/** 0-based. */
	readonly start: number;
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/**
 * The edits as a unified diff without context, for humans. Terminal control characters are shown as spaces. `''` for no
 * edits.
 * @param path shown in the header
 */
export function editDiff(path: string, text: string, edits: readonly TextEdit[]): string {
	const hunks = hunksOf(splitLines(text), edits);
	let shift = 0;
	const lines = hunks.flatMap(({ start, before, after }) => {
		const head = `@@ -${range(start, before.length)} +${range(start + shift, after.length)} @@`;
		shift += after.length - before.length;
		return [head, ...before.map(line => `-${printable(line)}`), ...after.map(line => `+${printable(line)}`)];
	});
	return lines.length === 0 ? '' : [`--- ${printable(path)}`, `+++ ${printable(path)}`, ...lines, ''].join('\n');
}

/** An empty range names the preceding line. */
function range(start: number, count: number): string {
	return `${count === 0 ? start : start + 1}${count === 1 ? '' : `,${count}`}`;
}

function hunksOf(lines: readonly string[], edits: readonly TextEdit[]): readonly Hunk[] {
	const ordered = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
	const groups: TextEdit[][] = [];
	for (const edit of ordered) {
		const group = groups.at(-1);
		if (group && edit.range.start.line <= lastLine(group)) {
			group.push(edit);
		} else {
			groups.push([edit]);
		}
	}
	return groups.map(group => hunkOf(lines, group)).filter(({ before, after }) => before.length + after.length > 0);
}

function hunkOf(lines: readonly string[], edits: readonly TextEdit[]): Hunk {
	const first = edits[0]?.range.start.line ?? 0;
	const before = lines.slice(first, lastLine(edits) + 1);
	const moved = edits.map(({ range: { start, end }, newText }) => ({
		range: { start: { ...start, line: start.line - first }, end: { ...end, line: end.line - first } },
		newText,
	}));
	const after = splitLines(applyEdits(before.join('\n'), moved));
	const { head, tail } = commonEnds(before, after);
	return { start: first + head, before: before.slice(head, before.length - tail), after: after.slice(head, after.length - tail) };
}

function lastLine(edits: readonly TextEdit[]): number {
	return Math.max(...edits.map(({ range: { end } }) => end.line));
}
