import type { FieldName, LabelLookup } from '../model/fieldName';
import { readFieldLine } from './fieldLine';
import { traitsOf, type FieldForm } from '../model/fieldForm';
import type { TaskDocument, Zone } from '../model/model';
import type { Position } from '../model/text';

/** The value that a position belongs to. */
export interface FieldValuePlace {
	readonly name: FieldName;
	/** As written, trimmed; `''` when there is no value yet. */
	readonly value: string;
	/** UTF-16 characters in the line; equal without a value: where it belongs, after the blank if there is one. */
	readonly start: number;
	readonly end: number;
	/** Whether a blank must be written before the value. */
	readonly needsBlank: boolean;
	readonly isYaml: boolean;
	readonly form: FieldForm;
	/** The zone of one of the document's own fields; undefined for a line that only looks like a field. */
	readonly zone: Zone | undefined;
}

interface Candidate {
	readonly name: FieldName | undefined;
	readonly labelEnd: number;
	readonly value: string;
	readonly start: number;
	readonly end: number;
	readonly isYaml: boolean;
	readonly form: FieldForm;
	readonly zone: Zone | undefined;
}

/**
 * The value of a known field at a position in its line: one of the document's own fields, or a line that looks like one,
 * also while it is being written. Undefined elsewhere, and in code, comments and prose.
 */
export function fieldValueAt(document: TaskDocument, position: Position, lookup: LabelLookup): FieldValuePlace | undefined {
	const { line, character } = position;
	const text = document.lines[line] ?? '';
	// The last field that begins before the position.
	const candidate = candidatesOn(document, line, text, lookup)
		.filter(({ labelEnd }) => labelEnd < character)
		.at(-1);
	if (!candidate?.name) {
		return undefined;
	}
	const { name, value, isYaml, form, zone } = candidate;
	if (value !== '') {
		const isBehind = character > candidate.end && text.slice(candidate.end, character).trim() === '';
		const isInside = character >= candidate.start && character <= candidate.end;
		return isInside || isBehind
			? { name, value, start: candidate.start, end: isBehind ? character : candidate.end, needsBlank: false, isYaml, form, zone }
			: undefined;
	}
	const before = text.slice(candidate.start, character);
	if (character < candidate.start || before.trim() !== '') {
		return undefined;
	}
	return { name, value, start: character, end: character, needsBlank: !/\s$/u.test(text.slice(0, character)), isYaml, form, zone };
}

function candidatesOn(document: TaskDocument, line: number, text: string, lookup: LabelLookup): readonly Candidate[] {
	const own = document.fields
		.filter(field => field.valueRange.start.line === line && field.valueRange.end.line === line && traitsOf(field).writer !== undefined)
		.map((field): Candidate => ({
			name: field.name,
			labelEnd: field.labelRange.end.line === line ? field.labelRange.end.character : -1,
			value: field.value,
			start: field.valueRange.start.character,
			end: field.valueRange.end.character,
			isYaml: traitsOf(field).writer === 'yamlScalar',
			form: field.form,
			zone: field.zone,
		}));
	if (own.length > 0) {
		return own;
	}
	const { frontMatter } = document;
	const isInFrontMatter = frontMatter !== undefined && line > frontMatter.startLine && line < frontMatter.endLine;
	return isInFrontMatter || document.isProse(line)
		? readFieldLine(text, lookup).map(({ label, labelEnd, value, valueStart, valueEnd, form }) => ({
				name: lookup(label)?.name,
				labelEnd,
				value,
				start: valueStart,
				end: valueEnd,
				isYaml: isInFrontMatter,
				form: isInFrontMatter ? 'yaml' : form,
				zone: undefined,
			}))
		: [];
}
