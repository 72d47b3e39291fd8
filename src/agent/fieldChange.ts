import { setNamedField } from '../action/setNamedField';
import { mainField } from '../document/edit/setField';
import { FIELD_NAMES, type LabelLookup } from '../document/model/fieldName';
import type { Field, TaskDocument } from '../document/model/model';
import { normalizeLabel } from '../document/model/plainText';
import type { ComputeChange } from './toolHost';

/** The input of `set_field` without the path. */
export interface FieldInput {
	/** See setNamedField. */
	readonly field: string;
	readonly value: string;
	/** The value that the field must have now. */
	readonly expect: string;
}

/** Sets a field, unless it has another value than expected. An empty value is expected of a missing or unfilled field. */
export function fieldChange({ field, value, expect }: FieldInput): ComputeChange {
	return (document, { eol, lookup }) => {
		const now = fieldNamed(document, field, lookup);
		const current = now?.isSet === true ? now.value : '';
		return expect.trim() === current || expect.trim() === now?.value
			? setNamedField(document, field, value, lookup, eol)
			: { refusal: { code: 'unexpected-value', name: now?.label ?? field.trim(), value: current } };
	};
}

function fieldNamed(document: TaskDocument, typed: string, lookup: LabelLookup): Field | undefined {
	const name = FIELD_NAMES.find(each => each.toLowerCase() === typed.trim().toLowerCase()) ?? lookup(typed)?.name;
	const label = normalizeLabel(typed);
	return name === undefined ? document.fields.find(each => normalizeLabel(each.label) === label) : mainField(document, name);
}
