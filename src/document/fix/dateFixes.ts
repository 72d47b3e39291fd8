import { dayOf } from '../read/checkFields';
import { compareDates, formatIso, parseIso, readDate, type CalendarDate } from '../date/date';
import type { Field, TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { rewriteDay } from '../date/rewriteDay';
import { touch } from '../edit/touch';
import type { Fix, FixContext } from './fix';
import { editWithin, fieldAt, sourceOf } from './sourceOf';

/** Replaces a day that does not exist by the last one of its month, or today. */
export function dateFixes(document: TaskDocument, problem: Problem, { now }: FixContext): Fix[] {
	const field = fieldAt(document, problem.range);
	const date = field && readDate(field.value)?.date;
	if (!field || !date) {
		return [];
	}
	const last = lastOfMonth(date);
	const days = [...(last ? [last] : []), now.date];
	return days.flatMap((day, index) => setDay(document, field, day, last !== undefined && index === 0));
}

/** Sets modified to the day of creation, or today, in all modified dates that are before creation. */
export function orderFixes(document: TaskDocument, { now }: FixContext): Fix[] {
	const created = document.fields.find(({ name, isSet }) => name === 'created' && isSet);
	const day = created && parseIso(dayOf(created) ?? '');
	if (!day) {
		return [];
	}
	const wrong = document.fields.filter(field => {
		const modified = field.name === 'modified' && field.isSet ? parseIso(dayOf(field) ?? '') : undefined;
		return modified !== undefined && compareDates(modified, day) < 0;
	});
	const edits = wrong.flatMap(field => setDay(document, field, day, false)[0]?.edits ?? []);
	const label = wrong[0]?.label ?? '';
	const touched = compareDates(now.date, day) < 0 ? [] : touch(document, now);
	return [
		...(edits.length > 0
			? [{ code: 'set-date' as const, parameters: { label, value: formatIso(day) }, edits, isSafe: false, isPreferred: true }]
			: []),
		...(touched.length > 0 && compareDates(now.date, day) !== 0
			? [
					{
						code: 'set-date' as const,
						parameters: { label, value: formatIso(now.date) },
						edits: touched,
						isSafe: false,
						isPreferred: false,
					},
				]
			: []),
	];
}

function lastOfMonth({ year, month, day }: CalendarDate): CalendarDate | undefined {
	for (let last = 31; last >= 28; last--) {
		if (last < day && parseIso(formatIso({ year, month, day: last }))) {
			return { year, month, day: last };
		}
	}
	return undefined;
}

function setDay(document: TaskDocument, field: Field, day: CalendarDate, isPreferred: boolean): Fix[] {
	const edits = editDay(document, field, day);
	return edits.length > 0
		? [{ code: 'set-date', parameters: { label: field.label, value: formatIso(day) }, edits, isSafe: false, isPreferred }]
		: [];
}

/** The edit that replaces the day in the value of a field, keeping its format and time. */
export function editDay(document: TaskDocument, { label, valueRange }: Field, day: CalendarDate): Fix['edits'] {
	const written = rewriteDay(sourceOf(document, valueRange), day, label);
	return written === undefined ? [] : editWithin(document, valueRange, written);
}
