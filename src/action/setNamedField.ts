import { addField } from '../document/edit/addField';
import type { EditResult } from '../document/model/editResult';
import { FIELD_NAMES, type FieldName, type LabelLookup } from '../document/model/fieldName';
import type { Field, TaskDocument } from '../document/model/model';
import { normalizeLabel } from '../document/model/plainText';
import { mainField, setField } from '../document/edit/setField';
import type { TextEdit } from '../document/model/text';
import { cleanValue, writeValue } from '../document/edit/writeValue';
import { newLabel } from './newLabel';
import { setNamedChoice } from './setChoice';

/**
 * Sets a field by its name (`blockedBy`), by a label that means a known field (`Depends on`), or by the label of any
 * field in the document. A status or priority is written in the document's own words; see setNamedChoice. Adds a known
 * field that the document lacks, under the typed label unless that is the field's name. `''` clears a field.
 * @param lookup includes the labels from the user's settings
 * @param eol the document's line ending
 */
export function setNamedField(document: TaskDocument, typed: string, value: string, lookup: LabelLookup, eol: string): EditResult {
	if (document.isTemplate) {
		return { refusal: { code: 'is-template' } };
	}
	const own = ownName(typed);
	const name = own ?? lookup(typed)?.name;
	if (name === undefined) {
		return setByLabel(document, typed, value);
	}
	if ((name === 'status' || name === 'priority') && value.trim() !== '') {
		return setNamedChoice(document, name, value, eol);
	}
	if (mainField(document, name) || value.trim() === '' || name === 'title') {
		return setField(document, name, value);
	}
	return addField(document, name, own ? newLabel(document, name) : typed, value, eol);
}

/** The field of a document that setNamedField sets for a name or label; undefined if it has none. */
export function namedField(document: TaskDocument, typed: string, lookup: LabelLookup): Field | undefined {
	const name = ownName(typed) ?? lookup(typed)?.name;
	return name === undefined ? labeledFields(document, typed)[0] : mainField(document, name);
}

function ownName(typed: string): FieldName | undefined {
	return FIELD_NAMES.find(name => name.toLowerCase() === typed.trim().toLowerCase());
}

function labeledFields({ fields }: TaskDocument, typed: string): readonly Field[] {
	const label = normalizeLabel(typed);
	return fields.filter(field => normalizeLabel(field.label) === label);
}

/** Sets a field that isn't a known one. Such fields are never added. */
function setByLabel(document: TaskDocument, typed: string, value: string): EditResult {
	const fields = labeledFields(document, typed);
	if (fields.length === 0) {
		return { refusal: { code: 'unknown-field', name: typed.trim(), known: knownNames(document) } };
	}
	const wanted = cleanValue(value);
	if (wanted === undefined) {
		return { refusal: { code: 'value' } };
	}
	const edits: TextEdit[] = [];
	for (const field of fields.filter(({ value: before }) => before !== wanted)) {
		const result = writeValue(document, field, wanted);
		if (result.refusal) {
			return result;
		}
		edits.push(...result.edits);
	}
	return { edits };
}

/** The names of all known fields, then the labels of the document's other fields. */
function knownNames({ fields }: TaskDocument): readonly string[] {
	const others = fields
		.filter((field: Field): field is Field & { readonly name: undefined } => field.name === undefined)
		.map(({ label }) => label);
	return [...new Set<FieldName | string>([...FIELD_NAMES, ...others])];
}
