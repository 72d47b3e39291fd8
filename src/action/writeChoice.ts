import * as vscode from 'vscode';
import { addField } from '../document/addField';
import type { EditResult } from '../document/editResult';
import type { TaskDocument } from '../document/model';
import { mainField, setField } from '../document/setField';

/**
 * Gives a document a status or priority: in its field where it has one, else in a new one.
 * @param value one of its own words.
 */
export function writeChoice(document: TaskDocument, name: 'status' | 'priority', value: string, eol: vscode.EndOfLine): EditResult {
	if (mainField(document, name)) {
		return setField(document, name, value);
	}
	const label = newLabel(document, name);
	return addField(document, name, label, value, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}

/** Keys are written in lower case, as nearly all are, unless the document's own have capitals; labels with a capital. */
function newLabel(document: TaskDocument, name: string): string {
	const keys = document.fields.filter(field => field.form === 'yaml');
	const isLower = document.frontMatter !== undefined && keys.every(({ label }) => label.charAt(0) === label.charAt(0).toLowerCase());
	return isLower ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
