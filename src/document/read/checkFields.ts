import { formatIso, parseIso, readDate, type ReadDate } from '../date/date';
import type { Field } from '../model/model';
import type { Problem, Severity } from '../model/problem';
import { isDayFirst, type FieldName } from '../model/fieldName';
import { levelOf } from '../model/level';
import { normalizeValue } from '../model/plainText';
import { memoize } from '../../util/memoize';
import { stageOf } from '../model/stage';

const DATE_FIELDS: readonly (FieldName | undefined)[] = ['created', 'modified', 'due'];

const ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/** Problems in the document's own fields: unknown words, invalid dates, front matter that contradicts the body. */
export function checkFields(fields: readonly Field[]): Problem[] {
	const problems: Problem[] = [];
	const report = (code: Problem['code'], field: Field, severity: Severity, parameters: Problem['parameters']): void => {
		problems.push({ code, range: field.valueRange, severity, parameters });
	};
	const own = (name: FieldName): Field | undefined => fields.find(field => field.name === name && field.isSet);
	const status = own('status');
	if (status && stageOf(status.value) === 'other') {
		report('unknown-status', status, 'information', { value: status.value.slice(0, 100) });
	}
	const priority = own('priority');
	if (priority && levelOf(priority.value) === 'other') {
		report('unknown-priority', priority, 'information', { value: priority.value.slice(0, 100) });
	}
	for (const field of fields) {
		if (
			DATE_FIELDS.includes(field.name) &&
			dayOf(field) === undefined &&
			readDate(field.value, isDayFirst(field.label))?.isValid === false
		) {
			report('invalid-date', field, 'warning', { label: field.label, value: field.value.slice(0, 100) });
		}
	}
	problems.push(...mismatches(fields));
	const created = own('created');
	const modified = own('modified');
	const createdDay = created && dayOf(created);
	const modifiedDay = modified && dayOf(modified);
	if (modified && createdDay !== undefined && modifiedDay !== undefined && modifiedDay < createdDay) {
		report('date-order', modified, 'warning', { created: createdDay, modified: modifiedDay });
	}
	return problems;
}

/** `YYYY-MM-DD` of a field with a valid date. */
export function dayOf({ label, value }: Pick<Field, 'label' | 'value'>): string | undefined {
	if (!/\d/.test(value)) {
		return undefined;
	}
	return value.slice(0, 6).includes('/') && isDayFirst(label) ? formatValid(readDate(value, true)) : dayIn(value);
}

function formatValid(read: ReadDate | undefined): string | undefined {
	return read?.isValid ? formatIso(read.date) : undefined;
}

const dayIn = memoize((value: string): string | undefined => {
	// The rest of a date with an ordinary time changes nothing, and reading it takes expressions that are slow to compile.
	const day = value.slice(0, 10);
	if (ISO_TIME.test(value) && parseIso(day)) {
		return day;
	}
	return formatValid(readDate(value));
});

/** The front matter wins; a body field of the same name that means something else is the problem. */
function mismatches(fields: readonly Field[]): Problem[] {
	if (fields[0]?.zone !== 'frontMatter') {
		return [];
	}
	const meanings: readonly (readonly [FieldName, (field: Field) => string | undefined])[] = [
		['status', field => meaningOr(stageOf(field.value), field.value)],
		['priority', field => meaningOr(levelOf(field.value), field.value)],
		['created', dayOf],
		['modified', dayOf],
	];
	return meanings.flatMap(([name, meaning]) => {
		const front = fields.find(field => field.name === name && field.isSet && field.zone === 'frontMatter');
		const body = fields.find(field => field.name === name && field.isSet && field.zone !== 'frontMatter');
		const frontMeaning = front && meaning(front);
		const bodyMeaning = body && meaning(body);
		return front && body && frontMeaning !== undefined && bodyMeaning !== undefined && frontMeaning !== bodyMeaning
			? [
					{
						code: 'field-mismatch' as const,
						range: body.valueRange,
						severity: 'warning' as const,
						parameters: { name, frontMatter: front.value.slice(0, 100), body: body.value.slice(0, 100) },
					},
				]
			: [];
	});
}

function meaningOr(meaning: string, value: string): string {
	return meaning === 'other' ? normalizeValue(value) : meaning;
}
