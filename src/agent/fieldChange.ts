import { namedField, setNamedField } from '../action/setNamedField';
import type { Field, TaskDocument } from '../document/model/model';
import { normalizeLabel, normalizeValue } from '../document/model/plainText';
import type { ComputeChange } from './toolHost';

/** The input of `set_field` without the path. */
export interface FieldInput {
	/** See setNamedField. */
	readonly field: string;
	readonly value: string;
	/** The value that the field must have now. */
	readonly expect: string;
}

/**
 * Sets a field, unless it has another value than expected. An empty value is expected of a missing or unfilled field.
 * Setting a field also sets the others with its label, so these must not have another value either.
 */
export function fieldChange({ field, value, expect }: FieldInput): ComputeChange {
	return (document, { eol, lookup }) => {
		const now = namedField(document, field, lookup);
		const current = now?.isSet === true ? now.value : '';
		if (expect.trim() !== current && expect.trim() !== now?.value) {
			return { refusal: { code: 'unexpected-value', name: now?.label ?? field.trim(), value: current } };
		}
		const other = now?.isSet === true ? otherValue(document, now) : undefined;
		return other
			? { refusal: { code: 'unexpected-value', name: other.label, value: other.value } }
			: setNamedField(document, field, value, lookup, eol);
	};
}

/** A set field with the same label and another value. Words for a stage or priority that mean the same are the same value. */
function otherValue({ fields, meanings }: TaskDocument, { label, name, value }: Field): Field | undefined {
	const key = normalizeLabel(label);
	const valueOf = (text: string): string => {
		const meaning = name === 'status' ? meanings.stageOf(text) : name === 'priority' ? meanings.levelOf(text) : 'other';
		return meaning === 'other' ? normalizeValue(text) : meaning;
	};
	return fields.find(field => field.isSet && normalizeLabel(field.label) === key && valueOf(field.value) !== valueOf(value));
}
