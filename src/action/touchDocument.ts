import { addField } from '../document/edit/addField';
import { formatIso } from '../document/date/date';
import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import { modifiedLabel } from '../document/edit/modifiedLabel';
import { isDateToday, type Moment } from '../document/date/rewriteDate';
import { touch } from '../document/edit/touch';

/**
 * Sets all modified dates of a document to the user's current day; see touch. Adds one if there is none.
 * @param eol the document's line ending
 */
export function touchDocument(document: TaskDocument, now: Moment, eol: string): EditResult {
	if (document.isTemplate) {
		return { refusal: { code: 'is-template' } };
	}
	const edits = touch(document, now);
	if (edits.length > 0) {
		return { edits };
	}
	const dates = document.fields.filter(field => field.name === 'modified');
	if (dates.length > 0) {
		return { refusal: { code: dates.some(({ value, label }) => isDateToday(value, now, label)) ? 'modified-today' : 'no-modified-date' } };
	}
	return addField(document, 'modified', modifiedLabel(document), formatIso(now.date), eol);
}
