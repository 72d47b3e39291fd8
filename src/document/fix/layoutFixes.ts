import { NUMBERED_BOX } from '../check/checkLayout';
import type { TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { lineRange, type TextEdit } from '../model/text';
import type { Fix } from './fix';
import { lineEndBehind } from './sourceOf';

/** Renumbers from 1, or adds a blank line above, which keeps the numbers. */
export function listFixes(text: string, document: TaskDocument, problem: Problem): Fix[] {
	const { line } = problem.range.start;
	return [
		{ code: 'renumber-list', parameters: {}, edits: renumbered(document, line), isSafe: false, isPreferred: true },
		blankLineAbove(text, line, false),
	];
}

/** Adds a blank line above the dashes, which makes them a rule. */
export function headingFixes(text: string, problem: Problem): Fix[] {
	return [blankLineAbove(text, problem.range.end.line + 1, true)];
}

/** Writes `- **API**: users.ts` for `- [API]: users.ts`. */
export function definitionFixes(document: TaskDocument, problem: Problem): Fix[] {
	const { start, end } = problem.range;
	const label = (document.lines[start.line] ?? '').slice(start.character + 1, end.character - 2);
	const mark = /[*_`~<\\]/u.test(label) || label.trim() !== label ? '' : '**';
	const edits: TextEdit[] = [
		{ range: lineRange(start.line, start.character, start.character + 1), newText: mark },
		{ range: lineRange(start.line, end.character - 2, end.character - 1), newText: mark },
	];
	return [{ code: 'bold-label', parameters: { label }, edits, isSafe: true, isPreferred: true }];
}

/** Inserts an empty line with the line end of the line above, which is safe. */
function blankLineAbove(text: string, line: number, isPreferred: boolean): Fix {
	return {
		code: 'add-blank-line',
		parameters: {},
		edits: [{ range: lineRange(line, 0, 0), newText: lineEndBehind(text, line - 1) }],
		isSafe: true,
		isPreferred,
	};
}

/** The numbers of the list that begins on a line: all items with its indentation, skipping blank and indented lines. */
function renumbered({ lines }: TaskDocument, from: number): TextEdit[] {
	const first = NUMBERED_BOX.exec(lines[from] ?? '');
	const indent = first?.[1] ?? '';
	const edits: TextEdit[] = [];
	let next = 1;
	let expected = Number(first?.[2]);
	for (let line = from; line < lines.length; line++) {
		const text = lines[line] ?? '';
		const match = /^( {0,3})(\d{1,9})(?=[.)][ \t])/u.exec(text);
		if (match?.[1] === indent && Number(match[2]) === expected) {
			edits.push({ range: lineRange(line, indent.length, indent.length + (match[2] ?? '').length), newText: String(next) });
			next++;
			expected++;
		} else if (text.trim() !== '' && !/^[ \t]/u.test(text.slice(indent.length))) {
			break;
		}
	}
	return edits;
}
