import { LineIndex } from '../markdown/lineIndex';
import { applyEdits, type TextEdit } from '../model/text';

/** A text and the edits to it. */
export interface TextChange {
	readonly before: string;
	readonly edits: readonly TextEdit[];
}

/** A change between two texts: from `start` to `end` in the new text, in place of `oldText`. */
interface Hunk {
	readonly start: number;
	readonly end: number;
	readonly oldText: string;
}

/** The text after a change. Inserted line ends become those of the text, as in an editor. */
export function textAfter({ before, edits }: TextChange): string {
	return applyEdits(before, withLineEndsOf(before, edits));
}

/**
 * The text without an earlier change, keeping everything typed since; undefined when later changes touch the earlier one
 * and cannot be separated from it.
 * @param now the current text: the result of the change, possibly with later changes
 */
export function takeBack(change: TextChange, now: string): string | undefined {
	const { before } = change;
	const after = textAfter(change);
	if (now === after || now === before) {
		return before;
	}
	const { start, end } = changedPart(after, now);
	const shift = now.length - after.length;
	let result = '';
	let at = 0;
	for (const hunk of hunksOf(before, withLineEndsOf(before, change.edits))) {
		if (hunk.start <= end && hunk.end >= start) {
			return undefined;
		}
		const by = hunk.start > end ? shift : 0;
		result += now.slice(at, hunk.start + by) + hunk.oldText;
		at = hunk.end + by;
	}
	return result + now.slice(at);
}

/** Everything in `after` that may have changed; in a run of equal characters, any may be the new one. */
function changedPart(after: string, now: string): { readonly start: number; readonly end: number } {
	const shorter = Math.min(after.length, now.length);
	let same = 0;
	while (same < shorter && after.charCodeAt(same) === now.charCodeAt(same)) {
		same++;
	}
	let sameAtEnd = 0;
	while (sameAtEnd < shorter && after.charCodeAt(after.length - 1 - sameAtEnd) === now.charCodeAt(now.length - 1 - sameAtEnd)) {
		sameAtEnd++;
	}
	return { start: Math.min(same, shorter - sameAtEnd), end: after.length - Math.min(sameAtEnd, shorter - same) };
}

/** The edits by their position in the resulting text. */
function hunksOf(before: string, edits: readonly TextEdit[]): readonly Hunk[] {
	const lines = new LineIndex(before);
	const ordered = edits
		.map(({ range, newText }) => ({
			start: lines.start(range.start.line) + range.start.character,
			end: lines.start(range.end.line) + range.end.character,
			newText,
		}))
		.sort((a, b) => a.start - b.start || a.end - b.end);
	let shift = 0;
	return ordered.map(({ start, end, newText }) => {
		const hunk = { start: start + shift, end: start + shift + newText.length, oldText: before.slice(start, end) };
		shift += newText.length - (end - start);
		return hunk;
	});
}

function withLineEndsOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	return edits.map(({ range, newText }) => ({ range, newText: newText.replaceAll(/\r\n|\n|\r/g, lineEnd) }));
}
