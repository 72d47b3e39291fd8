import { traitsOf } from '../model/fieldForm';
import type { TaskDocument } from '../model/model';
import { readProgressCookies, type ProgressCookie } from './progressCookies';
import { progressNumbers, type NumberEdit } from './progressRun';
import { applyEdits, lineRange, type TextEdit } from '../model/text';
import { writeValue } from '../edit/writeValue';

/** A text without any of these shows no progress. */
const MAY_HOLD = /%|\/| of /u;

/**
 * Updates the progress that a document shows to match its boxes; see readProgressCookies. Only wrong numbers change, in
 * their own form; placeholders such as `[X% complete]` are filled in. Without items nothing is written. `[]` for a
 * template and for a document whose front matter cannot be read.
 * @param text what `document` was parsed from.
 */
export function progressEdits(text: string, document: TaskDocument): TextEdit[] {
	if (document.isTemplate || document.frontMatter?.isValid === false || document.progress.all.total === 0 || !MAY_HOLD.test(text)) {
		return [];
	}
	return readProgressCookies(document).flatMap(cookie => cookieEdits(document, cookie));
}

function cookieEdits(document: TaskDocument, cookie: ProgressCookie): readonly TextEdit[] {
	const { run, line, character, field } = cookie;
	const numbers = progressNumbers(run, cookie.count);
	if (numbers.length === 0) {
		return [];
	}
	const edits =
		cookie.isValue && run.isPlaceholder && run.isBracketed
			? [{ start: run.start, end: run.end, newText: filledIn(document, cookie, numbers) }]
			: numbers;
	if (field && traitsOf(field).writer === 'tableCell') {
		// A cell keeps its column's width.
		return (
			writeValue(
				document,
				field,
				applyEdits(
					field.value,
					edits.map(edit => textEdit(0, 0, edit)),
				),
			).edits ?? []
		);
	}
	return edits.map(edit => textEdit(line, character, edit));
}

/** The placeholder's own words around the numbers, without its brackets. */
function filledIn(document: TaskDocument, { run, line, character }: ProgressCookie, numbers: readonly NumberEdit[]): string {
	const source = (document.lines[line] ?? '').slice(character, character + run.end);
	return applyEdits(
		source,
		numbers.map(edit => textEdit(0, 0, edit)),
	).slice(run.start + 1, -1);
}

function textEdit(line: number, character: number, { start, end, newText }: NumberEdit): TextEdit {
	return { range: lineRange(line, character + start, character + end), newText };
}
