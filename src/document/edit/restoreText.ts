import { LineIndex } from '../markdown/lineIndex';
import type { Position, TextEdit } from '../model/text';

/**
 * The edit that turns `now` into `before`, between their common prefix and suffix; `[]` when they are equal. Never splits
 * a line end or a surrogate pair. Linear in both.
 */
export function restoreText(now: string, before: string): TextEdit[] {
	if (now === before) {
		return [];
	}
	const shorter = Math.min(now.length, before.length);
	let start = 0;
	while (start < shorter && now.charCodeAt(start) === before.charCodeAt(start)) {
		start++;
	}
	while (start > 0 && (isSplit(now, start) || isSplit(before, start))) {
		start--;
	}
	let rest = 0;
	while (rest < shorter - start && now.charCodeAt(now.length - 1 - rest) === before.charCodeAt(before.length - 1 - rest)) {
		rest++;
	}
	while (rest > 0 && (isSplit(now, now.length - rest) || isSplit(before, before.length - rest))) {
		rest--;
	}
	const lines = new LineIndex(now);
	const range = { start: positionAt(lines, start), end: positionAt(lines, now.length - rest) };
	return [{ range, newText: before.slice(start, before.length - rest) }];
}

function isSplit(text: string, at: number): boolean {
	const pair = text.slice(at - 1, at + 1);
	return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}

function positionAt(lines: LineIndex, offset: number): Position {
	let line = 0;
	while (line + 1 < lines.count && lines.start(line + 1) <= offset) {
		line++;
	}
	return { line, character: offset - lines.start(line) };
}
