import { addField } from '../document/edit/addField';
import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import { mainField, setField } from '../document/edit/setField';
import { newLabel } from './newLabel';

/**
 * Writes a status or priority: into the existing field, else into a new one.
 * @param value one of the document's own words
 * @param eol the document's line ending
 */
export function writeChoice(document: TaskDocument, name: 'status' | 'priority', value: string, eol: string): EditResult {
	return mainField(document, name) ? setField(document, name, value) : addField(document, name, newLabel(document, name), value, eol);
}
