import { findPlaceholderDate } from '../date/date';
import { dateInStyle } from '../date/dateInStyle';
import { readFieldLine } from '../read/fieldLine';
import type { TaskDocument } from '../model/model';
import { normalizeLabel, normalizeValue } from '../model/plainText';
import type { Moment } from '../date/rewriteDate';
import { sectionAt } from '../read/sections';
import { lineRange, type TextEdit } from '../model/text';
import { lookupOf } from './writeValue';

const APPROVES = /^(?:yes|approved?|accepted?|go)\b/u;
const APPROVAL_DATE = /^(?:approved date|approval date|date approved|date of approval|approved on|approval on)$/u;

/**
 * Fills in the date of an approval that is being given: when the box at `index` of `document.boxes` is the “Yes” of a
 * choice, an unfilled first approval date in its section becomes the user's day, in the document's style. `[]` for every
 * other box, and for a date that is filled in.
 */
export function approvalDateEdits(document: TaskDocument, index: number, now: Moment): TextEdit[] {
	const box = document.boxes[index];
	if (!box || box.choice < 0 || !APPROVES.test(normalizeValue(box.label))) {
		return [];
	}
	const lookup = lookupOf(document);
	const section = sectionAt(document.sections, box.line);
	const end = document.sections[section + 1]?.line ?? document.lines.length;
	for (let line = Math.max(0, document.sections[section]?.line ?? 0); line < end; line++) {
		const text = document.lines[line] ?? '';
		const field =
			/approv/iu.test(text) && document.isProse(line)
				? readFieldLine(text, lookup).find(({ label }) => APPROVAL_DATE.test(normalizeLabel(label)))
				: undefined;
		if (field) {
			const value = text.slice(field.valueStart, field.valueEnd);
			const span = value.trim() === '' ? { start: 0, end: value.length } : findPlaceholderDate(value);
			if (!span) {
				return [];
			}
			const date = dateInStyle(document, now, value.slice(span.start, span.end).replace(/[[\]<>{}]/gu, ''));
			const blank = value === '' && !/[ \t]$/u.test(text.slice(0, field.valueStart)) ? ' ' : '';
			return [{ range: lineRange(line, field.valueStart + span.start, field.valueStart + span.end), newText: blank + date }];
		}
	}
	return [];
}
