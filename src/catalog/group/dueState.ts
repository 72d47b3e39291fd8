import { daysBetween, parseIso, type CalendarDate } from '../../document/date/date';
import { dueDay } from '../../document/date/dueDay';
import { isOverStage } from '../../document/model/stage';
import type { Entry } from '../entry';

/** Limits in days. */
export interface DueSettings {
	/** A document is due soon up to this many days before its due date; 0 means only on the day itself. */
	readonly soonDays: number;
	/** Active work is stale when it was not modified for this many days; 0 means never. */
	readonly staleDays: number;
}

/** The facts of an entry, or of an open document, that decide whether it is due. */
export type DueFacts = Pick<Entry, 'due' | 'nextDue' | 'modified'> & { readonly status: Pick<Entry['status'], 'stage'> };

/** Whether a document is due, and whether it is stale. */
export interface DueState {
	/** Undefined when nothing is due, or when the document is done or archived. */
	readonly kind: 'overdue' | 'soon' | 'later' | undefined;
	/** The day that decides, `YYYY-MM-DD`; undefined with `kind`. */
	readonly date: string | undefined;
	/** Days until then, negative for a past day; 0 without one. */
	readonly days: number;
	/** Days since stale work was modified; undefined when it is not stale. */
	readonly staleDays: number | undefined;
}

const NOTHING: DueState = { kind: undefined, date: undefined, days: 0, staleDays: undefined };

/**
 * Whether a document is overdue, due soon or later, by its due date and its next milestone, and whether it is stale: in
 * progress, in review or blocked, and not modified for long. Documents that are done or archived are neither.
 */
export function dueState(facts: DueFacts, today: CalendarDate, settings: DueSettings): DueState {
	const { stage } = facts.status;
	if (isOverStage(stage)) {
		return NOTHING;
	}
	const isActive = stage === 'in-progress' || stage === 'in-review' || stage === 'blocked';
	const modified = isActive && settings.staleDays > 0 ? facts.modified && parseIso(facts.modified) : undefined;
	const age = modified ? daysBetween(modified, today) : -1;
	const staleDays = settings.staleDays > 0 && age >= settings.staleDays ? age : undefined;
	const date = dueDay(facts);
	const day = date === undefined ? undefined : parseIso(date);
	if (!day) {
		return { ...NOTHING, staleDays };
	}
	const days = daysBetween(today, day);
	return { kind: days < 0 ? 'overdue' : days <= settings.soonDays ? 'soon' : 'later', date, days, staleDays };
}
