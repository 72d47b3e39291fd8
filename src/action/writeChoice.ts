import { addField } from '../document/edit/addField';
import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import { mainField, setField } from '../document/edit/setField';
import { newLabel } from './newLabel';

/**
 * Gives a document a status or priority: in its field where it has one, else in a new one.
 * @param value one of its own words
 * @param eol the document's line end
 */
export function writeChoice(document: TaskDocument, name: 'status' | 'priority', value: string, eol: string): EditResult {
	return mainField(document, name) ? setField(document, name, value) : addField(document, name, newLabel(document, name), value, eol);
}
